import { SubmitButton } from "@/app/_ui/submit-button";
import { getTranslator } from "@/lib/i18n/translator";
import type { Staff } from "@/lib/staff/login";
import { may } from "@/lib/staff/rights";
import { checkAllAction } from "./actions";

type Props = {
  staff: Staff;
  /** How many are left, counted to a thousand and one. */
  left: number;
  /** When the check of all began, and how many were asked about since. Null: it has not begun. */
  since: Date | null;
  checked: number;
};

/** Checks all that waits, some at a press: after each the page tells how many are left. */
export function CheckAll({ staff, left, since, checked }: Props) {
  const t = getTranslator(staff.locale, "desk");
  const action = checkAllAction.bind(null, since ? String(since.getTime()) : "", checked);
  const count = left > 1_000 ? t("reconciling.many") : String(left);
  return (
    <section aria-label={t("reconciling.all")} className="rounded-xl border border-line bg-card p-4 sm:p-5">
      <p role="status">
        {since && t("reconciling.progress", { checked })} {t("reconciling.left", { left, count })}
      </p>
      {since && left > 0 && (
        <progress
          aria-label={t("reconciling.all")}
          max={checked + left}
          value={checked}
          className="mt-3 h-2 w-full accent-brand"
        />
      )}
      {left > 0 && may(staff.role, "operate") && (
        <form action={action} className="mt-3">
          <SubmitButton pendingLabel={t("reconciling.checking")}>
            {since ? t("reconciling.goOn") : t("reconciling.checkAll")}
          </SubmitButton>
        </form>
      )}
    </section>
  );
}
