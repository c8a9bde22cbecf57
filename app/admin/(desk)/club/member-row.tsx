import { SubmitButton } from "@/app/_ui/submit-button";
import type { ListedMember } from "@/lib/club/for-desk";
import type { MissedWhy } from "@/lib/club/rules/plan";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { formatMoney } from "@/lib/money";
import { Moment } from "../../_components/moment";
import { Cell } from "../../_components/table";
import { chargeNowAction, pauseMemberAction } from "./actions";

type Props = { member: ListedMember; locale: Locale; mayAct: boolean };

/** A member, the month that came last, what was tried for it, and what can be done. */
export function MemberRow({ member, locale, mayAct }: Props) {
  const t = getTranslator(locale, "desk");
  const { id, name, customer, state, why, sku, months } = member;
  const [month] = months;
  const chargeAt = month && month.closedAt === null ? month.chargeAt : null;
  const isBetweenTries =
    chargeAt !== null &&
    month !== undefined &&
    month.charges.length > 0 &&
    month.charges.every((charge) => charge.state !== "sent");
  return (
    <tr>
      <Cell head className="min-w-40 wrap-anywhere">
        {name}
        <span className="block font-normal text-muted">{customer.email}</span>
      </Cell>
      <Cell>
        {t(`club.states.${state}`)}
        {isWhy(why) && <span className="block text-muted">{t(`club.why.${why}`)}</span>}
      </Cell>
      <Cell className="min-w-32">
        {month?.name ?? sku}
        {month?.unitPrice && (
          <span className="block text-muted">
            {formatMoney(month.unitPrice + (month.shipping ?? 0), month.currency, locale)}
          </span>
        )}
      </Cell>
      <Cell>{state === "active" && chargeAt && <Moment at={chargeAt} locale={locale} />}</Cell>
      <Cell className="min-w-48">{month && <LastMonth month={month} locale={locale} />}</Cell>
      <Cell>
        {mayAct && state === "active" && (
          <div className="flex flex-wrap gap-x-4">
            {isBetweenTries && (
              <form action={chargeNowAction.bind(null, id, month.month, month.charges.length)}>
                <SubmitButton kind="quiet" pendingLabel={t("club.doing")}>
                  {t("club.chargeNow")}
                  <span className="sr-only"> {name}</span>
                </SubmitButton>
              </form>
            )}
            <form action={pauseMemberAction.bind(null, id)}>
              <SubmitButton kind="quiet" pendingLabel={t("club.doing")}>
                {t("club.pause")}
                <span className="sr-only"> {name}</span>
              </SubmitButton>
            </form>
          </div>
        )}
      </Cell>
    </tr>
  );
}

function LastMonth({ month, locale }: { month: ListedMember["months"][number]; locale: Locale }) {
  const t = getTranslator(locale, "desk");
  const { state, why, charges, order } = month;
  return (
    <>
      {month.month}: {t(`club.months.${state}`)}
      {state === "missed" && why && <> ({t(`club.missed.${why as MissedWhy}`)})</>}
      {charges.map((charge) => (
        <span key={charge.nth} className="block text-muted">
          {t("club.tries", { nth: String(charge.nth), what: t(`club.charges.${charge.state}`) })}
        </span>
      ))}
      {order && (
        <a href={`/admin/orders/${order.number}`} className="text-link">
          {t("club.order", { number: String(order.number) })}
        </a>
      )}
    </>
  );
}

const reasons = ["card", "declined", "desk"] as const;

const isWhy = (why: string | null): why is (typeof reasons)[number] => reasons.some((one) => one === why);
