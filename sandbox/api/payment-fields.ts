import { z } from "zod";
import { choices } from "../choices";
import { currency, metadata, positiveAmount, reference, word } from "./fields";
import { documented, observed, ours } from "./source";

/** What the `paymentRequest` of a session and the body of `POST /v1/payments` have in common. */

/** Told to the tax office, never added up here: they come back as they were sent. */
const share = z.number().nonnegative();

const tax = z.object(
  observed({
    type: z
      .union([z.string(), z.number()])
      .transform((type) => String(type))
      .optional(),
    amount: share.optional(),
    rate: share.optional(),
  }),
);

const details = z.object(
  observed({
    taxedAmount: share.optional(),
    taxableAmount: share.optional(),
    tipAmount: share.optional(),
    discountAmount: share.optional(),
    tax: tax.optional(),
  }),
);

export const amount = z.object({
  ...documented({ total: positiveAmount, currency }),
  ...observed({ details: details.optional() }),
});

const items = z
  .array(
    z.object({
      ...observed({
        referenceId: z.string().optional(),
        name: z.string().optional(),
        description: z.string().optional(),
        quantity: z.number().nonnegative().optional(),
        price: z.number().nonnegative().optional(),
        discount: z.number().nonnegative().optional(),
        metadata: metadata.default({}),
      }),
      ...documented({
        tax: z.object(documented({ amount: share.optional(), currency: currency.optional() })).optional(),
      }),
    }),
  )
  .max(200)
  .default([]);

export const browserDetails = z.looseObject({
  ...documented({ ipAddress: z.string().optional(), userAgent: z.string().optional() }),
  ...observed({ deviceFingerprint: z.string().optional() }),
});

const capture = z.object({
  ...documented({ method: word(["automatic", "manual"]).optional() }),
  ...ours({ delay: z.int().optional() }),
});

export const purchase = {
  ...documented({
    referenceId: reference,
    invoiceNumber: reference,
    installments: z.int().min(1).max(choices.largestInstallments).default(1),
    metadata: metadata.default({}),
    capture: capture.optional(),
    statementDescriptor: z.string().max(255).optional(),
  }),
  ...observed({ items }),
};

type Purchase = z.output<z.ZodObject<typeof purchase>>;

/** The part of a request that is kept as it came. */
export function keptOf(request: Purchase) {
  const { referenceId, invoiceNumber, installments, metadata: kept, items: bought } = request;
  return {
    ...{ referenceId, invoiceNumber, installments, metadata: kept, items: bought },
    capture: request.capture?.method ?? ("automatic" as const),
  };
}
