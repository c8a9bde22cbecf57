import type { Order, OrderLine } from "@/prisma/generated/client";
import type { Transaction } from "../platform/db";
import { readSettings } from "../settings/read";
import type { Settings } from "../settings/settings";
import type { Means } from "../shop/types";

/**
 * Whether a card is charged when the goods leave the shop, and not when it is paid with: the settings say so, or one of
 * the goods. Pure.
 */
export function isChargedLater(
  { capturesManually }: Settings["payment"],
  goods: readonly { chargedWhenShipped: boolean }[],
): boolean {
  return capturesManually || goods.some(({ chargedWhenShipped }) => chargedWhenShipped);
}

/** The same for an order that is about to be paid: what is paid by voucher, or has no goods, is charged at once. */
export async function asksToChargeLater(
  tx: Transaction,
  { kind, lines }: Pick<Order, "kind"> & { lines: readonly Pick<OrderLine, "sku">[] },
  means: Means,
): Promise<boolean> {
  if (means !== "card" || kind !== "goods") return false;
  const variants = await tx.variant.findMany({
    where: { sku: { in: lines.map(({ sku }) => sku) } },
    select: { product: { select: { chargedWhenShipped: true } } },
  });
  const { payment } = await readSettings(tx);
  return isChargedLater(
    payment,
    variants.map(({ product }) => product),
  );
}
