import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { isId, type Search } from "@/lib/orders/search";
import type { SearchParams } from "@/lib/platform/search-params";
import { withFilters } from "./address";

type Props = { locale: Locale; params: SearchParams; search: Search };

/** Says what the typed text was taken as, and offers what else it could be. */
export function TakenAs({ locale, params, search }: Props) {
  const t = getTranslator(locale, "desk");
  const kind = t(`orders.kinds.${search.kind}`);
  return (
    <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-sm">
      <span>{isId(search) ? t("orders.takenIgnoringFilters", { kind }) : t("orders.taken", { kind })}</span>
      {search.others.map((other) => (
        <a key={other} href={withFilters("/admin/orders", params, { as: other })} className="text-link">
          {t("orders.other", { kind: t(`orders.kinds.${other}`) })}
        </a>
      ))}
    </p>
  );
}
