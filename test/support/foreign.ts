import { env } from "../../lib/platform/env";
import { attemptReferences } from "../../lib/platform/ids";
import { createPlexoClient } from "../../lib/plexo/client";

/** A program of somebody else's that has the shop's credentials. */
function foreignClient() {
  const {
    PLEXO_API_URL: apiUrl,
    PLEXO_CLIENT_ID: clientId,
    PLEXO_API_KEY: apiKey,
    PLEXO_MERCHANT_ID,
  } = env();
  return createPlexoClient({ apiUrl, clientId, apiKey, merchantId: PLEXO_MERCHANT_ID });
}

/** A session that the shop knows nothing of; by references like the shop's own where none are given. */
export function foreignSession(
  references: { sessionReference: string; paymentReference: string } = attemptReferences(),
) {
  const payment = {
    referenceId: references.paymentReference,
    invoiceNumber: "F1",
    amount: 10_000,
    installments: 1,
  };
  const url = "http://127.0.0.1:9/";
  return foreignClient().createSession({
    referenceId: references.sessionReference,
    payment: { ...payment, currency: "UYU" },
    ...{ callbackUrl: url, successUrl: url, cancelUrl: url },
  });
}
