import { z } from "zod";

const schema = z.record(z.string(), z.string()).catch({});

/** The merchant's own fields as an order keeps them, by their names. */
export function ownValues(stored: unknown): Record<string, string> {
  return schema.parse(stored);
}
