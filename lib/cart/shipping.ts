import type { DeliveryMethod } from "@/prisma/generated/client";
import { shop } from "@/shop/shop";
import type { Currency } from "../money";
import { zoneOf } from "../shop/offer-rules";
import type { Zone } from "../shop/types";

export type { DeliveryMethod };

/** Where goods are delivered, and for how much: as the settings have it. */
export type Zones = readonly Zone[];

/** The ways in which the shop hands goods over, the usual one first. */
export function deliveryMethods(zones: Zones): DeliveryMethod[] {
  return [
    ...(zones.length > 0 ? (["delivery"] as const) : []),
    ...(shop.pickup ? (["pickup"] as const) : []),
  ];
}

/** Where an order goes, as far as its price depends on it: fetched, or a zone by its place in the list. */
export type Destination = "pickup" | `zone-${number}`;

/** All that the shop offers. */
export function destinations(zones: Zones): Destination[] {
  return [...inZones(zones), ...(shop.pickup ? (["pickup"] as const) : [])];
}

const inZones = (zones: Zones) => zones.map((_, index): Destination => `zone-${index}`);

/** Where an order goes; null as long as the department is not known, where the price depends on it. */
export function destinationOf(
  zones: Zones,
  method: DeliveryMethod,
  department: string | null,
): Destination | null {
  if (method === "pickup") return "pickup";
  if (zones.length === 1) return "zone-0";
  const zone = department ? zoneOf(zones, department) : undefined;
  return zone === undefined ? null : `zone-${zone}`;
}

/** What getting the goods to the shopper costs, in minor units. Picking them up is free. */
export function shippingCost(
  zones: Zones,
  destination: Destination,
  subtotal: number,
  currency: Currency,
): number {
  if (destination === "pickup") return 0;
  const { price = {}, freeFrom = {} } = zones[Number(destination.slice("zone-".length))] ?? {};
  const free = freeFrom[currency];
  return free !== undefined && subtotal >= free ? 0 : (price[currency] ?? 0);
}

/** What delivery costs at least and at most, in minor units, over all zones; null where nothing is delivered. */
export function deliveryRange(
  zones: Zones,
  subtotal: number,
  currency: Currency,
): { least: number; most: number } | null {
  if (zones.length === 0) return null;
  const costs = inZones(zones).map((zone) => shippingCost(zones, zone, subtotal, currency));
  return { least: Math.min(...costs), most: Math.max(...costs) };
}

/** How much more makes the delivery free everywhere, in minor units; 0 when it already is, or never is. */
export function missingForFreeDelivery(zones: Zones, subtotal: number, currency: Currency): number {
  const from = zones.map(({ freeFrom }) => freeFrom?.[currency] ?? Number.POSITIVE_INFINITY);
  const highest = Math.max(0, ...from);
  return Number.isFinite(highest) ? Math.max(0, highest - subtotal) : 0;
}
