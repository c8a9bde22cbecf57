import { z } from "zod";
import { choices } from "../choices";
import type { NewSession } from "../engine/sessions";
import { addMissing, currency, httpUrl, positiveAmount, reference, word } from "./fields";
import { amount, browserDetails, keptOf, purchase } from "./payment-fields";
import { documented, ours } from "./source";

const paymentRequest = z.object({ ...purchase, ...documented({ amount: amount.optional() }) });

const flexibleAmount = z.object(
  documented({
    allowedCurrencies: z.array(currency).min(1).optional(),
    minAmount: positiveAmount.optional(),
    maxAmount: positiveAmount.optional(),
  }),
);

const { tokenization: defaults } = choices;

const settings = z.object({
  ...documented({
    paymentMethodTypes: z.array(z.string()).optional(),
    checkout: z
      .object(
        documented({
          amountMode: word(["fixed", "flexible"]).default("fixed"),
          flexibleAmount: flexibleAmount.optional(),
          disableThreeds: z.boolean().default(false),
        }),
      )
      .optional(),
    tokenization: z
      .object(
        documented({
          type: word(["store", "temporal"]).default(defaults.type),
          allowedCardTypes: z
            .array(word(["credit", "debit", "prepaid"]))
            .min(1)
            .optional(),
          features: z
            .array(word(["create", "list", "select", "delete"]))
            .min(1)
            .optional(),
          verifyFunds: z.boolean().default(false),
        }),
      )
      .optional(),
    callbacks: z
      .object(
        documented({
          paymentCallbackUrl: httpUrl.optional(),
          tokenizationCallbackUrl: httpUrl.optional(),
        }),
      )
      .optional(),
    redirects: z
      .object(documented({ defaultUrl: httpUrl.optional(), cancelUrl: httpUrl.optional() }))
      .optional(),
  }),
  ...ours({
    installments: z
      .record(z.string(), z.array(z.int().min(1).max(choices.largestInstallments)).min(1))
      .optional(),
  }),
});

const fields = z.object(
  documented({
    merchantId: z.int().positive(),
    referenceId: reference,
    type: word(["checkout", "tokenization"]),
    customerId: z.string().optional(),
    paymentRequest: paymentRequest.optional(),
    browserDetails: browserDetails.optional(),
    token: z.string().optional(),
    settings: settings.default({}),
  }),
);

type Fields = z.output<typeof fields>;

/** The body of `POST /v1/sessions`. Fields that the sandbox has no use for are let through. */
export const sessionRequest = fields.superRefine(
  (request, check) => {
    const missing = request.type === "tokenization" ? tokenizationLacks(request) : checkoutLacks(request);
    for (const path of missing) addMissing(check, path);
    const { minAmount, maxAmount } = request.settings?.checkout?.flexibleAmount ?? {};
    if (minAmount && maxAmount && minAmount > maxAmount) {
      const path = ["settings", "checkout", "flexibleAmount", "maxAmount"];
      check.addIssue({ code: "custom", path, message: "Max amount must not be below min amount." });
    }
  },
  // Even when other fields are wrong: an answer names them all at once.
  { when: () => true },
);

const tokenizationLacks = ({ customerId }: Partial<Fields>) => (customerId ? [] : [["customerId"]]);

function checkoutLacks({ type, paymentRequest: payment, settings: set }: Partial<Fields>): string[][] {
  if (type !== "checkout") return [];
  if (!payment) return [["paymentRequest"]];
  // Of another kind altogether, which its own schema tells.
  if (typeof payment !== "object") return [];
  if (set?.checkout?.amountMode !== "flexible") return payment.amount ? [] : [["paymentRequest", "amount"]];
  const currencies = set.checkout.flexibleAmount?.allowedCurrencies;
  return currencies ? [] : [["settings", "checkout", "flexibleAmount", "allowedCurrencies"]];
}

export function newSessionOf(request: Fields, clientId: number): NewSession {
  const { merchantId, referenceId, customerId, browserDetails: browser, settings: set } = request;
  const { defaultUrl, cancelUrl } = set.redirects ?? {};
  const common = { clientId, merchantId, referenceId, browserDetails: browser, defaultUrl, cancelUrl };
  if (request.type === "tokenization") {
    const { type, allowedCardTypes, features, verifyFunds } = set.tokenization ?? defaults;
    return {
      ...common,
      type: "tokenization",
      customerId: customerId ?? "",
      callbackUrl: set.callbacks?.tokenizationCallbackUrl,
      tokenization: {
        type,
        cardTypes: allowedCardTypes ?? defaults.allowedCardTypes,
        features: features ?? defaults.features,
        verifyFunds,
      },
    };
  }
  return { ...common, ...checkoutOf(request), customerId, type: "checkout" };
}

function checkoutOf({ paymentRequest: payment, token, settings: set }: Fields) {
  if (!payment) throw new Error("A checkout without a payment request got past its schema.");
  const flexible = set.checkout?.amountMode === "flexible" ? set.checkout.flexibleAmount : undefined;
  const allowedCurrencies = flexible?.allowedCurrencies ?? [];
  return {
    payment: {
      ...keptOf(payment),
      amount: payment.amount?.total ?? 0,
      currency: payment.amount?.currency ?? allowedCurrencies[0] ?? "",
      details: payment.amount?.details,
    },
    ...(flexible && { flexibleAmount: { ...flexible, allowedCurrencies } }),
    installmentPlans: set.installments,
    instrumentToken: token,
    paymentMethodTypes: set.paymentMethodTypes,
    disableThreeds: set.checkout?.disableThreeds ?? false,
    callbackUrl: set.callbacks?.paymentCallbackUrl,
  };
}
