import { Button, buttonClass } from "@/app/_ui/button";
import { SelectField } from "@/app/_ui/select-field";
import { TextField } from "@/app/_ui/text-field";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { callbackStates, type InboxFault, readInboxFilters } from "@/lib/payments/inbox-filters";
import { readParam, type SearchParams } from "@/lib/platform/search-params";

type Props = { locale: Locale; params: SearchParams };

/** The inbox's filters: a form that only asks, so that all of it is in the address. */
export function InboxFilterForm({ locale, params }: Props) {
  const t = getTranslator(locale, "desk");
  const { filters, faults } = readInboxFilters((name) => readParam(params, name));
  const typed = (name: InboxFault) => ({
    name,
    defaultValue: readParam(params, name),
    error: faults.includes(name) ? t(`callbacks.faults.${name}`) : undefined,
  });
  const states = callbackStates.map((state) => ({ value: state, label: t(`callbacks.states.${state}`) }));
  return (
    <form action="/admin/callbacks" className="rounded-xl border border-line bg-card p-4 sm:p-5">
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <TextField {...typed("about")} label={t("callbacks.about")} autoComplete="off" />
        <SelectField
          name="state"
          label={t("callbacks.state")}
          defaultValue={filters.state ?? ""}
          options={[{ value: "", label: t("callbacks.any") }, ...states]}
        />
        <TextField {...typed("from")} label={t("callbacks.from")} type="date" />
        <TextField {...typed("to")} label={t("callbacks.to")} type="date" />
      </div>
      <label className="mt-4 inline-flex min-h-8 items-center gap-2">
        <input
          type="checkbox"
          name="unread"
          value="1"
          defaultChecked={filters.notUnderstood}
          className="size-4 accent-brand"
        />
        {t("callbacks.notUnderstood")}
      </label>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button type="submit">{t("callbacks.find")}</Button>
        <a href="/admin/callbacks" className={buttonClass("quiet")}>
          {t("callbacks.clear")}
        </a>
      </div>
    </form>
  );
}
