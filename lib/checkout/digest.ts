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

/** What a gift card is to pay of an order. Minor units. */
export type CardToSpend = { id: string; amount: number };

/**
 * What makes two submits of one cart the same order: the goods, their prices, the shipping and what a gift card pays of it. Who receives
 * it and the words on the lines may change without the payer having to be sent to another session.
 */
export function cartDigest(order: {
  currency: Currency;
  lines: readonly CheckoutLine[];
  shipping: number;
  giftCard?: CardToSpend | null;
}): string {
  const lines = order.lines.map(({ sku, quantity, unitPrice }) => `${sku}×${quantity}@${unitPrice}`).sort();
  const card = order.giftCard ? [`card ${order.giftCard.id} ${order.giftCard.amount}`] : [];
  return createHash("sha256")
    .update([order.currency, order.shipping, ...lines, ...card].join("\n"))
    .digest("base64url");
}
