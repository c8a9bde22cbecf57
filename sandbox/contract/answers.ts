import { z } from "zod";
import { documented, observed, ours } from "../api/source";
import { choices } from "../choices";
import { action, identification, metadata, payment, time, transaction } from "./payment-answers";

const session = z
  .object(
    documented({
      id: z.string().regex(/^[0-9a-f]{32}$/),
      referenceId: z.string(),
      type: z.enum(["checkout", "tokenization"]),
      status: z.enum(Object.values(choices.sessionStatus)),
      expiresAt: time,
      actions: z.array(action),
    }),
  )
  .meta({ "x-source": "documented" });

const customer = z
  .object(
    documented({
      id: z.uuid(),
      referenceId: z.string().nullable(),
      metadata,
      description: z.string().nullable(),
      email: z.string().nullable(),
      name: z.string().nullable(),
      phone: z.string().nullable(),
      firstName: z.string().nullable(),
      lastName: z.string().nullable(),
      document: identification.nullable(),
      identification: identification.nullable(),
      birthdate: time.nullable(),
      address: z.record(z.string(), z.unknown()).nullable(),
    }),
  )
  .meta({ "x-source": "documented" });

const instrument = z
  .object(
    observed({
      token: z.string().regex(/^[0-9a-f]{32}$/),
      cardName: z.string(),
      bin: z.string(),
      cardType: z.enum(["credit", "debit", "prepaid"]),
      expMonth: z.int(),
      expYear: z.int().min(2000),
      status: z.enum(["active"]),
      createdAt: time,
    }),
  )
  .meta({ "x-source": "observed" });

const merchant = z
  .object(
    ours({
      id: z.int(),
      name: z.string(),
      clientId: z.int(),
      settings: z.object(ours({ merchantIdentificationNumber: z.string() })),
    }),
  )
  .meta({ "x-source": "ours" });

const paymentMethod = z
  .object({
    ...documented({ id: z.string(), name: z.string() }),
    ...observed({ legacyId: z.int(), type: z.string() }),
  })
  .meta({ "x-source": "ours" });

const tokenizationCallback = z
  .object(
    observed({
      Data: z.object(
        observed({
          Customer: z.object(observed({ Id: z.string() })),
          PaymentInstrument: z.object(observed({ Token: z.string(), CustomerId: z.string() })),
        }),
      ),
    }),
  )
  .meta({ "x-source": "observed" });

const error = z
  .object(
    documented({
      code: z.string(),
      message: z.string(),
      type: z.string(),
      status: z.int(),
      traceId: z.string(),
      params: z.record(z.string(), z.array(z.string())).optional(),
      declineCode: z.string().optional(),
    }),
  )
  .meta({ "x-source": "documented" });

function listOf(items: z.ZodType): z.ZodType {
  const page = { page: z.int(), size: z.int(), total: z.int() };
  const list =
    choices.listEnvelope === "none"
      ? z.array(items)
      : z.object(ours({ [choices.listEnvelope]: z.array(items), ...page }));
  return list.meta({ "x-source": "ours" });
}

/** Everything that the API answers, by its name in the contract. */
export const answers = {
  Session: session,
  SessionList: listOf(session),
  Payment: payment,
  PaymentList: listOf(payment),
  Transaction: transaction,
  Customer: customer,
  CustomerList: listOf(customer),
  PaymentInstrument: instrument,
  PaymentInstruments: z.array(instrument).meta({ "x-source": "observed" }),
  Merchant: merchant,
  Merchants: z.array(merchant).meta({ "x-source": "ours" }),
  PaymentMethod: paymentMethod,
  PaymentMethods: z.array(paymentMethod).meta({ "x-source": "ours" }),
  TokenizationCallback: tokenizationCallback,
  Error: error,
};

export type AnswerName = keyof typeof answers;
