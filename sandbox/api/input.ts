import type { Context as HonoContext } from "hono";
import type { z } from "zod";
import { type FieldErrors, invalidRequest } from "./errors";

/** Names that the API knows, as it writes them. Input may write them in any casing. */
const NAMES = [
  "address allowedCurrencies amount amountMode billingAddress birthdate browserDetails callbacks cancelUrl",
  "capture cardholder checkout city country currency customerId defaultUrl delay description details",
  "deviceFingerprint disableThreeds discount discountAmount email firstName flexibleAmount identification",
  "installments invoiceNumber ipAddress items lastName line1 line2 maxAmount maxDate merchantId metadata",
  "method minAmount minDate name page paymentCallbackUrl paymentMethodTypes paymentRequest postalCode price",
  "quantity rate reason redirects referenceId settings size state statementDescriptor tax taxableAmount",
  "taxedAmount tipAmount token tokenization tokenizationCallbackUrl total type userAgent value",
].flatMap((line) => line.split(" "));

const canonical = new Map(NAMES.map((name) => [name.toLowerCase(), name]));

/** What is below these belongs to whoever sent it and stays as it is. */
const FOREIGN = new Set(["metadata", "body"]);

/** Numbers that may arrive as strings. */
const NUMBERS = new Set(
  [
    "amount delay discount discountAmount installments maxAmount merchantId minAmount page price quantity rate",
    "size taxableAmount taxedAmount tipAmount total",
  ].flatMap((line) => line.split(" ")),
);
const DECIMAL = /^\s*-?\d{1,15}(\.\d{1,15})?\s*$/;

/**
 * Input as the schemas expect it: names in their own casing at every depth, numbers in strings read, and
 * null as if it were not there.
 */
export function normalise(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalise);
  if (typeof value !== "object" || value === null) return value;
  const result: Record<string, unknown> = {};
  for (const [name, content] of Object.entries(value)) {
    if (content === null || name === "__proto__") continue;
    const known = canonical.get(name.toLowerCase()) ?? name;
    if (FOREIGN.has(known)) result[known] = content;
    else if (NUMBERS.has(known) && typeof content === "string" && DECIMAL.test(content)) {
      result[known] = Number(content);
    } else result[known] = normalise(content);
  }
  return result;
}

/**
 * The JSON body of a request, checked. Throws the error that names every wrong field. An empty body is
 * wrong, unless `whenEmpty` says what it stands for.
 */
export async function readBody<T extends z.ZodType>(
  c: HonoContext,
  schema: T,
  whenEmpty = "",
): Promise<z.output<T>> {
  const text = (await c.req.text()) || whenEmpty;
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw invalidRequest({ body: ["The body is not valid JSON."] });
  }
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw invalidRequest({ body: ["The body must be a JSON object."] });
  }
  return check(schema, normalise(body));
}

/** The query of a request, checked. */
export function readQuery<T extends z.ZodType>(c: HonoContext, schema: T): z.output<T> {
  const filled = Object.entries(c.req.query()).filter(([, value]) => value !== "");
  return check(schema, normalise(Object.fromEntries(filled)));
}

function check<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const parsed = schema.safeParse(input, { error: (issue) => messageFor(issue) });
  if (parsed.success) return parsed.data;
  const params: FieldErrors = {};
  for (const issue of parsed.error.issues) {
    const field = issue.path.join(".") || "body";
    params[field] = [...(params[field] ?? []), issue.message];
  }
  throw invalidRequest(params);
}

function messageFor(issue: z.core.$ZodRawIssue): string | undefined {
  const label = labelOf(issue.path?.at(-1));
  if (issue.input === undefined || issue.input === "") return `${label} is required.`;
  if (issue.code === "invalid_value") return `${label} must be one of: ${issue.values.join(", ")}.`;
  if (issue.code === "invalid_format") return `${label} is not a valid ${issue.format}.`;
  return `${label} is not valid.`;
}

/** `invoiceNumber` → "Invoice number", as Plexo's messages have it. */
export function labelOf(name: PropertyKey | undefined): string {
  const words = String(name ?? "body").replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
