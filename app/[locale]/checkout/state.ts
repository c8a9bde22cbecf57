import type { CheckoutField, CheckoutValues } from "@/lib/checkout/fields";

/** What the checkout form is told after it was sent, in the shopper's language. Nothing in it: it was not sent yet. */
export type CheckoutState = {
  values: CheckoutValues;
  /** The prices that were seen, for a page that can't show any. */
  seen?: string;
  problems?: Partial<Record<CheckoutField, string>>;
  changes?: string[];
  failure?: { text: string; kept: string; order: string };
};
