import { buttonClass } from "@/app/_ui/button";
import { SubmitButton } from "@/app/_ui/submit-button";
import { getTranslator } from "@/lib/i18n/translator";
import { isPayable } from "@/lib/orders/state";
import type { Staff } from "@/lib/staff/login";
import { may } from "@/lib/staff/rights";
import { reconcileOrderAction } from "./_actions";
import type { PartProps } from "./props";

/** What can be done to an order as a whole. */
export function OrderActions({ order, locale, staff }: PartProps & { staff: Staff }) {
  if (!may(staff.role, "operate")) return null;
  const t = getTranslator(locale, "desk");
  return (
    <div className="mb-6 flex flex-wrap gap-3">
      <form action={reconcileOrderAction.bind(null, order.number)}>
        <SubmitButton kind="secondary" pendingLabel={t("flags.checking")}>
          {t("flags.check")}
        </SubmitButton>
      </form>
      {order.stock === "held" && isPayable(order.state) && (
        <a href={`/admin/orders/${order.number}/release`} className={buttonClass("secondary")}>
          {t("flags.release")}
        </a>
      )}
    </div>
  );
}
