import type { Order, OrderLine } from "@/prisma/generated/client";

/** What mails tell of an order. Money in minor units. No document, and nothing of a card. */
export type MailedOrder = Pick<
  Order,
  | "number"
  | "currency"
  | "subtotal"
  | "shipping"
  | "total"
  | "name"
  | "delivery"
  | "street"
  | "city"
  | "department"
  | "postalCode"
> & {
  lines: Pick<OrderLine, "name" | "detail" | "quantity" | "unitPrice">[];
  /** Its page, for the shopper. */
  url: string;
  /** The same for the merchant. */
  deskUrl: string;
};
