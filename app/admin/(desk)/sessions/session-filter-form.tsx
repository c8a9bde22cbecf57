import { Button, buttonClass } from "@/app/_ui/button";
import { TextField } from "@/app/_ui/text-field";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import type { SessionFault } from "@/lib/payments/session-query";
import { readParam, type SearchParams } from "@/lib/platform/search-params";

type Name = Exclude<SessionFault, "pair" | "order">;
type Props = { locale: Locale; params: SearchParams; faults: readonly SessionFault[] };

/** All filters of Plexo's list; a form that only asks. */
export function SessionFilterForm({ locale, params, faults }: Props) {
  const t = getTranslator(locale, "desk");
  const field = (name: Name) => ({
    name,
    label: t(`sessions.fields.${name}`),
    defaultValue: readParam(params, name),
    error: faults.includes(name) ? t(`sessions.faults.${name}`) : undefined,
    autoComplete: "off",
  });
  const from = field("from");
  const to = field("to");
  const both = faults.find((fault) => fault === "pair" || fault === "order");
  const ofBoth = both && t(`sessions.faults.${both}`);
  return (
    <form action="/admin/sessions" className="rounded-xl border border-line bg-card p-4 sm:p-5">
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <TextField {...field("referenceId")} />
        <TextField {...from} type="date" />
        <TextField {...to} type="date" error={to.error ?? ofBoth} />
        <TextField {...field("merchantId")} inputMode="numeric" hint={t("sessions.ours")} />
        <TextField {...field("page")} inputMode="numeric" />
        <TextField {...field("size")} inputMode="numeric" />
      </div>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button type="submit">{t("sessions.find")}</Button>
        <a href="/admin/sessions" className={buttonClass("quiet")}>
          {t("sessions.clear")}
        </a>
      </div>
    </form>
  );
}
