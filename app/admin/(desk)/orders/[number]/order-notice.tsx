import { Notice } from "@/app/_ui/notice";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { readParam, type SearchParams } from "@/lib/platform/search-params";

const kinds = {
  resolved: "success",
  "not-flagged": "info",
  checked: "success",
  contradicted: "warning",
  unreachable: "warning",
  released: "success",
  "released-unasked": "warning",
  "already-paid": "warning",
  "nothing-held": "info",
  "step-made": "success",
  "step-changed": "warning",
  "put-back": "success",
  "gift-card-back": "success",
} as const;

/** What came of something that was done to an order. */
export type OrderNoticeKind = keyof typeof kinds;

const allKinds = Object.keys(kinds) as OrderNoticeKind[];

/** Says so on the order's page, by the page's address. */
export function OrderNotice({ params, locale }: { params: SearchParams; locale: Locale }) {
  const kind = allKinds.find((each) => each === readParam(params, "notice"));
  if (!kind) return null;
  return (
    <div className="mb-6">
      <Notice tone={kinds[kind]}>{getTranslator(locale, "desk")(`flags.notices.${kind}`)}</Notice>
    </div>
  );
}
