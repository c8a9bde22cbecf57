import type { Metadata } from "next";
import { privateMetadata } from "@/app/_seo/page-metadata";
import { ButtonLink } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { Panel } from "@/app/_ui/panel";
import { ShopLink } from "@/app/_ui/shop-link";
import { listUnderWay, type UnderWay } from "@/lib/customers/erase";
import { requireFreshCustomer } from "@/lib/customers/login";
import type { Locale } from "@/lib/i18n/locales";
import { localePath } from "@/lib/i18n/paths";
import { getLocale } from "@/lib/i18n/server";
import { getFormatter, getTranslator } from "@/lib/i18n/translator";
import { AccountForm } from "../../_components/account-form";
import { AccountFrame } from "../../_components/account-frame";
import { eraseAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return privateMetadata(getTranslator(await getLocale(), "account")("data.erase.title"));
}

/** Says what is erased and what stays, and asks once more. */
export default async function Erase() {
  const customer = await requireFreshCustomer(await getLocale(), "/account/data/erase");
  const locale = await getLocale();
  const t = getTranslator(locale, "account");
  const underWay = await listUnderWay(customer);
  return (
    <AccountFrame locale={locale} title={t("data.erase.sure")}>
      <Panel title={customer.email} className="max-w-2xl">
        <p className="mb-3">{t("data.erase.goes")}</p>
        <p className="mb-4">{t("data.erase.stays")}</p>
        {underWay.length > 0 ? (
          <Waiting orders={underWay} locale={locale} />
        ) : (
          <AccountForm
            id="erase"
            action={eraseAction.bind(null, locale)}
            fields={[]}
            button={t("data.erase.action")}
            pending={t("data.erase.pending")}
            problems={{ unreachable: t("data.erase.unreachable"), "under-way": t("data.erase.underWay") }}
            lost={t("lost")}
          />
        )}
        <ButtonLink kind="quiet" href={localePath(locale, "/account/data")} className="mt-3">
          {t("data.erase.keep")}
        </ButtonLink>
      </Panel>
    </AccountFrame>
  );
}

/** For what erasing waits, and until when at the latest. */
function Waiting({ orders, locale }: { orders: readonly UnderWay[]; locale: Locale }) {
  const t = getTranslator(locale, "account");
  const day = (at: Date) => getFormatter(locale).dateTime(at, { dateStyle: "long" });
  return (
    <Notice tone="warning" title={t("data.erase.waits")}>
      <ul className="mt-1 list-disc pl-5">
        {orders.map(({ number, token, until }) => (
          <li key={token}>
            <ShopLink href={localePath(locale, `/orders/${token}`)} className="text-link">
              {t("data.erase.order", { number: String(number) })}
            </ShopLink>
            {": "}
            {until ? t("data.erase.untilDelivered", { date: day(until) }) : t("data.erase.untilDecided")}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
