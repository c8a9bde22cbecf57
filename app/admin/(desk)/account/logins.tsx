import { Notice } from "@/app/_ui/notice";
import { Panel } from "@/app/_ui/panel";
import { SubmitButton } from "@/app/_ui/submit-button";
import { getFormatter, getTranslator } from "@/lib/i18n/translator";
import { listLogins } from "@/lib/staff/account";
import type { Staff } from "@/lib/staff/login";
import { endOtherLoginsAction } from "./actions";

type Props = { staff: Staff; isEnded: boolean };

/** The browsers in which a member of staff is signed in, and the way out of all others. */
export async function Logins({ staff, isEnded }: Props) {
  const t = getTranslator(staff.locale, "desk");
  const format = getFormatter(staff.locale);
  const logins = await listLogins(staff);
  const time = (at: Date) => format.dateTime(at, { dateStyle: "medium", timeStyle: "short" });
  return (
    <Panel title={t("account.logins.title")}>
      {isEnded && <Notice tone="success">{t("account.logins.ended")}</Notice>}
      <ul id="logins" className="mb-5 divide-y divide-line">
        {logins.map(({ id, agent, createdAt, seenAt, isThis }) => (
          <li key={id} className="py-3">
            <p className="break-words">
              {agent || t("account.logins.unknown")}
              {isThis && <strong> · {t("account.logins.this")}</strong>}
            </p>
            <p className="text-sm text-muted">
              {t("account.logins.times", { since: time(createdAt), seen: time(seenAt) })}
            </p>
          </li>
        ))}
      </ul>
      <form action={endOtherLoginsAction}>
        <SubmitButton kind="secondary" pendingLabel={t("frame.signingOut")}>
          {t("account.logins.endOthers")}
        </SubmitButton>
      </form>
    </Panel>
  );
}
