import type { Currency } from "../money";

export type DeliveryMethod = "delivery" | "pickup";

/** Minor units: what a delivery costs, and from which subtotal on it is free. */
export const shippingRates: Record<Currency, { delivery: number; freeFrom: number }> = {
  UYU: { delivery: 250_00, freeFrom: 4_000_00 },
  USD: { delivery: 7_00, freeFrom: 100_00 },
};

/** What getting the goods to the shopper costs, in minor units. Picking them up is free. */
export function shippingCost(method: DeliveryMethod, subtotal: number, currency: Currency): number {
  const { delivery, freeFrom } = shippingRates[currency];
  return method === "pickup" || subtotal >= freeFrom ? 0 : delivery;
}

/** How much more makes the delivery free, in minor units; 0 when it already is. */
export function missingForFreeDelivery(subtotal: number, currency: Currency): number {
  return Math.max(0, shippingRates[currency].freeFrom - subtotal);
}
