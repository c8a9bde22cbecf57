import { z } from "zod";
import { fromWire } from "./amount";
import { authorizationEnd } from "./authorization";
import type { PlexoCustomer, PlexoInstrument } from "./customers";
import { date } from "./date";
import { maskText } from "./masking";
import {
  type PlexoPayment,
  type PlexoTransaction,
  paymentStatuses,
  readWord,
  transactionTypes,
} from "./payment";
import type { PlexoSession } from "./session";
import { voucherOf, voucherSchema } from "./voucher";

/**
 * How Plexo's answers are read. A field that is missing, new or odd never fails a whole answer (it becomes
 * null; a default is what zod takes for a missing one without making an error first), except `id`, `referenceId` and `status`, without which nothing can be said of a payment.
 */

const identifier = z
  .string()
  .min(1)
  .max(200)
  .refine((value) => value.isWellFormed() && !value.includes("\0"));
const optionalIdentifier = identifier.nullable().default(null).catch(null);
const text = z
  .string()
  .transform((value) => maskText(value))
  .nullable()
  .default(null)
  .catch(null);
const code = z
  .union([z.string(), z.number().transform(String)])
  .transform((value) => maskText(value, 20))
  .nullable()
  .default(null)
  .catch(null);
const integer = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d{1,10}$/)
      .transform(Number),
  ])
  .pipe(z.int().min(0).max(2_147_483_647))
  .nullable()
  .default(null)
  .catch(null);
const currency = text.transform((value) => value?.toUpperCase() ?? null);
const amount = z.unknown().optional().transform(fromWire);

/** The entries of a list that can be read at all. */
function readableOf<T>(entry: z.ZodType<T>) {
  return z
    .array(z.unknown())
    .catch([])
    .transform((entries) =>
      entries.flatMap((value) => {
        const read = entry.safeParse(value);
        return read.success ? [read.data] : [];
      }),
    );
}

const transactionSchema: z.ZodType<PlexoTransaction> = z
  .object({
    id: optionalIdentifier,
    referenceId: optionalIdentifier,
    type: text,
    status: text,
    amount,
    resultCode: code,
    resultMessage: text,
    authorization: text,
    ticket: text,
    createdAt: date,
  })
  .transform(({ type, status, ...entry }) => ({
    ...entry,
    type: readWord(transactionTypes, type),
    typeAsGiven: type,
    status: readWord(paymentStatuses, status),
    statusAsGiven: status,
  }));

// Made once: a schema that is made for each answer costs more than reading it.
const readableEntries = readableOf(transactionSchema);
const readableEnds = readableOf(z.object({ expiresAt: date }));

/** A payment's history, and when what it waits for is over. */
const historySchema = z
  .array(z.unknown())
  .catch([])
  .transform((list) => ({
    entries: readableEntries.parse(list),
    expiresAt: readableEnds.parse(list).reduce<Date | null>((found, entry) => found ?? entry.expiresAt, null),
  }));

const cardSchema = z.object({
  last4: z
    .string()
    .regex(/^\d{4}$/)
    .nullable()
    .default(null)
    .catch(null),
});

const methodSchema = z.object({
  id: text,
  name: text,
  type: text,
  card: cardSchema.nullable().default(null).catch(null),
  voucher: voucherSchema,
});

const metadataSchema = z
  .record(z.string(), z.unknown())
  .catch({})
  .transform((pairs) =>
    Object.fromEntries(
      Object.entries(pairs).flatMap(([key, value]) =>
        typeof value === "string" ? [[maskText(key), maskText(value)]] : [],
      ),
    ),
  );

const rawPayment = z.object({
  id: identifier,
  referenceId: identifier,
  status: z.string().min(1).max(100),
  invoiceNumber: optionalIdentifier,
  merchant: z.object({ id: integer }).nullable().default(null).catch(null),
  amount: z.object({ currency, total: amount }).catch({ currency: null, total: null }),
  createdAt: date,
  updatedAt: date,
  processedAt: date,
  paymentMethod: methodSchema.nullable().default(null).catch(null),
  installments: integer,
  metadata: metadataSchema,
  transactions: historySchema,
});

export const paymentSchema: z.ZodType<PlexoPayment> = rawPayment.transform((raw) => ({
  id: raw.id,
  referenceId: raw.referenceId,
  invoiceNumber: raw.invoiceNumber,
  status: readWord(paymentStatuses, raw.status),
  statusAsGiven: maskText(raw.status),
  merchantId: raw.merchant?.id ?? null,
  currency: raw.amount.currency,
  amount: raw.amount.total,
  createdAt: raw.createdAt,
  updatedAt: raw.updatedAt,
  processedAt: raw.processedAt,
  method: raw.paymentMethod && { id: raw.paymentMethod.id, name: raw.paymentMethod.name },
  // Observed: the method's id is the card's brand; the card itself does not name it.
  card: raw.paymentMethod?.card ? { brand: raw.paymentMethod.id, last4: raw.paymentMethod.card.last4 } : null,
  voucher: raw.paymentMethod && voucherOf(raw.paymentMethod, raw.transactions.expiresAt),
  authorizedUntil: authorizationEnd(
    readWord(paymentStatuses, raw.status),
    raw.transactions.entries,
    raw.transactions.expiresAt,
  ),
  installments: raw.installments,
  metadata: raw.metadata,
  transactions: raw.transactions.entries,
}));

/**
 * Plexo's answer to a capture, a cancellation or a refund: one transaction. It says what became of it, or has at
 * least an id: Plexo has it then.
 */
export const operationSchema: z.ZodType<PlexoTransaction> = z
  .looseObject({ id: optionalIdentifier, status: z.string().nullish() })
  .refine(({ id, status }) => id !== null || typeof status === "string", { path: ["status"] })
  .transform((answer): unknown => answer)
  .pipe(transactionSchema);

const href = z.string().min(1).nullable().default(null).catch(null);

export const sessionSchema: z.ZodType<PlexoSession> = z.object({
  id: identifier,
  referenceId: identifier,
  status: text,
  expiresAt: date,
  actions: readableOf(z.object({ rel: text, method: text, href })),
});

export const customerSchema: z.ZodType<PlexoCustomer> = z.object({
  id: identifier,
  referenceId: identifier.catch(""),
});

const month = z.coerce.number().pipe(z.int().min(1).max(12));
const year = z.coerce
  .number()
  .transform((value) => (value < 100 ? 2000 + value : value))
  .pipe(z.int().min(2000).max(2199));

export const instrumentSchema: z.ZodType<PlexoInstrument> = z
  .object({
    // Documented and observed: 32 hexadecimal digits. It has to fit into a path.
    token: z.string().regex(/^[\w-]{8,100}$/),
    cardName: z.string().regex(/\d{4}$/),
    expMonth: month,
    expYear: year,
  })
  .transform((instrument) => ({ ...instrument, last4: instrument.cardName.slice(-4) }));
