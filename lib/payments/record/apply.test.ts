import { beforeEach, expect, it } from "vitest";
import { later } from "../../platform/clock";
import type { Changes, KnownOrder, PlexoAnswer } from "../rules/order";
import { answer, at, purchase } from "../rules/plexo.testing";
import { applyAnswers } from "./apply";
import type { OrderRecord } from "./record";

const settings = { merchantId: 3243, lostAfter: 60_000 };

/** An order of 10.00 that is paid late: its goods are on the shelf again. */
function order(id: string, change: Partial<KnownOrder> = {}): KnownOrder {
  return {
    ...{ id, kind: "goods", currency: "UYU", total: 1_000, state: "awaiting_payment", stock: "released" },
    ...{ refundedTotal: 0, paidAt: null, flagReason: null, flaggedAt: null, recipientEmail: null },
    ...{ giftCardId: null, giftCardTotal: 0, giftCardHeld: false, giftCardTurn: 0, giftCardTaken: 0 },
    ...{ payments: [], operations: [], flagEvents: [] },
    lines: [{ sku: "A", quantity: 1 }],
    attempts: [
      {
        ...{ id: `attempt of ${id}`, orderId: id, via: "session", state: "closed" },
        ...{ paymentReference: `ref of ${id}`, currency: "UYU", amount: 1_000, leastAmount: null },
        ...{ mostAmount: null, installments: 1, createdAt: at, expiresAt: at },
      },
    ],
    ...change,
  };
}

/** Plexo's answer about an order's attempt: paid, or nothing. */
function said(id: string, isPaid = true): PlexoAnswer {
  const transactions = [{ ...purchase, id: `t of ${id}` }];
  const payment = answer({ id: `payment of ${id}`, referenceId: `ref of ${id}`, transactions });
  return {
    ...{ orderId: id, attemptId: `attempt of ${id}`, payments: isPaid ? [payment] : [] },
    ...{ isWhole: true, callbacks: [], sent: [], at, caller: "due" },
  };
}

let locked: unknown[][];
let written: Changes | undefined;

beforeEach(() => {
  locked = [];
  written = undefined;
});

function recordOf(...orders: KnownOrder[]): OrderRecord {
  return {
    async lockOrders(ids, isWaiting) {
      locked.push(["orders", ids, isWaiting]);
      return orders;
    },
    async lockShelf(skus) {
      locked.push(["shelf", skus]);
      return new Map(skus.map((sku) => [sku, 1]));
    },
    async lockCards(ids, at) {
      locked.push(["cards", ids, at]);
      return new Map(ids.map((id) => [id, 700]));
    },
    async write(changes) {
      written = changes;
    },
  };
}

const byCard = { giftCardId: "card", giftCardTotal: 700, total: 1_700 };

it("Orders are locked first, then each variant and gift card that is taken once more, once", async () => {
  const held = order("held", { stock: "held", lines: [{ sku: "B", quantity: 1 }], giftCardId: "other" });
  const record = recordOf(order("1", byCard), order("2", byCard), { ...held, giftCardHeld: true });
  await applyAnswers(
    record,
    ["1", "2", "held"].map((id) => said(id)),
    settings,
    true,
  );
  expect(locked).toEqual([
    ["orders", ["1", "2", "held"], true],
    ["shelf", ["A"]],
    ["cards", ["card"], at],
  ]);
});

it("An order without a gift card locks none, and one that takes nothing once more locks nothing but its row", async () => {
  await applyAnswers(recordOf(order("1")), [said("1")], settings, false);
  expect(locked).toEqual([
    ["orders", ["1"], false],
    ["shelf", ["A"]],
  ]);
  locked = [];
  const open = order("2", { stock: "held" });
  await applyAnswers(recordOf(open), [said("2", false)], settings, false);
  expect(locked).toEqual([["orders", ["2"], false]]);
});

it("The first of a set gets the last piece, the set is written as one, and what came of each is told by its attempt", async () => {
  const applied = await applyAnswers(
    recordOf(order("2"), order("1")),
    [said("1"), said("2")],
    settings,
    false,
  );
  expect([...applied]).toEqual([
    ["attempt of 2", { result: "confirmed", orderId: "2", state: "paid" }],
    ["attempt of 1", { result: "confirmed", orderId: "1", state: "paid" }],
  ]);
  expect(written?.orders.map(({ id, stock }) => [id, stock])).toEqual([
    ["2", "sold"],
    ["1", "released"],
  ]);
  expect(written?.goods).toEqual([{ sku: "A", available: -1, held: 0, sold: 1 }]);
});

it("An order that another transaction holds is left out, and nothing is told of it", async () => {
  const answers = [said("1"), { ...said("2"), at: later(at, 1) }];
  const applied = await applyAnswers(recordOf(order("2")), answers, settings, false);
  expect([...applied.keys()]).toEqual(["attempt of 2"]);
  expect(written?.orders.map(({ id }) => id)).toEqual(["2"]);
});
