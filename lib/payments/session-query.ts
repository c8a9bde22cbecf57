import { z } from "zod";
import { parseDay } from "../platform/days";
import { cleanLine } from "../platform/typed-text";

/** The filters of Plexo's list of sessions. Days are days of the shop, both included. */
export type SessionQuery = {
  /** Null: ours. */
  merchantId: number | null;
  referenceId: string | null;
  from: string | null;
  to: string | null;
  page: number;
  size: number;
};

export type SessionFault = "merchantId" | "referenceId" | "from" | "to" | "page" | "size" | "pair" | "order";

const number = (most: number) =>
  z
    .string()
    .regex(/^\d{1,10}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(most));
const fields = {
  merchantId: number(2_147_483_647),
  referenceId: z.string().max(255).transform(cleanLine).pipe(z.string().min(1)),
  from: z.string().refine((text) => parseDay(text) !== null),
  to: z.string().refine((text) => parseDay(text) !== null),
  page: number(100_000),
  // What Plexo takes at most is not documented.
  size: number(100),
};

/**
 * Reads what a form asks for, by the names of its fields; an empty one asks for nothing. With a fault, Plexo is not
 * asked: a list that is not the one that was asked for would mislead. (Plexo takes both dates or none.)
 */
export function readSessionQuery(value: (name: string) => string): {
  query: SessionQuery;
  faults: SessionFault[];
} {
  const faults: SessionFault[] = [];
  function read<T>(name: keyof typeof fields, schema: z.ZodType<T>): T | null {
    const text = value(name).trim();
    if (!text) return null;
    const parsed = schema.safeParse(text);
    if (!parsed.success) faults.push(name);
    return parsed.data ?? null;
  }
  const query = {
    merchantId: read("merchantId", fields.merchantId),
    referenceId: read("referenceId", fields.referenceId),
    from: read("from", fields.from),
    to: read("to", fields.to),
    page: read("page", fields.page) ?? 1,
    size: read("size", fields.size) ?? 20,
  };
  if (Boolean(value("from").trim()) !== Boolean(value("to").trim())) faults.push("pair");
  if (query.from && query.to && query.from > query.to) faults.push("order");
  return { query, faults };
}
