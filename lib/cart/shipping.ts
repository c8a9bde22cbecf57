import { shop } from "@/shop/shop";
import type { Currency } from "../money";

export type DeliveryMethod = "delivery" | "pickup";

const { zones } = shop.delivery;

/** The ways in which the shop hands goods over, the usual one first. */
export const deliveryMethods: readonly DeliveryMethod[] = [
  ...(zones.length > 0 ? (["delivery"] as const) : []),
  ...(shop.pickup ? (["pickup"] as const) : []),
];

/** Where an order goes, as far as its price depends on it: fetched, or a zone by its place in the shop's list. */
export type Destination = "pickup" | `zone-${number}`;

const zoneDestinations = zones.map((_, index): Destination => `zone-${index}`);

/** All that the shop offers. */
export const destinations: readonly Destination[] = [
  ...zoneDestinations,
  ...(shop.pickup ? (["pickup"] as const) : []),
];

/** The zone that a department is in: the one that names it, else the one for all others. Undefined: nothing goes there. */
export function zoneOf(department: string): number | undefined {
  const named = zones.findIndex(
    ({ departments }) => departments !== "all" && departments.some((name) => name === department),
  );
  const index = named >= 0 ? named : zones.findIndex(({ departments }) => departments === "all");
  return index >= 0 ? index : undefined;
}

/** Where an order goes; null as long as the department is not known, where the price depends on it. */
export function destinationOf(method: DeliveryMethod, department: string | null): Destination | null {
  if (method === "pickup") return "pickup";
  if (zones.length === 1) return "zone-0";
  const zone = department ? zoneOf(department) : undefined;
  return zone === undefined ? null : `zone-${zone}`;
}

/** What getting the goods to the shopper costs, in minor units. Picking them up is free. */
export function shippingCost(destination: Destination, subtotal: number, currency: Currency): number {
  if (destination === "pickup") return 0;
  const { price = {}, freeFrom = {} } = zones[Number(destination.slice("zone-".length))] ?? {};
  const free = freeFrom[currency];
  return free !== undefined && subtotal >= free ? 0 : (price[currency] ?? 0);
}

/** What delivery costs at least and at most, in minor units, over all zones; null where nothing is delivered. */
export function deliveryRange(subtotal: number, currency: Currency): { least: number; most: number } | null {
  if (zoneDestinations.length === 0) return null;
  const costs = zoneDestinations.map((zone) => shippingCost(zone, subtotal, currency));
  return { least: Math.min(...costs), most: Math.max(...costs) };
}

/** How much more makes the delivery free everywhere, in minor units; 0 when it already is, or never is. */
export function missingForFreeDelivery(subtotal: number, currency: Currency): number {
  const from = zones.map(({ freeFrom }) => freeFrom?.[currency] ?? Number.POSITIVE_INFINITY);
  const highest = Math.max(0, ...from);
  return Number.isFinite(highest) ? Math.max(0, highest - subtotal) : 0;
}
