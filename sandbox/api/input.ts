import type { Context as HonoContext } from "hono";
import type { z } from "zod";
import { type FieldErrors, invalidRequest } from "./errors";
import { normalise } from "./normalise";

/** Deeper than any body has a reason to be; readers on Plexo's side of the wire commonly stop there, too. */
const DEEPEST = 64;

/**
 * The JSON body of a request, checked. Throws the error that names every wrong field. An empty body is
 * wrong, unless `whenEmpty` says what it stands for. `refuse` makes the error.
 */
export async function readBody<T extends z.ZodType>(
  c: HonoContext,
  schema: T,
  whenEmpty = "",
  refuse = invalidRequest,
): Promise<z.output<T>> {
  const text = (await c.req.text()) || whenEmpty;
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw refuse({ body: ["The body is not valid JSON."] });
  }
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw refuse({ body: ["The body must be a JSON object."] });
  }
  if (depthExceeds(DEEPEST, body)) {
    throw refuse({ body: [`The body is nested deeper than ${DEEPEST} levels.`] });
  }
  return checkInput(schema, body, refuse);
}

function depthExceeds(levels: number, body: object): boolean {
  let level: object[] = [body];
  for (let depth = 1; depth <= levels && level.length > 0; depth += 1) {
    level = level.flatMap((one) => Object.values(one).filter((value) => typeof value === "object" && value));
  }
  return level.length > 0;
}

/** The query of a request, checked. */
export function readQuery<T extends z.ZodType>(c: HonoContext, schema: T): z.output<T> {
  const filled = Object.entries(c.req.query()).filter(([, value]) => value !== "");
  return checkInput(schema, Object.fromEntries(filled));
}

/** Input in any casing, checked. Throws the error that names every wrong field. */
export function checkInput<T extends z.ZodType>(
  schema: T,
  input: unknown,
  refuse = invalidRequest,
): z.output<T> {
  const parsed = schema.safeParse(normalise(schema, input), { error: (issue) => messageFor(issue) });
  if (parsed.success) return parsed.data;
  const params: FieldErrors = {};
  for (const issue of parsed.error.issues) {
    const field = issue.path.join(".") || "body";
    params[field] = [...(params[field] ?? []), issue.message];
  }
  throw refuse(params);
}

function messageFor(issue: z.core.$ZodRawIssue): string | undefined {
  const label = labelOf(issue.path?.findLast((name) => typeof name === "string"));
  if (issue.input === undefined || issue.input === "") return `${label} is required.`;
  if (issue.code === "invalid_value") return `${label} must be one of: ${issue.values.join(", ")}.`;
  if (issue.code === "invalid_format" && issue.format !== "regex")
    return `${label} is not a valid ${issue.format}.`;
  return `${label} is not valid.`;
}

/** `invoiceNumber` → "Invoice number", as Plexo's messages have it. */
export function labelOf(name: PropertyKey | undefined): string {
  const words = String(name ?? "body").replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
