import { z } from "zod";
import type { CartView } from "../cart/read";
import { destinationOf, shippingCost } from "../cart/shipping";
import { type Currency, currencies } from "../money";
import { departments } from "../shop/types";

/** Something that is not as the page showed it. Money in minor units. */
export type Change =
  | { kind: "currency"; now: Currency }
  | { kind: "price"; sku: string; before: number; now: number }
  | { kind: "quantity"; sku: string; before: number; now: number }
  | { kind: "not-enough"; sku: string; available: number }
  | { kind: "sold-out" | "unknown" | "other-currency" | "added"; sku: string }
  | { kind: "removed"; name: string }
  /** `before` is null where the page said nothing of it. */
  | { kind: "shipping"; before: number | null; now: number }
  /** What a gift card can pay; null: nothing any more. */
  | { kind: "gift-card"; now: number | null }
  | { kind: "too-large" };

const amount = z.int().min(0);
const seenSchema = z.object({
  currency: z.enum(currencies),
  lines: z.record(z.string(), z.object({ quantity: amount, price: amount, name: z.string() })),
  /** By department, as zones can be others by then; and fetched. */
  shipping: z.record(z.string(), amount),
  giftCard: z.object({ last4: z.string(), balance: amount }).nullable().default(null),
});

/** What a page promised beside its button, as it sends it back with the form: everything that makes the total. */
export type Seen = z.output<typeof seenSchema>;

type Shown = Pick<CartView, "currency" | "zones" | "subtotal" | "tooLarge"> & {
  lines: Pick<CartView["lines"][number], "sku" | "quantity" | "unitPrice" | "problem" | "name">[];
};

/** A gift card that is to be used, and what this cart can have of it. */
type Card = { last4: string; balance: number } | null;

/** What the page shows now. */
export function seenOf(cart: Shown, card: Card = null): Seen {
  const { currency, lines } = cart;
  const costs = ["pickup", ...departments].map((place) => [place, costTo(place, cart)]);
  return {
    currency,
    lines: Object.fromEntries(
      lines.map(({ sku, quantity, unitPrice, name }) => [sku, { quantity, price: unitPrice, name }]),
    ),
    shipping: Object.fromEntries(costs.filter(([, cost]) => cost !== null)),
    giftCard: card && { last4: card.last4, balance: card.balance },
  };
}

/** What it costs to get the goods to a department, or to fetch them ("pickup"); null where nothing goes there. */
function costTo(place: string, { zones, subtotal, currency }: Shown): number | null {
  const isFetched = place === "pickup";
  const destination = destinationOf(zones, isFetched ? "pickup" : "delivery", isFetched ? null : place);
  return destination && shippingCost(zones, destination, subtotal, currency);
}

/** Reads what the form says was shown. One that was tampered with only makes the shopper look again. */
export function parseSeen(value: unknown): Seen | null {
  if (typeof value !== "string" || value.length > 20_000) return null;
  try {
    return seenSchema.safeParse(JSON.parse(value)).data ?? null;
  } catch {
    return null;
  }
}

/**
 * What is different between the page that the shopper saw and what is about to be ordered: the amount that is
 * charged is the amount that was shown. None when all that makes the total is the same. `place`: the department that the
 * goods go to, or "pickup".
 */
export function reviewCart(cart: Shown, seen: Seen | null, place: string, card: Card = null): Change[] {
  const changes: Change[] = cart.lines.flatMap((line) => reviewLine(line, cart.currency, seen));
  for (const [sku, { name }] of Object.entries(seen?.lines ?? {})) {
    if (!cart.lines.some((line) => line.sku === sku)) changes.push({ kind: "removed", name });
  }
  if (cart.tooLarge) changes.push({ kind: "too-large" });
  const wasCard = seen?.giftCard ?? null;
  if (card?.last4 !== wasCard?.last4 || card?.balance !== wasCard?.balance) {
    changes.push({ kind: "gift-card", now: card?.balance ?? null });
  }
  if (seen && seen.currency !== cart.currency) return [{ kind: "currency", now: cart.currency }, ...changes];
  const now = costTo(place, cart);
  const before = seen && Object.hasOwn(seen.shipping, place) ? (seen.shipping[place] ?? null) : null;
  if (seen && now !== null && before !== now) changes.push({ kind: "shipping", before, now });
  return changes;
}

type Ordered = {
  currency: Currency;
  lines: readonly { sku: string; quantity: number; unitPrice: number; name: string }[];
};

/** What became of the goods of an earlier order: other prices, fewer left, sold out, no longer sold. */
export function changesSince(order: Ordered, cart: Shown): Change[] {
  const ordered = new Set(order.lines.map(({ sku }) => sku));
  const lines = cart.lines.filter(({ sku }) => ordered.has(sku));
  const before = seenOf({
    ...cart,
    currency: order.currency,
    lines: order.lines.map((line) => ({ ...line, problem: null })),
  });
  // How many, and the way to the shopper, are chosen anew.
  return reviewCart({ ...cart, lines }, before, "pickup").filter(({ kind }) => kind !== "quantity");
}

function reviewLine(line: Shown["lines"][number], currency: Currency, seen: Seen | null): Change[] {
  const { sku, quantity, unitPrice, problem } = line;
  if (problem?.kind === "not-enough") return [{ kind: "not-enough", sku, available: problem.available }];
  if (problem) return [{ kind: problem.kind, sku }];
  const before = seen?.lines[sku];
  if (!before) return [{ kind: "added", sku }];
  const changes: Change[] = [];
  if (before.quantity !== quantity) {
    changes.push({ kind: "quantity", sku, before: before.quantity, now: quantity });
  }
  // In another currency every price is another one: that is said once.
  if (seen.currency === currency && before.price !== unitPrice) {
    changes.push({ kind: "price", sku, before: before.price, now: unitPrice });
  }
  return changes;
}
