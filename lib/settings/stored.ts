import { z } from "zod";
import { shop } from "@/shop/shop";
import { texts } from "@/shop/texts";
import { currencies } from "../money";
import { isPlan, repeated, unwordedMeans, zoneFaults } from "../shop/offer-rules";
import { departments, knownMeans } from "../shop/types";
import { type Section, type Settings, shopSettings } from "./settings";

const amounts = z.partialRecord(z.enum(currencies), z.int());

// What was saved must still fit the merchant's folder, which can have changed since: a zone without a price in a
// currency that is new would deliver for nothing.
const schemas = {
  payment: z
    .object({
      means: z.tuple([z.enum(knownMeans)], z.enum(knownMeans)),
      skipsThreeds: z.boolean(),
      capturesManually: z.boolean().default(false),
    })
    .refine(({ means }) => repeated(means).length === 0 && unwordedMeans(means, shop, texts).length === 0),
  installments: z.partialRecord(
    z.enum(currencies),
    z.array(z.object({ from: z.int(), installments: z.int() }).refine(isPlan)),
  ),
  delivery: z
    .object({
      zones: z.array(
        z.object({ departments: z.array(z.enum(departments)), price: amounts, freeFrom: amounts.optional() }),
      ),
    })
    .refine(({ zones }) => zoneFaults(zones, shop).length === 0),
} satisfies { [Name in Section]: z.ZodType };

/**
 * A section as it is in force. *from*: "shop" where the desk has not changed it; "misfit" where what it has saved does
 * not fit the merchant's folder any more, and shop.ts is in force instead.
 */
export function inForce<Name extends Section>(
  section: Name,
  stored: unknown,
): { value: Settings[Name]; from: "desk" | "shop" | "misfit" } {
  const value = shopSettings()[section];
  if (stored === null || stored === undefined) return { value, from: "shop" };
  const read = schemas[section].safeParse(stored);
  return read.success ? { value: read.data as Settings[Name], from: "desk" } : { value, from: "misfit" };
}
