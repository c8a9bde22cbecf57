import { expect, it } from "vitest";
import { sumMoney, tellStory } from "./story";

const at = (second: number) => new Date(Date.UTC(2026, 2, 2, 12, 0, second));
const event = (id: string, second: number, kind: string, data: object = {}) => ({
  id,
  at: at(second),
  kind,
  data,
});
const callback = (id: string, second: number, paymentId: string) => ({
  ...{ id, receivedAt: at(second), lastAt: at(second), repeats: 0, body: { id: paymentId }, paymentId },
  ...{ problem: null, state: "applied", reason: null, processedAt: at(second) },
});

it("An order's story has everything in its time, each with where it comes from", () => {
  const story = tellStory({
    events: [
      event("a", 0, "order.created"),
      event("b", 0, "attempt.created"),
      event("c", 1, "session.created"),
      event("d", 5, "callback.received"),
      event("e", 6, "payment.seen", { paymentId: "p1", by: "callback" }),
      event("f", 6, "order.state", { to: "paid" }),
      event("g", 9, "payment.seen", { paymentId: "p2", by: "due" }),
      event("h", 9, "order.flagged", { reason: "paid-twice" }),
      event("i", 12, "operation.sent"),
      event("j", 13, "payment.seen", { paymentId: "p1", by: "due" }),
      event("k", 14, "payment.seen", { paymentId: "p1", by: "a later word" }),
    ],
    callbacks: [callback("z", 5, "p1")],
    audit: [
      {
        ...{ id: "y", at: at(11), action: "order.refund", before: null, after: null, note: "twice" },
        staff: { name: "Olga" },
      },
    ],
  });
  expect(story.map(({ key, source, who }) => [key, source, who].filter(Boolean).join(" "))).toEqual([
    "a shopper",
    "b shopper",
    "c shop",
    "z callback",
    "e callback",
    "f callback",
    "g found",
    "h found",
    "y staff Olga",
    "i merchant",
    "j due",
    "k shop",
  ]);
});

it("An order's money is the sum of all its payments", () => {
  const payment = (status: string, sums: object) => ({
    ...{ status, amount: 1_000, capturedAmount: 0, refundedAmount: 0, onItsWay: 0, ...sums },
  });
  expect(
    sumMoney({ total: 1_500, giftCardTotal: 500 }, [
      payment("denied", {}),
      payment("authorized", {}),
      payment("partially-refunded", { capturedAmount: 1_000, refundedAmount: 300, onItsWay: 200 }),
    ]),
  ).toEqual({
    ...{ asked: 1_500, giftCard: 500, authorized: 1_000, captured: 1_000 },
    ...{ onItsWay: 200, refunded: 300, left: 500 },
  });
});

it("All of a captured payment that was cancelled has gone back, also where a refund of it was still on its way", () => {
  const kept = { amount: 1_000, capturedAmount: 1_000, refundedAmount: 0, onItsWay: 0, status: "approved" };
  const cancelled = { ...kept, status: "cancelled" };
  expect(sumMoney({ total: 1_000, giftCardTotal: 0 }, [cancelled])).toMatchObject({
    captured: 1_000,
    refunded: 1_000,
    left: 0,
  });
  expect(
    sumMoney({ total: 1_000, giftCardTotal: 0 }, [
      { ...cancelled, refundedAmount: 300, onItsWay: 200 },
      kept,
    ]),
  ).toMatchObject({
    ...{ captured: 2_000, onItsWay: 0, refunded: 1_000, left: 1_000 },
  });
});
