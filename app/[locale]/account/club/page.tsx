import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { privateMetadata } from "@/app/_seo/page-metadata";
import { Notice } from "@/app/_ui/notice";
import { Panel } from "@/app/_ui/panel";
import { ShopLink } from "@/app/_ui/shop-link";
import { hasClub } from "@/lib/club/offer";
import { type PastMonth, readMembership } from "@/lib/club/view";
import { listCards } from "@/lib/customers/cards/sync";
import { requireCustomer } from "@/lib/customers/login";
import type { Locale } from "@/lib/i18n/locales";
import { localePath } from "@/lib/i18n/paths";
import { getLocale } from "@/lib/i18n/server";
import { getFormatter, getTranslator } from "@/lib/i18n/translator";
import { AccountFrame } from "../_components/account-frame";
import { JoinPanel } from "./join-panel";
import { MembershipPanels } from "./membership";

const done = ["joined", "skipped", "paused", "resumed", "card", "box", "place", "left"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return privateMetadata(getTranslator(await getLocale(), "club")("title"));
}

/** The customer's own membership; where there is none, the way in. */
export default async function AccountClub({ searchParams }: PageProps<"/[locale]/account/club">) {
  const customer = await requireCustomer(await getLocale(), "/account/club");
  if (!hasClub) notFound();
  const [locale, query] = await Promise.all([getLocale(), searchParams]);
  const t = getTranslator(locale, "club");
  const [{ cards }, club] = await Promise.all([listCards(customer.id), readMembership(customer.id)]);
  const told = done.find((one) => one === query.done);
  return (
    <AccountFrame
      locale={locale}
      title={t(club ? "member.title" : "title")}
      intro={t(club ? "member.intro" : "intro")}
    >
      <div className="grid max-w-2xl gap-6">
        {told && <Notice tone="success">{t(`done.${told}`)}</Notice>}
        {club ? (
          <MembershipPanels club={club} cards={cards} locale={locale} />
        ) : (
          <JoinPanel customer={customer} cards={cards} locale={locale} />
        )}
        {club && club.months.length > 0 && <Months months={club.months} locale={locale} />}
      </div>
    </AccountFrame>
  );
}

function Months({ months, locale }: { months: readonly PastMonth[]; locale: Locale }) {
  const t = getTranslator(locale, "club");
  const format = getFormatter(locale);
  return (
    <Panel title={t("months.title")}>
      <ul className="divide-y divide-line">
        {months.map(({ month, state, order }) => (
          <li
            key={month}
            className="flex flex-wrap justify-between gap-x-6 gap-y-1 py-3 first:pt-0 last:pb-0"
          >
            <span className="font-medium">
              {format.dateTime(new Date(`${month}-15T12:00:00Z`), { month: "long", year: "numeric" })}
            </span>
            <span>{t(`months.states.${state}`)}</span>
            {order && (
              <ShopLink href={localePath(locale, `/orders/${order.token}`)} className="text-link">
                {t("months.order", { number: String(order.number) })}
              </ShopLink>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
