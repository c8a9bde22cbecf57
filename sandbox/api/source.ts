import type { z } from "zod";

/** Where a part of the contract comes from: Plexo's documentation, recorded traffic, or this sandbox. */
export type Source = "documented" | "observed" | "ours";

type Fields = Record<string, z.ZodType>;

const tag =
  (source: Source) =>
  <F extends Fields>(fields: F): F =>
    Object.fromEntries(
      Object.entries(fields).map(([name, schema]) => [name, schema.meta({ "x-source": source })]),
    ) as F;

/** Fields of an object, each marked in the OpenAPI document with where it comes from. */
export const documented = tag("documented");
export const observed = tag("observed");
export const ours = tag("ours");
