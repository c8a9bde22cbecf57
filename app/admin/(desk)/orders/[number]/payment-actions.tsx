import { buttonClass } from "@/app/_ui/button";
import { getTranslator } from "@/lib/i18n/translator";
import type { DeskOrder } from "@/lib/orders/for-desk";
import { isCounting, roomFor } from "@/lib/payments/rules/on-its-way";
import type { Staff } from "@/lib/staff/login";
import { may } from "@/lib/staff/rights";
import { formPath, kinds, rightFor } from "./payments/[payment]/_form/kinds";

type Props = { number: number; payment: DeskOrder["payments"][number]; staff: Staff };

/** What the state of a payment, and the role of the one who looks, allow to be done to it. */
export function PaymentActions({ number, payment, staff }: Props) {
  const t = getTranslator(staff.locale, "desk");
  const counting = payment.operations.filter(isCounting);
  const offered = kinds.filter(
    (kind) => may(staff.role, rightFor(kind)) && roomFor(kind, payment, counting) > 0,
  );
  if (offered.length === 0) return null;
  return (
    <div className="flex flex-wrap gap-3">
      {offered.map((kind) => (
        <a key={kind} href={formPath(number, payment.plexoId, kind)} className={buttonClass("secondary")}>
          {t(`operation.do.${kind}`)}
        </a>
      ))}
    </div>
  );
}
