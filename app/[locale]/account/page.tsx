import type { Metadata } from "next";
import { privateMetadata } from "@/app/_seo/page-metadata";
import { ButtonLink } from "@/app/_ui/button";
import { Panel } from "@/app/_ui/panel";
import { SubmitButton } from "@/app/_ui/submit-button";
import { requireCustomer } from "@/lib/customers/login";
import { listOwnOrders } from "@/lib/customers/own-orders";
import { localePath } from "@/lib/i18n/paths";
import { getLocale } from "@/lib/i18n/server";
import { getTranslator } from "@/lib/i18n/translator";
import { AccountFrame } from "./_components/account-frame";
import { OrderRow } from "./_components/order-row";
import { signOutAction, signOutEverywhereAction } from "./door-actions";

export async function generateMetadata(): Promise<Metadata> {
  return privateMetadata(getTranslator(await getLocale(), "account")("title"));
}

/** A customer's orders, newest first, and the way out. */
export default async function Account({ searchParams }: PageProps<"/[locale]/account">) {
  const customer = await requireCustomer(await getLocale(), "/account");
  const [locale, { before }] = await Promise.all([getLocale(), searchParams]);
  const t = getTranslator(locale, "account");
  const { orders, next } = await listOwnOrders(customer, parseNumber(before));
  return (
    <AccountFrame
      locale={locale}
      title={t("orders.title")}
      intro={t("orders.intro", { email: customer.email })}
    >
      {orders.length === 0 ? (
        <Panel title={t("orders.none")}>
          <p className="mb-5">{t("orders.noneText")}</p>
          <ButtonLink href={localePath(locale, "/products")}>{t("orders.shop")}</ButtonLink>
        </Panel>
      ) : (
        <Panel>
          <ul className="divide-y divide-line">
            {orders.map((order) => (
              <OrderRow key={order.number} order={order} locale={locale} />
            ))}
          </ul>
        </Panel>
      )}
      {next !== null && (
        <ButtonLink kind="secondary" href={localePath(locale, `/account?before=${next}`)} className="mt-6">
          {t("orders.older")}
        </ButtonLink>
      )}
      <div className="mt-10 flex flex-wrap gap-x-6">
        <form action={signOutAction.bind(null, locale)}>
          <SubmitButton kind="quiet" pendingLabel={t("signingOut")}>
            {t("signOut")}
          </SubmitButton>
        </form>
        <form action={signOutEverywhereAction.bind(null, locale)}>
          <SubmitButton kind="quiet" pendingLabel={t("signingOut")}>
            {t("signOutEverywhere")}
          </SubmitButton>
        </form>
      </div>
    </AccountFrame>
  );
}

function parseNumber(value: unknown): number | null {
  return typeof value === "string" && /^\d{1,9}$/.test(value) ? Number(value) : null;
}
