import type { ClubMember } from "@/prisma/generated/client";
import { destinationOf, shippingCost } from "../cart/shipping";
import { priceOf } from "../catalog/prices";
import { listVariants, type VariantForSale } from "../catalog/variants";
import { parseLocale } from "../i18n/locales";
import { getSettings } from "../settings/read";

type Wanted = Pick<ClubMember, "sku" | "currency" | "locale" | "delivery" | "department">;

/** A member's box as it is sold at this moment, and what it costs to have it. Minor units. */
export type Box = { variant: VariantForSale; unitPrice: number; shipping: number };

/** Null: it is not sold, not in that currency, or not brought there. */
export async function readBox({ sku, currency, locale, delivery, department }: Wanted): Promise<Box | null> {
  const [variant] = await listVariants([sku], parseLocale(locale));
  const unitPrice = variant && priceOf(variant, currency);
  const { zones } = (await getSettings()).delivery;
  const destination = destinationOf(zones, delivery, department);
  if (!unitPrice || !destination) return null;
  return { variant, unitPrice, shipping: shippingCost(zones, destination, unitPrice, currency) };
}
