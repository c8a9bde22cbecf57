import { env } from "../../lib/platform/env";

const cardholder = { firstName: "Ana", lastName: "Pérez", email: "ana@example.com" };
const card = { number: "4444333322221111", expMonth: 12, expYear: 2035, cvc: "123", cardholder };

type References = { paymentReference: string; invoiceNumber: string };

/**
 * A card's payment at Plexo under an attempt's references that was made without its page: of an amount in minor units,
 * and only authorised where its capture is manual. Answers its id.
 */
export async function chargeCard(
  { paymentReference: referenceId, invoiceNumber }: References,
  { amount = 129_050, isManual = false } = {},
): Promise<string> {
  const { PLEXO_API_URL, PLEXO_CLIENT_ID, PLEXO_API_KEY, PLEXO_MERCHANT_ID: merchantId } = env();
  const response = await fetch(`${PLEXO_API_URL}/v1/payments`, {
    method: "POST",
    headers: { authorization: `Basic ${btoa(`${PLEXO_CLIENT_ID}:${PLEXO_API_KEY}`)}` },
    body: JSON.stringify({
      ...{ merchantId, referenceId, invoiceNumber, capture: { method: isManual ? "manual" : "automatic" } },
      amount: { total: amount / 100, currency: "UYU" },
      paymentMethod: { source: "card", card },
    }),
  });
  const { id } = (await response.json()) as { id?: string };
  if (!id) throw new Error(`The sandbox answered ${response.status} to a charge.`);
  return id;
}
