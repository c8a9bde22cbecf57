import { createHash } from "node:crypto";
import type { Currency } from "../money";

/** A line as it's about to be ordered: the price and the words of this moment. Money in minor units. */
export type CheckoutLine = {
  sku: string;
  quantity: number;
  unitPrice: number;
  name: string;
  detail: string;
  image: string;
};

/**
 * What makes two submits of one cart the same order: the goods, their prices and the shipping. Who receives
 * it and the words on the lines may change without the payer having to be sent to another session.
 */
export function cartDigest(order: {
  currency: Currency;
  lines: readonly CheckoutLine[];
  shipping: number;
}): string {
  const lines = order.lines.map(({ sku, quantity, unitPrice }) => `${sku}×${quantity}@${unitPrice}`).sort();
  return createHash("sha256")
    .update([order.currency, order.shipping, ...lines].join("\n"))
    .digest("base64url");
}
