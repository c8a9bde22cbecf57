import { buttonClass } from "@/app/_ui/button";
import { Panel } from "@/app/_ui/panel";
import { Moment } from "@/app/admin/_components/moment";
import { NoteForm } from "@/app/admin/_components/note-form";
import { getTranslator } from "@/lib/i18n/translator";
import { formatMoney } from "@/lib/money";
import { flagsSince } from "@/lib/orders/flagged";
import { flagKindOf } from "@/lib/orders/state";
import type { Staff } from "@/lib/staff/login";
import { may } from "@/lib/staff/rights";
import { resolveFlagAction } from "./_actions";
import { rightFor } from "./payments/[payment]/_form/kinds";
import type { PartProps } from "./props";
import { waysOut } from "./ways-out";

/** Why a person must look at an order, what can be done about each reason, and how it is closed. */
export function OrderFlags({ order, locale, staff }: PartProps & { staff: Staff }) {
  const told = order.story.filter(({ kind }) => kind === "order.flagged");
  const flags = flagsSince(
    order,
    told.map(({ at, raw }) => ({ at, data: raw })),
  );
  if (flags.length === 0) return null;
  const t = getTranslator(locale, "desk");
  return (
    <Panel title={t("flags.title")}>
      <ul className="divide-y divide-line">
        {flags.map(({ reason, since }, at) => (
          <li key={reason} className="grid gap-3 py-5 first:pt-0 last:pb-0">
            <div>
              <h3 className="font-medium">{t(`flags.kinds.${flagKindOf(reason)}.title`)}</h3>
              <p className="text-sm text-muted">
                {t("flags.since")} <Moment at={since} locale={locale} />
                {" · "}
                {t("flags.record")}: <code className="text-xs wrap-anywhere">{reason}</code>
              </p>
            </div>
            <p>{t(`flags.kinds.${flagKindOf(reason)}.way`)}</p>
            <div className="flex flex-wrap gap-3">
              {waysOut(order, reason)
                .filter(({ kind }) => may(staff.role, kind ? rightFor(kind) : "see"))
                .map(({ text, href, amount }) => (
                  <a key={href} href={href} className={buttonClass("secondary")}>
                    {t(`flags.${text}`, { amount: formatMoney(amount, order.currency, locale) })}
                  </a>
                ))}
            </div>
            {may(staff.role, "operate") && (
              <NoteForm
                behind={t("flags.resolve")}
                action={resolveFlagAction.bind(null, order.number, reason)}
                id={`note-${at}`}
                label={t("flags.note")}
                hint={t("flags.noteHint")}
                submit={t("flags.resolve")}
                pending={t("flags.resolving")}
                lost={{ title: t("operation.trouble.title"), text: t("operation.trouble.text") }}
              />
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
