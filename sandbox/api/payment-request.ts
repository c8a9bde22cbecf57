import { z } from "zod";
import type { DirectRequest, Means } from "../engine/direct-payments";
import { addMissing, currency, httpUrl, metadata, reference, word } from "./fields";
import { amount, browserDetails, keptOf, purchase } from "./payment-fields";
import { documented, observed, ours } from "./source";

const digits = z
  .string()
  .transform((text) => text.replace(/[\s-]/g, ""))
  .pipe(z.string().regex(/^\d{12,19}$/));

const expiry = documented({
  expMonth: z.int().min(1).max(12),
  expYear: z
    .int()
    .min(0)
    .max(2099)
    .refine((year) => year < 100 || year >= 2000)
    .transform((year) => (year < 100 ? 2000 + year : year))
    .meta({ description: "Two or four digits." }),
});

const text = z.string().max(255).optional();

export const identification = z.object(
  observed({
    type: z.int().optional(),
    value: z
      .union([z.string(), z.number()])
      .transform((value) => String(value))
      .optional(),
  }),
);

const cardholder = z.object({
  ...documented({ firstName: text, lastName: text, email: z.email().optional() }),
  ...observed({
    birthdate: text,
    identification: identification.optional(),
    billingAddress: z
      .object(
        observed({ city: text, country: text, line1: text, line2: text, postalCode: text, state: text }),
      )
      .optional(),
  }),
});

const card = z.object({
  ...documented({
    number: digits,
    cvc: z
      .string()
      .regex(/^\d{3,4}$/)
      .optional(),
  }),
  ...expiry,
  ...documented({ cardholder: cardholder.optional() }),
});

const networkToken = z.object({
  ...observed({ number: digits, cryptogram: z.string().min(1) }),
  ...expiry,
  ...observed({ cardholder: cardholder.optional() }),
});

const sources = ["card", "token", "network-token"] as const;

const paymentMethod = z
  .object({
    ...documented({ source: word(sources).optional() }),
    ...observed({
      type: z.string().optional(),
      id: z.string().optional(),
      card: card.optional(),
      networkToken: networkToken.optional(),
      processor: z.looseObject(observed({ acquirer: z.string().optional() })).optional(),
    }),
    ...ours({ paymentInstrument: z.object(ours({ token: z.string().min(1) })).optional() }),
  })
  .superRefine(
    (method, check) => {
      // Missing, or of another kind altogether, which its own schema tells.
      if (typeof method !== "object") return;
      const source = sourceOf(method);
      if (!source) addMissing(check, ["source"]);
      else if (source === "card" && !method.card) addMissing(check, ["card"]);
      else if (source === "token" && !method.paymentInstrument) addMissing(check, ["paymentInstrument"]);
      else if (source === "network-token" && !method.networkToken) addMissing(check, ["networkToken"]);
    },
    { when: () => true },
  );

/** The older form says `type: "card"`, and what is given says the rest. */
function sourceOf(method: Partial<z.output<typeof paymentMethod>>) {
  if (method.source) return method.source;
  if (method.paymentInstrument) return "token";
  if (method.networkToken) return "network-token";
  return method.card || method.type?.toLowerCase() === "card" ? "card" : undefined;
}

const common = documented({
  merchantId: z.int().positive(),
  paymentMethod,
  customerId: z.string().optional(),
  browserDetails: browserDetails.optional(),
  callbackUrl: httpUrl.optional(),
});

/** The body of `POST /v1/payments`. Hints about processors are read and mean nothing here. */
export const paymentRequest = z.object({
  ...common,
  ...purchase,
  ...documented({ amount }),
  ...observed({ flow: z.string().optional() }),
});

/** The body of `POST /v1/payments/verify`: the amount is Plexo's, in the currency that is asked for. */
export const verifyRequest = z.object({
  ...common,
  ...documented({
    referenceId: reference,
    invoiceNumber: reference.optional(),
    amount: z.object({ ...documented({ currency }), ...ours({ total: z.number().optional() }) }),
    metadata: metadata.default({}),
    statementDescriptor: text,
  }),
});

type Method = z.output<typeof paymentMethod>;

export function meansOf(method: Method): Means {
  const source = sourceOf(method);
  if (source === "token" && method.paymentInstrument) {
    return { source, token: method.paymentInstrument.token };
  }
  const typed = source === "network-token" ? method.networkToken : method.card;
  if (!typed || !source || source === "token") throw new Error("A payment method got past its schema.");
  const { number, expMonth, expYear, cardholder: holder = {} } = typed;
  return { source, card: { number, expMonth, expYear, cardholder: holder } };
}

export function directRequestOf(request: z.output<typeof paymentRequest>, clientId: number): DirectRequest {
  const { merchantId, customerId, callbackUrl, browserDetails: browser } = request;
  const { total, currency: code, details } = request.amount;
  return {
    ...keptOf(request),
    ...{ amount: total, currency: code, details },
    ...{ clientId, merchantId, customerId, callbackUrl, browserDetails: browser },
  };
}
