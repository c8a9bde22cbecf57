import { db } from "../platform/db";
import type { OrderField } from "../shop/built-in-fields";
import { type KnownDocument, maskDocument } from "./documents";
import type { CheckoutValues } from "./fields";
import { ownValues } from "./own-values";

/** What a browser proves: its cart, and the order that it went to pay, from cookies that the shop signed. */
export type Remembered = { cartId: string | undefined; orderToken: string | undefined };

/**
 * What the shopper typed when this cart was ordered last, for those who come back from Plexo's page to change
 * something: only in the browser that ordered it. A cart's id alone shows nothing of a person. The document
 * is masked (see `getKnownDocument`).
 */
export async function getLastForm(remembered: Remembered): Promise<CheckoutValues> {
  const order = await findLastOrder(remembered);
  if (!order) return {};
  const { name, email, phone, documentType, document, delivery, means, installments } = order;
  return {
    ...ownValues(order.ownFields),
    ...{ name, email, means, phone: phone ?? "", documentType: documentType ?? "", delivery: delivery ?? "" },
    document: document === null ? "" : maskDocument(document),
    street: order.street ?? "",
    city: order.city ?? "",
    department: order.department ?? "",
    postalCode: order.postalCode ?? "",
    note: order.note ?? "",
    installments: String(installments),
  } satisfies Record<OrderField, string>;
}

/** The document behind the masked one that this browser is shown, for a form that sends that back unchanged. */
export async function getKnownDocument(remembered: Remembered): Promise<KnownDocument | null> {
  const order = await findLastOrder(remembered);
  if (!order?.documentType || !order.document) return null;
  return { type: order.documentType, document: order.document };
}

async function findLastOrder({ cartId, orderToken: token }: Remembered) {
  return cartId && token ? db().order.findFirst({ where: { token, cartId } }) : null;
}
