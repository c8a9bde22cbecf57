import { SubmitButton } from "@/app/_ui/submit-button";
import type { ListedItem } from "@/lib/comparison/read";
import { type WayOut, waysOut } from "@/lib/comparison/ways-out";
import { getTranslator } from "@/lib/i18n/translator";
import type { Staff } from "@/lib/staff/login";
import { may } from "@/lib/staff/rights";
import { Badge } from "../../_components/badge";
import { lookAgainAction } from "./actions";
import { ItemFacts } from "./item-facts";

type Props = { staff: Staff; item: ListedItem; back: string };

/** What is not alike, and the ways out of it. */
export function ItemCard({ staff, item, back }: Props) {
  const t = getTranslator(staff.locale, "desk");
  const isOpen = item.acceptedAt === null && may(staff.role, "operate");
  return (
    <li className="rounded-xl border border-line bg-card p-4 sm:p-5">
      <h3 className="mb-3 flex flex-wrap items-center gap-2">
        <Badge tone={item.acceptedAt ? "quiet" : item.kind === "not_yet_due" ? "waiting" : "bad"}>
          {t(`comparison.kinds.${item.kind}`)}
        </Badge>
        <span className="text-sm text-muted">{t(`comparison.subjects.${item.subject}`)}</span>
      </h3>
      <ItemFacts item={item} locale={staff.locale} />
      {isOpen && (
        <div className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-1">
          {waysOut(item).map((way) => (
            <Way key={way} way={way} item={item} staff={staff} back={back} />
          ))}
        </div>
      )}
    </li>
  );
}

function Way({ way, item, staff, back }: Props & { way: WayOut }) {
  const t = getTranslator(staff.locale, "desk");
  const number = String(item.orderNumber ?? "");
  if (way === "accept" || way === "refund") {
    const href = way === "accept" ? `/admin/comparison/accept/${item.id}` : `/admin/orders/${number}`;
    return (
      <a href={href} className="text-link inline-flex min-h-11 items-center">
        {way === "accept" ? t("comparison.ways.accept") : t("comparison.ways.refund", { number })}
        <span className="sr-only"> {item.reference}</span>
      </a>
    );
  }
  return (
    <form action={lookAgainAction.bind(null, item.id, back)}>
      <SubmitButton kind="quiet" pendingLabel={t("reconciling.checking")}>
        {way === "attach" ? t("comparison.ways.attach", { number }) : t("comparison.ways.lookAgain")}
        <span className="sr-only"> {item.reference}</span>
      </SubmitButton>
    </form>
  );
}
