import { shop } from "@/shop/shop";
import type { Means, Shop, Zone } from "../shop/types";

/** How the shop sells: what the desk can change of it, section by section. */
export type Settings = {
  payment: {
    /** What a shopper can choose, the usual one first. */
    means: readonly [Means, ...Means[]];
    /** Whether new sessions ask for no 3-D Secure. */
    skipsThreeds: boolean;
    /** Whether all that is paid with a card is captured when it leaves the shop. */
    capturesManually: boolean;
  };
  /** In how many instalments a card may be charged, by currency, and from which total on. */
  installments: Shop["installments"];
  delivery: { zones: readonly Zone[] };
};

export type Section = keyof Settings;
export const sections: readonly Section[] = ["payment", "installments", "delivery"];

/** What shop.ts says: what is in force as long as the desk has changed nothing. */
export function shopSettings(): Settings {
  const { payment, installments, delivery } = shop;
  const { means = ["card"], skipsThreeds = false, capturesManually = false } = payment ?? {};
  return { payment: { means, skipsThreeds, capturesManually }, installments, delivery };
}
