import type { CartView } from "@/lib/cart/read";
import type { CheckoutField, CheckoutProblems } from "@/lib/checkout/fields";
import type { LineChange } from "@/lib/checkout/review";
import type { OpenedSession } from "@/lib/checkout/session";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { formatMoney } from "@/lib/money";
import type { CheckoutState } from "./state";

/** What's wrong with each field, as sentences. */
export function tellProblems(problems: CheckoutProblems, locale: Locale): CheckoutState["problems"] {
  const t = getTranslator(locale, "checkout");
  const told: Partial<Record<CheckoutField, string>> = {};
  for (const [field, problem] of Object.entries(problems)) {
    told[field as CheckoutField] = t(`problems.${problem}`);
  }
  return told;
}

/** What changed in the cart since the page was shown, line by line. */
export function tellChanges(
  changes: LineChange[],
  { lines, currency }: Pick<CartView, "lines" | "currency">,
  locale: Locale,
): string[] {
  const t = getTranslator(locale, "checkout");
  const money = (minor: number) => formatMoney(minor, currency, locale);
  const nameOf = (sku: string) => {
    const line = lines.find((candidate) => candidate.sku === sku);
    return [line?.name, line?.detail].filter(Boolean).join(" · ");
  };
  const tell = (change: LineChange): string => {
    const name = nameOf(change.sku);
    if (change.kind === "price") {
      return t("changed.price", { name, now: money(change.now), before: money(change.before) });
    }
    if (change.kind === "not-enough") return t("changed.not-enough", { name, available: change.available });
    return change.kind === "unknown" ? t("changed.unknown") : t(`changed.${change.kind}`, { name });
  };
  return changes.map(tell);
}

/** Why the payer could not be sent to Plexo, what that means, and the order's number to name it by. */
export function tellFailure(
  failure: Extract<OpenedSession, { ok: false }> | { ok: false; reason: "too-many" },
  orderNumber: number | null,
  locale: Locale,
): CheckoutState["failure"] {
  const t = getTranslator(locale, "checkout");
  if (failure.reason === "too-many") {
    return { text: t("failure.tooMany"), kept: t("failure.kept"), order: "" };
  }
  const refused = failure.reason === "refused";
  const slow = failure.kind === "timeout" || failure.kind === "busy";
  return {
    text: t(refused ? "failure.refused" : slow ? "failure.slow" : "failure.unreachable"),
    kept: t(refused ? "failure.keptRefused" : "failure.kept"),
    order: orderNumber === null ? "" : t("failure.order", { number: String(orderNumber) }),
  };
}
