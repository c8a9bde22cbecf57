import { z } from "zod";
import type { Order } from "@/prisma/generated/client";
import { cleanLine } from "../platform/typed-text";

/** Who brings an order's goods, and how that is followed: each where it is known. */
export type Shipment = Pick<Order, "carrier" | "tracking" | "trackingUrl">;

/** How long each may be; characters. */
const longest = { carrier: 60, tracking: 100, trackingUrl: 500 };

export const shipmentFields = Object.keys(longest) as (keyof Shipment)[];

export type TypedShipment = Record<keyof Shipment, string>;
export type ShipmentProblems = Partial<Record<keyof Shipment, "long" | "address">>;

const address = z.url({ protocol: /^https$/, hostname: z.regexes.domain });

/** Reads what was typed of a shipment: nothing of it is required. An address is a public one, and https. */
export function readShipment(
  typed: TypedShipment,
): { ok: true; shipment: Shipment } | { ok: false; problems: ShipmentProblems } {
  const carrier = cleanLine(typed.carrier);
  const tracking = cleanLine(typed.tracking);
  // As a browser writes it, which has the slashes that "https:shop.example" is understood without.
  const trackingUrl = readAddress(typed.trackingUrl.trim());
  const problems: ShipmentProblems = {};
  if (trackingUrl === null) problems.trackingUrl = "address";
  const read = { carrier, tracking, trackingUrl: trackingUrl ?? "" };
  for (const name of shipmentFields) if (read[name].length > longest[name]) problems[name] = "long";
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  return {
    ok: true,
    shipment: {
      carrier: read.carrier || null,
      tracking: read.tracking || null,
      trackingUrl: read.trackingUrl || null,
    },
  };
}

/** "" for none; null for what is no such address. */
function readAddress(text: string): string | null {
  if (text === "") return "";
  if (!address.safeParse(text).success) return null;
  const url = new URL(text);
  return url.username || url.password ? null : url.href;
}
