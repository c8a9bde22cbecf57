import { z } from "zod";
import { currency, positiveAmount, reference } from "../api/fields";

const ms = z
  .int()
  .min(0)
  .max(24 * 60 * 60_000);

const flag = z
  .boolean()
  .transform((on) => on || undefined)
  .optional();

/** Global without a `referenceId`; for one session, by its reference, with it. */
export const ruleRequest = z.object({
  referenceId: reference.optional(),
  callbacks: z
    .enum(["normal", "drop", "delay", "repeat", "reorder", "before-redirect", "after-redirect"])
    .default("normal"),
  delayMs: ms.optional(),
  times: z.int().min(1).max(100).optional(),
  stale: flag,
  forge: z.record(z.string(), z.unknown()).optional(),
  malformed: flag,
});

/** What was set for one session or payment, or everything. */
export const referenceChoice = z.object({ referenceId: reference.optional() });

const moved = z.number().min(0).max(1_000_000_000).default(0);

/** How far the clock goes, all added up. */
export const advanceRequest = z
  .object({ ms: moved, seconds: moved, minutes: moved, hours: moved, days: moved })
  .transform(({ ms, seconds, minutes, hours, days }) =>
    Math.round(ms + 1000 * (seconds + 60 * (minutes + 60 * (hours + 24 * days)))),
  );

export const clockRequest = z.object({
  now: z.iso.datetime({ offset: true }).transform((text) => Date.parse(text)),
});

const digits = z.string().transform((text) => text.replace(/[\s-]/g, ""));

/** A card for a session, without a browser; a good card of Ana's where nothing is said. */
export const payRequest = z.object({
  number: digits.pipe(z.string().regex(/^\d{12,19}$/)).default("4444333322221111"),
  expMonth: z.int().min(1).max(12).default(12),
  expYear: z.int().min(2000).max(2099).optional(),
  firstName: z.string().default("Ana"),
  lastName: z.string().default("Prueba"),
  email: z.email().default("ana@example.com"),
  /** What the payer writes in a flexible session, in major units as Plexo's API has them. */
  amount: positiveAmount.optional(),
  currency: currency.optional(),
});

/** Without `operation` it is the payment that is decided; with it, what was asked for under that reference or id. */
export const settleRequest = z.object({
  status: z.enum(["approved", "denied"]),
  operation: reference.optional(),
});

export const listRequest = z.object({
  referenceId: z.string().optional(),
  page: z.int().positive().default(1),
  size: z.int().positive().max(1_000).default(50),
});
