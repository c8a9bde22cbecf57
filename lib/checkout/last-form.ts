import { db } from "../db";
import type { CheckoutValues } from "./fields";

/**
 * What the shopper typed when this cart was ordered last, for whoever comes back from Plexo's page to change
 * something. Only the browser that has the cart has its id.
 */
export async function getLastForm(cartId: string | undefined): Promise<CheckoutValues> {
  if (!cartId) return {};
  const order = await db().order.findFirst({ where: { cartId }, orderBy: { updatedAt: "desc" } });
  if (!order) return {};
  const { name, email, phone, documentType, document, delivery, installments } = order;
  return {
    ...{ name, email, phone, documentType, document, delivery },
    street: order.street ?? "",
    city: order.city ?? "",
    department: order.department ?? "",
    postalCode: order.postalCode ?? "",
    note: order.note ?? "",
    installments: String(installments),
  };
}
