import pino from "pino";

// The one place that decides what a log may never hold (invariant 7).
const secret = [
  "apiKey",
  "authorization",
  "cardholder",
  "cookie",
  "cvc",
  "document",
  "email",
  "name",
  "number",
  "password",
  "phone",
  "redirectUrl",
  "street",
  "token",
];

/** How much is logged; the first logs most. */
export const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

// The settings refuse another word with a sentence; until they are read, it must not end the process.
const level = logLevels.find((each) => each === process.env.LOG_LEVEL) ?? "info";

/**
 * The shop's log: one JSON object a line. Give it `purchase` (the order's id) wherever one is at hand:
 * it ties together all lines of one purchase, from the checkout form to the last callback.
 */
export const log = pino({
  level,
  base: { service: "shop" },
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: secret.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: "[redacted]" },
  serializers: { error: serializeError },
});

// Database and network errors may quote what they were given, so their message is kept and their payload is not.
function serializeError(error: unknown) {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name: type, message, stack } = error;
  const code = "code" in error ? String(error.code) : undefined;
  return { type, message, code, stack };
}
