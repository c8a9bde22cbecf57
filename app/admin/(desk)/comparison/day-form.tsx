import { Button } from "@/app/_ui/button";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { getTranslator } from "@/lib/i18n/translator";
import type { Staff } from "@/lib/staff/login";
import { may } from "@/lib/staff/rights";
import { compareAction } from "./actions";

type Props = {
  staff: Staff;
  day: string;
  typed: string;
  /** Whether what was typed is no day, or one that is still to come. */
  fault: "wrong" | "future" | null;
};

/** Chooses the day, and has it compared. */
export function DayForm({ staff, day, typed, fault }: Props) {
  const t = getTranslator(staff.locale, "desk");
  return (
    <div className="flex flex-wrap items-start gap-x-6 gap-y-3 rounded-xl border border-line bg-card p-4 sm:p-5">
      <form action="/admin/comparison" className="flex flex-wrap items-start gap-3">
        <TextField
          name="day"
          type="date"
          label={t("comparison.day")}
          defaultValue={typed || day}
          error={fault ? t(`comparison.faults.${fault}`) : undefined}
        />
        <Button type="submit" kind="secondary" className="mt-8">
          {t("comparison.show")}
        </Button>
      </form>
      {!fault && may(staff.role, "operate") && (
        <form action={compareAction.bind(null, day)} className="sm:mt-8">
          <SubmitButton pendingLabel={t("comparison.comparing")}>
            {t("comparison.compare", { day })}
          </SubmitButton>
        </form>
      )}
    </div>
  );
}
