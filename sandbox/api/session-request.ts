import { z } from "zod";
import { choices } from "../choices";
import type { NewSession } from "../engine/sessions";
import { currency, httpUrl, positiveAmount, reference } from "./fields";

const record = z.record(z.string(), z.unknown());

const paymentRequest = z.object({
  referenceId: reference,
  invoiceNumber: reference,
  installments: z.int().min(1).max(choices.largestInstallments).default(1),
  amount: z.object({ total: positiveAmount, currency, details: record.optional() }),
  capture: z
    .object({
      method: z
        .string()
        .toLowerCase()
        .pipe(z.enum(["automatic", "manual"])),
    })
    .optional(),
  items: z.array(record).max(200).default([]),
  metadata: record.default({}),
});

/** The body of `POST /v1/sessions` for a checkout. Fields that the sandbox has no use for are let through. */
export const sessionRequest = z.object({
  merchantId: z.int().positive(),
  referenceId: reference,
  type: z
    .string()
    .toLowerCase()
    .pipe(
      z.literal("checkout", {
        error: ({ input }) =>
          input === "tokenization"
            ? "Type tokenization is not yet in this sandbox."
            : "Type must be one of: checkout, tokenization.",
      }),
    ),
  customerId: z.string().optional(),
  paymentRequest,
  browserDetails: record.optional(),
  settings: z
    .object({
      paymentMethodTypes: z.array(z.string()).optional(),
      checkout: z.object({ disableThreeds: z.boolean().default(false) }).optional(),
      callbacks: z.object({ paymentCallbackUrl: httpUrl.optional() }).optional(),
      redirects: z.object({ defaultUrl: httpUrl.optional(), cancelUrl: httpUrl.optional() }).optional(),
    })
    .default({}),
});

export function newSessionOf(request: z.output<typeof sessionRequest>, clientId: number): NewSession {
  const { merchantId, referenceId, customerId, browserDetails, settings } = request;
  const { amount, capture, items, ...payment } = request.paymentRequest;
  return {
    type: "checkout",
    clientId,
    merchantId,
    referenceId,
    customerId,
    payment: {
      ...payment,
      amount: amount.total,
      currency: amount.currency,
      details: amount.details,
      items: items.map((item) => ({ metadata: {}, ...item })),
      capture: capture?.method ?? "automatic",
    },
    browserDetails,
    paymentMethodTypes: settings.paymentMethodTypes,
    disableThreeds: settings.checkout?.disableThreeds ?? false,
    callbackUrl: settings.callbacks?.paymentCallbackUrl,
    defaultUrl: settings.redirects?.defaultUrl,
    cancelUrl: settings.redirects?.cancelUrl,
  };
}
