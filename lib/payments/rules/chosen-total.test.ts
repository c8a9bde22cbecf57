import { expect, it } from "vitest";
import type { PlexoPayment, PlexoTransaction } from "../../plexo/payment";
import { chosenTotal } from "./chosen-total";

function payment(id: string, status: PlexoPayment["status"], amount: number, minute = 0): PlexoPayment {
  const createdAt = new Date(Date.UTC(2026, 10, 27, 12, minute));
  const transactions: PlexoTransaction[] = [];
  return { id, status, amount, createdAt, transactions } as unknown as PlexoPayment;
}

it.each(["created", "pending", "denied", "failed", "expired", "cancelled", "unknown"] as const)(
  "A payment that is %s chooses no total",
  (status) => {
    expect(chosenTotal([payment("a", status, 500)])).toBeNull();
  },
);

it.each(["authorized", "approved", "partially-refunded", "refunded"] as const)(
  "A payment that is %s chooses the total",
  (status) => {
    expect(chosenTotal([payment("a", "denied", 900), payment("b", status, 500)])).toBe(500);
  },
);

it("Of two payments the first at Plexo chooses it, in whichever order they are told", () => {
  const [first, second] = [payment("b", "approved", 500, 1), payment("a", "approved", 900, 2)];
  expect([chosenTotal([first, second]), chosenTotal([second, first])]).toEqual([500, 500]);
  const twin = payment("a", "approved", 900, 1);
  expect([chosenTotal([first, twin]), chosenTotal([twin, first])]).toEqual([900, 900]);
});

it("One of which Plexo tells no time comes after those of which it does", () => {
  const [timeless, dated] = [
    { ...payment("a", "approved", 900), createdAt: null },
    payment("b", "approved", 500),
  ];
  expect([chosenTotal([timeless, dated]), chosenTotal([dated, timeless])]).toEqual([500, 500]);
});
