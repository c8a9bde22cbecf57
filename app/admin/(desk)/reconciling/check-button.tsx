import { SubmitButton } from "@/app/_ui/submit-button";
import { getTranslator } from "@/lib/i18n/translator";
import type { Staff } from "@/lib/staff/login";
import { may } from "@/lib/staff/rights";
import { reconcileAttemptAction } from "./actions";

type Props = {
  staff: Staff;
  attemptId: string;
  /** The page to come back to. */
  back: string;
  label: string;
  /** What it is done to, for those who hear the button without its row. */
  about?: string;
};

/** Has an attempt checked now, for those who may. */
export function CheckButton({ staff, attemptId, back, label, about }: Props) {
  if (!may(staff.role, "operate")) return null;
  const t = getTranslator(staff.locale, "desk");
  return (
    <form action={reconcileAttemptAction.bind(null, attemptId, back)}>
      <SubmitButton kind="quiet" pendingLabel={t("reconciling.checking")} className="whitespace-nowrap">
        {label}
        {about && <span className="sr-only"> {about}</span>}
      </SubmitButton>
    </form>
  );
}
