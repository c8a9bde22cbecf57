import type { ClubMember } from "@/prisma/generated/client";
import { deliveryMethods, destinationOf, shippingCost, type Zones } from "../cart/shipping";
import { priceOf } from "../catalog/prices";
import { listVariants, type VariantForSale } from "../catalog/variants";
import { type Locale, parseLocale } from "../i18n/locales";
import type { Currency } from "../money";
import { getSettings } from "../settings/read";
import { boxes } from "./offer";

type Wanted = Pick<ClubMember, "sku" | "currency" | "locale" | "delivery" | "department">;

/** A member's box as it is sold at this moment, and what it costs to have it. Minor units. */
export type Box = { variant: VariantForSale; unitPrice: number; shipping: number };

/** Null: it is not sold, not in that currency, or not brought there. */
export async function readBox({ sku, currency, locale, delivery, department }: Wanted): Promise<Box | null> {
  const [variant] = await listVariants([sku], parseLocale(locale));
  const unitPrice = variant && priceOf(variant, currency);
  const { zones } = (await getSettings()).delivery;
  const shipping = unitPrice ? shippingTo({ delivery, department }, { unitPrice, currency }, zones) : null;
  return unitPrice && shipping !== null ? { variant, unitPrice, shipping } : null;
}

/** What it costs to have a box brought there, in minor units; null: it is not brought there. */
export function shippingTo(
  { delivery, department }: Pick<ClubMember, "delivery" | "department">,
  { unitPrice, currency }: { unitPrice: number; currency: Currency },
  zones: Zones,
): number | null {
  if (!deliveryMethods(zones).includes(delivery)) return null;
  const destination = destinationOf(zones, delivery, department);
  return destination && shippingCost(zones, destination, unitPrice, currency);
}

/** The boxes that members choose from, as they are sold in a currency at this moment. */
export async function listBoxes(
  locale: Locale,
  currency: Currency,
): Promise<(VariantForSale & { price: number })[]> {
  const variants = await listVariants(boxes, locale);
  return boxes.flatMap((sku) => {
    const variant = variants.find((one) => one.sku === sku);
    const price = variant && priceOf(variant, currency);
    return price ? [{ ...variant, price }] : [];
  });
}
