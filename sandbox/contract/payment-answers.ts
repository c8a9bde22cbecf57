import { z } from "zod";
import { documented, observed, ours } from "../api/source";

/** Payments as the API answers them. Everything is strict: what is not here is never answered. */

export const time = z.iso.datetime().meta({ description: "UTC, with Z." });
export const metadata = z.record(z.string(), z.string());
/** In major units. Written with a fractional digit, always. */
const decimal = z.number().meta({ format: "double" });
const hex = (digits: number) => z.string().regex(new RegExp(`^[0-9a-f]{${digits}}$`));

export const identification = z.object(observed({ type: z.int().optional(), value: z.string().optional() }));

const cardholder = z.object({
  ...documented({
    firstName: z.string().optional(),
    lastName: z.string().optional(),
    email: z.string().optional(),
  }),
  ...observed({
    birthdate: z.string().optional(),
    identification: identification.optional(),
    billingAddress: z.record(z.string(), z.string()).optional(),
  }),
});

const card = z.object(
  observed({
    name: z.string().regex(/^\d{6}(\d\d)?X{6}\d{4}$/),
    bin: z.string().regex(/^\d{6}(\d\d)?$/),
    last4: z.string().regex(/^\d{4}$/),
    expMonth: z.int().min(1).max(12),
    expYear: z.int().min(0).max(99),
    cardholder,
    type: z.enum(["credit", "debit", "prepaid"]),
    origin: z.enum(["uruguay", "international"]),
    token: hex(32),
    issuer: z.object(observed({ id: z.int(), name: z.string(), shortName: z.string() })),
    tokenization: z.object(documented({ type: z.enum(["temporal", "store"]) })),
  }),
);

const processor = z.object(observed({ id: z.int(), acquirer: z.string() }));

const paymentMethod = z.object({
  ...documented({ id: z.string(), source: z.string() }),
  ...observed({
    legacyId: z.int().optional(),
    name: z.string(),
    type: z.string(),
    card: card.optional(),
    processor,
  }),
  ...ours({
    voucher: z.object(ours({ code: z.string(), expiresAt: time.optional() })).optional(),
  }),
});

export const transaction = z
  .object({
    ...documented({
      type: z.enum(["purchase", "authorization", "capture", "cancellation", "refund"]),
    }),
    ...observed({
      id: hex(24),
      parentId: hex(32),
      traceId: z.uuid(),
      referenceId: z.string().optional(),
      status: z
        .enum(["created", "pending", "approved", "denied", "failed", "expired"])
        .meta({ description: "pending is ours: a capture, a cancellation or a refund that is not decided." }),
      createdAt: time,
      processedAt: time.optional(),
      expiresAt: time.optional(),
      resultCode: z.string().optional(),
      resultMessage: z.string().optional(),
      authorization: z.string().optional(),
      ticket: z.string().optional(),
      metadata,
      amount: decimal,
      reason: z.string().optional(),
    }),
  })
  .meta({ "x-source": "observed" });

export const action = z.object(documented({ rel: z.string(), href: z.url(), method: z.string() }));

const merchant = z.object(
  observed({
    id: z.int(),
    name: z.string(),
    settings: z.object(
      observed({
        merchantIdentificationNumber: z.string(),
        metadata: z.object(observed({ paymentProcessorId: z.string() })),
        paymentProcessor: processor,
      }),
    ),
    clientId: z.int(),
  }),
);

const tax = z.object(
  observed({ type: z.string().optional(), amount: decimal.optional(), rate: decimal.optional() }),
);

const details = z.object(
  observed({
    tax,
    taxedAmount: decimal,
    taxableAmount: decimal.optional(),
    tipAmount: decimal.optional(),
    discountAmount: decimal.optional(),
  }),
);

const item = z.object({
  ...observed({
    referenceId: z.string().optional(),
    name: z.string().optional(),
    description: z.string().optional(),
    quantity: z.number().optional(),
    price: decimal.optional(),
    discount: decimal.optional(),
    metadata,
  }),
  ...documented({
    tax: z.object(documented({ amount: decimal.optional(), currency: z.string().optional() })).optional(),
  }),
});

const paymentStatuses = [
  "pending",
  "authorized",
  "approved",
  "denied",
  "failed",
  "cancelled",
  "partially-refunded",
  "refunded",
  "expired",
] as const;

export const payment = z
  .object({
    ...documented({
      id: hex(32),
      referenceId: z.string(),
      invoiceNumber: z.string(),
      status: z.enum(paymentStatuses),
    }),
    ...observed({
      flow: z.string(),
      processingMethod: z.string(),
      browserDetails: z.looseObject(observed({ ipAddress: z.string().optional() })).optional(),
      createdAt: time,
      updatedAt: time,
      processedAt: time.optional(),
      merchant,
      client: z.object(observed({ id: z.int(), name: z.string(), owner: z.string() })),
      paymentMethod,
      installments: z.int(),
      amount: z.object({
        ...documented({ currency: z.string(), total: decimal }),
        ...observed({ details }),
      }),
      items: z.array(item),
      capture: z.object(observed({ method: z.string(), delay: z.int() })).optional(),
      metadata,
      transactions: z.array(transaction).min(1),
      actions: z.array(action),
    }),
  })
  .meta({ "x-source": "documented" });
