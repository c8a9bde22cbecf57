import { readTyped } from "@/app/_components/typed";
import { checkoutFields } from "@/lib/checkout/fields";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import type { CheckoutState } from "./state";

/** What was typed already, and a word about it where that was before an update. Null when this is an ordinary visit. */
export async function readTypedCheckout(locale: Locale): Promise<CheckoutState | null> {
  const typed = await readTyped();
  if (!typed) return null;
  const values = Object.fromEntries([...checkoutFields.keys()].map((field) => [field, typed.values[field]]));
  if (typed.choice !== undefined) return { values };
  const t = getTranslator(locale, "checkout");
  return { values, failure: { text: t("failure.updated"), kept: t("failure.kept"), order: "" } };
}
