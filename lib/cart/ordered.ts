import { cache } from "react";
import type { Order, OrderLine } from "@/prisma/generated/client";
import { readDirectly } from "../platform/database/direct";

type OrderedLine = Pick<OrderLine, "orderId" | "sku" | "quantity"> &
  Pick<Order, "state" | "means"> & { isHeld: boolean };

const ofCart = {
  name: "lines of a cart's orders",
  text: `SELECT l."orderId", l."sku", l."quantity", o."state", o."means", o."stock" = 'held' AS "isHeld"
    FROM "Order" AS o JOIN "OrderLine" AS l ON l."orderId" = o."id" WHERE o."cartId" = $1`,
};

/**
 * What orders that were made from this cart have of its goods, bought and held, read once for a page. One statement,
 * as each page of a visitor's own begins with it.
 */
export const listOrdered = cache((cartId: string) => readDirectly<OrderedLine>(ofCart, [cartId]));
