import { headers } from "next/headers";
import { z } from "zod";
import { checkoutFields } from "@/lib/checkout/fields";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { internalHeaders } from "@/lib/platform/internal-headers";
import type { CheckoutState } from "./state";

const typedSchema = z.record(z.string(), z.string());

/**
 * What was typed into the form of an earlier build, which the shop's server found no action for: to be shown again
 * with a word about it. Null when this is an ordinary visit.
 */
export async function readTyped(locale: Locale): Promise<CheckoutState | null> {
  const header = (await headers()).get(internalHeaders.typed);
  if (!header) return null;
  const typed = typedSchema.parse(JSON.parse(Buffer.from(header, "base64url").toString()));
  const t = getTranslator(locale, "checkout");
  return {
    values: Object.fromEntries(
      [...checkoutFields.keys()].map((field) => [field, typed[field]?.slice(0, 2_000)]),
    ),
    failure: { text: t("failure.updated"), kept: t("failure.kept"), order: "" },
  };
}
