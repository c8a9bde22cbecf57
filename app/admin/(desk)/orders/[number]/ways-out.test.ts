import { describe, expect, it } from "vitest";
import { waysOut } from "./ways-out";

type Order = Parameters<typeof waysOut>[0];
type Payment = Order["payments"][number];

const payment = (plexoId: string, change: Partial<Payment> = {}): Payment =>
  ({
    ...{
      plexoId,
      status: "approved",
      amount: 1_000_00,
      capturedAmount: 1_000_00,
      refundedAmount: 0,
      onItsWay: 0,
    },
    ...{ plexoCreatedAt: null, seenAt: new Date(0), operations: [] },
    ...change,
  }) as unknown as Payment;

const order = (payments: Payment[], change: Partial<Order> = {}): Order => ({
  ...{ number: 1001, total: 1_000_00, giftCardTotal: 0, refundedTotal: 0 },
  paidTotal: payments.reduce((sum, { capturedAmount }) => sum + capturedAmount, 0),
  payments,
  ...change,
});

const told = (given: Order, reason: string) =>
  waysOut(given, reason).map(({ text, amount, href }) => [text, amount, href]);
const path = (id: string, query = "") => `/admin/orders/1001/payments/${id}/${query}`;

describe("The way out of a flag", () => {
  it("of an order that was paid twice is to refund all of the later payment, by when each was made", () => {
    const later = payment("p1", { plexoCreatedAt: new Date(2_000) });
    const first = payment("p2", { plexoCreatedAt: new Date(1_000) });
    const href = path("p1", "refund?amount=1000%2C00&reason=paid-twice");
    expect(told(order([later, first]), "paid-twice")).toEqual([["refundSecond", 1_000_00, href]]);
  });

  it("refunds what is left of it, and nothing where that is on its way", () => {
    const part = payment("p2", { status: "partially-refunded", refundedAmount: 400_00 });
    const [way] = waysOut(order([payment("p1"), part]), "paid-twice");
    expect(way).toMatchObject({ amount: 600_00, kind: "refund" });
    const operations = [{ kind: "refund", amount: 1_000_00, state: "sent" }] as Payment["operations"];
    const onItsWay = payment("p2", { onItsWay: 1_000_00, operations });
    expect(waysOut(order([payment("p1"), onItsWay]), "paid-twice")).toEqual([]);
  });

  it("of one that was paid in part is to capture the rest, or to refund the part", () => {
    const part = payment("p1", { capturedAmount: 300_00 });
    expect(told(order([part]), "paid-in-part")).toEqual([
      ["captureRest", 700_00, path("p1", "capture?amount=700%2C00")],
      ["refundPaid", 300_00, path("p1", "refund?amount=300%2C00")],
    ]);
  });

  it("of one that was paid too much is to refund what is more than its total", () => {
    const more = payment("p1", { amount: 1_200_00, capturedAmount: 1_200_00 });
    const href = path("p1", "refund?amount=200%2C00&reason=wrong-price");
    expect(told(order([more]), "paid-too-much")).toEqual([["refundExtra", 200_00, href]]);
    expect(told(order([more], { total: null }), "paid-too-much")).toEqual([]);
  });

  it("of one whose goods are gone is to refund it", () => {
    const href = path("p1", "refund?amount=1000%2C00&reason=out-of-stock");
    expect(told(order([payment("p1")]), "paid-after-release")).toEqual([["refundPaid", 1_000_00, href]]);
  });

  it("of one whose gift card is spent is to refund what was paid at Plexo", () => {
    const rest = payment("p1", { amount: 600_00, capturedAmount: 600_00 });
    const href = path("p1", "refund?amount=600%2C00");
    expect(told(order([rest], { giftCardTotal: 400_00 }), "gift-card-gone")).toEqual([
      ["refundPaid", 600_00, href],
    ]);
  });

  it("of an operation that is not decided is its page", () => {
    const operation = { id: "op", kind: "refund", reference: "ref-1", amount: 5_00, state: "unknown" };
    const given = order([payment("p1", { operations: [operation] as Payment["operations"] })]);
    expect(told(given, "operation-undecided:ref-1")).toEqual([
      ["operation", 5_00, "/admin/orders/1001/operations/op"],
    ]);
    expect(told(given, "operation-undecided:ref-2")).toEqual([]);
  });

  it.each(["contradicted:p1", "not-understood:status:x", "unreachable:a:b", "something-new"])(
    "is none that moves money where a person has to look first: %s",
    (reason) => expect(told(order([payment("p1")]), reason)).toEqual([]),
  );
});
