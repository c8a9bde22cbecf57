import type { RunningSandbox } from "../start";
import { APPROVED, call } from "./harness";

/** The body of a direct payment with a typed card. */
export function paymentBody(number = APPROVED, changes: object = {}) {
  return {
    merchantId: 3243,
    referenceId: "direct-1001",
    invoiceNumber: "INV-2001",
    amount: { currency: "UYU", total: 1234.5 },
    paymentMethod: { source: "card", card: cardOf(number) },
    ...changes,
  };
}

export function cardOf(number = APPROVED) {
  const cardholder = { firstName: "Ana María", lastName: "Pérez", email: "ana@example.com" };
  return { number, expMonth: 12, expYear: 2029, cvc: "123", cardholder };
}

export const pay = (sandbox: RunningSandbox, body: unknown, credentials?: string) =>
  call(sandbox, "/v1/payments", { body, ...(credentials && { credentials }) });

export async function newCustomer(sandbox: RunningSandbox, changes: object = {}) {
  const body = { email: "ana@example.com", firstName: "Ana", lastName: "Pérez", ...changes };
  const { json } = await call(sandbox, "/v1/customers", { body });
  return json.id as string;
}
