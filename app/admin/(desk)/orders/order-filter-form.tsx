import { Button, buttonClass } from "@/app/_ui/button";
import { SelectField } from "@/app/_ui/select-field";
import { TextField } from "@/app/_ui/text-field";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { type FilterFault, readFilters } from "@/lib/orders/filters";
import { maxSearchLength } from "@/lib/orders/search";
import { allStates } from "@/lib/orders/state";
import { readParam, type SearchParams } from "@/lib/platform/search-params";
import { offeredCurrencies } from "@/lib/shop/offers";
import { knownMeans } from "@/lib/shop/types";
import { countFilters } from "./address";

type Props = { locale: Locale; params: SearchParams; faults: readonly FilterFault[] };

/** The search box and the filters: a form that only asks, so that all of it is in the address. */
export function OrderFilterForm({ locale, params, faults }: Props) {
  const t = getTranslator(locale, "desk");
  const { filters } = readFilters(params);
  const count = countFilters(filters);
  const typed = (name: FilterFault) => ({
    name,
    defaultValue: readParam(params, name),
    error: faults.includes(name) ? t(`orders.faults.${name}`) : undefined,
  });
  const tCheckout = getTranslator(locale, "checkout");
  const means = knownMeans.map((each) => ({ value: each, label: tCheckout(`means.${each}`) }));
  const currencies = offeredCurrencies.map((currency) => ({ value: currency, label: currency }));
  return (
    <form action="/admin/orders" className="rounded-xl border border-line bg-card p-4 sm:p-5">
      <div className="flex flex-wrap items-start gap-3">
        <div className="min-w-0 grow basis-72">
          <TextField
            {...typed("q")}
            label={t("orders.search")}
            hint={t("orders.searchHint")}
            type="search"
            maxLength={maxSearchLength}
            autoComplete="off"
          />
        </div>
        <Button type="submit" className="sm:mt-8">
          {t("orders.find")}
        </Button>
      </div>
      <details className="mt-3" open={count > 0 || faults.some((name) => name !== "q")}>
        <summary className="inline-flex min-h-11 cursor-pointer items-center font-medium text-brand">
          {count > 0 ? t("orders.filtersOn", { count }) : t("orders.filter")}
        </summary>
        <fieldset className="mt-2">
          <legend className="mb-1.5 font-medium">{t("orders.state")}</legend>
          <div className="flex flex-wrap gap-x-5 gap-y-1">
            {allStates.map((state) => (
              <label key={state} className="inline-flex min-h-8 items-center gap-2">
                <input
                  type="checkbox"
                  name="state"
                  value={state}
                  defaultChecked={filters.states.includes(state)}
                  className="size-4 accent-brand"
                />
                {t(`orders.states.${state}`)}
              </label>
            ))}
          </div>
        </fieldset>
        <div className="mt-4 grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          <TextField {...typed("from")} label={t("orders.from")} type="date" />
          <TextField {...typed("to")} label={t("orders.to")} type="date" />
          <TextField {...typed("least")} label={t("orders.least")} inputMode="decimal" />
          <TextField {...typed("most")} label={t("orders.most")} inputMode="decimal" />
          <SelectField
            name="means"
            label={t("orders.means")}
            defaultValue={filters.means ?? ""}
            options={[{ value: "", label: t("orders.anyMeans") }, ...means]}
          />
          {currencies.length > 1 && (
            <SelectField
              name="currency"
              label={t("orders.currency")}
              defaultValue={filters.currency ?? ""}
              options={[{ value: "", label: t("orders.anyCurrency") }, ...currencies]}
            />
          )}
        </div>
        <label className="mt-4 inline-flex min-h-8 items-center gap-2">
          <input
            type="checkbox"
            name="flagged"
            value="1"
            defaultChecked={filters.flagged}
            className="size-4 accent-brand"
          />
          {t("orders.flagged")}
        </label>
        <div className="mt-4 flex flex-wrap gap-3">
          <Button type="submit" kind="secondary">
            {t("orders.apply")}
          </Button>
          <a href="/admin/orders" className={buttonClass("quiet")}>
            {t("orders.clear")}
          </a>
        </div>
      </details>
    </form>
  );
}
