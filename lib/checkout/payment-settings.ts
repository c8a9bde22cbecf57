import { shop } from "@/shop/shop";
import type { Means } from "../shop/types";

/** How the shop lets itself be paid. */
export type PaymentSettings = {
  /** What a shopper can choose, the usual one first. */
  means: readonly [Means, ...Means[]];
  /** Whether new sessions ask for no 3-D Secure. */
  skipsThreeds: boolean;
};

/** What is in force at the moment. Asked for each time: it may change while the shop runs. */
export async function getPaymentSettings(): Promise<PaymentSettings> {
  const { means = ["card"], skipsThreeds = false } = shop.payment ?? {};
  return { means, skipsThreeds };
}

/** What an order is gone on with: what was chosen, as long as that is offered. */
export function meansInForce({ means }: PaymentSettings, chosen: Means): Means {
  return means.includes(chosen) ? chosen : means[0];
}
