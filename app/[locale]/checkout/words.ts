import type { CartView } from "@/lib/cart/read";
import type { CheckoutField, CheckoutProblems } from "@/lib/checkout/fields";
import type { OverLimit } from "@/lib/checkout/hold-limits";
import type { Change } from "@/lib/checkout/review";
import type { OpenedSession } from "@/lib/checkout/session";
import type { Locale } from "@/lib/i18n/locales";
import { contactText } from "@/lib/i18n/shop-texts";
import { getTranslator } from "@/lib/i18n/translator";
import { formatMoney } from "@/lib/money";
import type { CheckoutState } from "./state";

/** What's wrong with each field, as sentences. */
export function tellProblems(problems: CheckoutProblems, locale: Locale): CheckoutState["problems"] {
  const t = getTranslator(locale, "checkout");
  const told: Partial<Record<CheckoutField, string>> = {};
  for (const [field, problem] of Object.entries(problems)) {
    if (problem) told[field] = t(`problems.${problem}`);
  }
  return told;
}

/** What changed since the page was shown, a sentence each. */
export function tellChanges(
  changes: Change[],
  { lines, currency }: Pick<CartView, "lines" | "currency">,
  locale: Locale,
): string[] {
  const t = getTranslator(locale, "checkout");
  const money = (minor: number) => formatMoney(minor, currency, locale);
  const tell = (change: Change): string => {
    switch (change.kind) {
      case "currency":
        return t("changed.currency", { currency: getTranslator(locale, "common")(`currency.${change.now}`) });
      case "price":
        return t("changed.price", {
          name: nameOf(change.sku, lines),
          now: money(change.now),
          before: money(change.before),
        });
      case "shipping":
        return change.before === null
          ? t("changed.shippingNow", { now: money(change.now) })
          : t("changed.shipping", { now: money(change.now), before: money(change.before) });
      case "quantity":
        return t("changed.quantity", {
          name: nameOf(change.sku, lines),
          now: change.now,
          before: change.before,
        });
      case "not-enough":
        return t("changed.not-enough", { name: nameOf(change.sku, lines), available: change.available });
      case "gift-card":
        return change.now === null
          ? t("changed.giftCardGone")
          : t("changed.giftCard", { now: money(change.now) });
      case "removed":
        return t("changed.removed", { name: change.name });
      case "sold-out":
      case "other-currency":
      case "added":
        return t(`changed.${change.kind}`, { name: nameOf(change.sku, lines) });
      case "unknown":
      case "too-large":
        return t(`changed.${change.kind}`);
    }
  };
  return changes.map(tell);
}

function nameOf(sku: string, lines: CartView["lines"]): string {
  const line = lines.find((candidate) => candidate.sku === sku);
  return [line?.name, line?.detail].filter(Boolean).join(" · ");
}

/** Why so many goods are not set aside before they are paid, and what the shopper can do. */
export function tellLimit(
  over: OverLimit,
  { lines }: Pick<CartView, "lines">,
  locale: Locale,
): CheckoutState["failure"] {
  const t = getTranslator(locale, "checkout");
  const tell = () => {
    if (over.limit === "order") return t("failure.limit.order", { most: String(over.most) });
    if (over.limit === "address" || over.most === 0) return t("failure.limit.address");
    return t("failure.limit.variant", { name: nameOf(over.sku, lines), most: over.most });
  };
  return { text: tell(), kept: t("failure.limit.kept"), order: "" };
}

/** Plexo has this cart's money, or is deciding on it, for an order that this browser can't show. */
export function tellTaken(locale: Locale): CheckoutState["failure"] {
  const t = getTranslator(locale, "checkout");
  return { text: t("failure.taken"), kept: t("failure.limit.kept"), order: "" };
}

/** That something broke in the shop itself. */
export function tellTrouble(locale: Locale): CheckoutState["failure"] {
  const t = getTranslator(locale, "checkout");
  return { text: t("failure.broken"), kept: t("failure.kept"), order: "" };
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
  if (failure.reason === "card-gone") {
    return { text: t("failure.cardGone"), kept: t("failure.limit.kept"), order: "" };
  }
  const refused = failure.reason === "refused";
  const slow = failure.kind === "timeout" || failure.kind === "busy";
  return {
    text: t(refused ? "failure.refused" : slow ? "failure.slow" : "failure.unreachable"),
    kept: refused ? t("failure.keptRefused", { contact: contactText() }) : t("failure.kept"),
    order: orderNumber === null ? "" : t("failure.order", { number: String(orderNumber) }),
  };
}
