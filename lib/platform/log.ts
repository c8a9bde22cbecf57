import pino from "pino";
import { processWide } from "./process-wide";

// The one place that decides what a log may never hold (no card data).
const secret = [
  "apiKey",
  "authorization",
  "cardholder",
  "city",
  "cookie",
  "cvc",
  "document",
  "email",
  "name",
  "note",
  "number",
  "ownFields",
  "password",
  "phone",
  "postalCode",
  "redirectUrl",
  "street",
  "token",
];

/** How much is logged; the first logs most. */
export const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

// The settings refuse another word with a sentence; until they are read, it must not end the process.
const level = logLevels.find((each) => each === process.env.LOG_LEVEL) ?? "info";

/** Order tokens and callback keys, where addresses have them: either opens something. */
const keyInAddress =
  /((?:orders|checkout\/(?:result|cancel)|callbacks|tokenizations)(?:\/|%2F))[\w-]{22}(?![\w-])/gi;

/**
 * The shop's log: one JSON object a line. Give it `order` (its id) wherever one is at hand:
 * it ties together all lines of one order, from the checkout form to the last callback.
 */
export const log = pino(
  {
    level,
    base: { service: "shop" },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: secret.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: "[redacted]" },
    serializers: { error: serializeError },
    hooks: { streamWrite: (line) => line.replace(keyInAddress, "$1…") },
  },
  // To the descriptor itself: past a stdout that other code has replaced.
  pino.destination({ fd: 1, sync: true }),
);

const logged = processWide("logged errors", () => new WeakSet<object>());

/**
 * Logs an error, unless that was done before: several parts of the shop may get to see the same one, those
 * that wait for one question and those that it passes on its way up. The first knows most of it.
 */
export function logError(error: unknown, facts: object, message: string): void {
  if (isNew(error)) log.error({ ...facts, error }, message);
}

/** Whether an error was not logged yet. From now on it counts as logged. */
export function isNew(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return true;
  if (logged.has(error)) return false;
  logged.add(error);
  return true;
}

// Database and network errors may quote what they were given, so their message is kept and their payload is not.
function serializeError(error: unknown) {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name: type, message, stack } = error;
  const code = "code" in error ? String(error.code) : undefined;
  return { type, message, code, stack };
}
