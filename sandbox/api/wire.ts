import type { Context as HonoContext } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";

/** What Plexo writes as a decimal, whole or not: `"price": 100.0`. So is the `total` of an `amount`. */
const DECIMALS = new Set([
  ...["amount", "price", "discount", "rate"],
  ...["taxedAmount", "taxableAmount", "tipAmount", "discountAmount"],
]);

/** What is in these is the sender's own and goes back as it came. */
const OPAQUE = new Set(["metadata", "browserDetails", "address"]);

/** JSON as Plexo writes it, for clients that tell `1.0` from `1`. */
export const wireText = (value: unknown): string => textOf(value, "");

function textOf(value: unknown, name: string): string {
  if (typeof value !== "object" || value === null || OPAQUE.has(name)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => textOf(item ?? null, "")).join(",")}]`;
  const fields = Object.entries(value).filter(([, content]) => content !== undefined);
  return `{${fields.map(([field, content]) => `${JSON.stringify(field)}:${fieldText(name, field, content)}`).join(",")}}`;
}

function fieldText(parent: string, name: string, content: unknown): string {
  const text = textOf(content, name);
  // A list has a total, too, which counts its items.
  const isDecimal = name === "total" ? parent === "amount" : DECIMALS.has(name);
  return isDecimal && typeof content === "number" && /^-?\d+$/.test(text) ? `${text}.0` : text;
}

/** Answers a call of the API. */
export function answer(c: HonoContext, value: unknown, status: ContentfulStatusCode = 200) {
  return c.body(wireText(value), status, { "content-type": "application/json; charset=utf-8" });
}
