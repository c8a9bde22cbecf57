import { describe, expect, it } from "vitest";
import { timeToPay } from "../../mail/schedule";
import type { OrderState } from "../../orders/state";
import { days, hours, later, minutes } from "../../platform/clock";
import { fact } from "./facts.testing";
import { endingMails, flagMail, mailsOf, reminderMails } from "./mails";
import type { PaymentChange } from "./payment";

const at = new Date("2026-11-27T12:00:00Z");
const when = at.toISOString();
const owner = { orderId: "o1", attemptId: "a1" };

/** What is told of a change, as kind and the end of the key. */
function told(
  from: OrderState,
  to: OrderState,
  {
    refunded = [0, 0],
    raised = [],
    kind = "goods",
    recipientEmail = null,
  }: Partial<{
    refunded: [number, number];
    raised: string[];
    kind: "goods" | "gift_card" | "donation";
    recipientEmail: string | null;
  }> = {},
): string[] {
  const [before, now] = refunded;
  const mails = mailsOf(
    owner,
    { state: from, refundedTotal: before, kind, recipientEmail },
    { state: to, refundedTotal: now, toGiftCard: 0 },
    raised,
    at,
  );
  return mails.map(({ kind, key }) => `${kind} ${key.replace("order:o1:", "")}`);
}

describe("A change of an order's money", () => {
  it("brings a gift card that is paid to its buyer, and to whom it is for", () => {
    const bought = "gift-card-bought gift-card";
    expect(told("awaiting_payment", "paid", { kind: "gift_card" })).toEqual([bought]);
    expect(told("authorized", "paid", { kind: "gift_card", recipientEmail: "b@example.com" })).toEqual([
      bought,
      "gift-card-received gift-card-received",
    ]);
    expect(told("awaiting_payment", "authorized", { kind: "gift_card" })).toEqual([
      "order-authorized authorized",
    ]);
    expect(told("awaiting_payment", "paid", { kind: "donation" })).toEqual(["order-paid paid"]);
  });

  it.each([
    ["awaiting_payment", "paid", ["order-paid paid"]],
    ["confirming", "paid", ["order-paid paid"]],
    ["awaiting_payment", "authorized", ["order-authorized authorized"]],
    ["authorized", "paid", ["order-paid paid"]],
    ["partially_paid", "paid", ["order-paid paid"]],
    ["confirming", "awaiting_payment", ["payment-attention attention:failed:a1"]],
    ["authorized", "awaiting_payment", ["payment-attention attention:failed:a1"]],
    ["authorized", "cancelled", ["payment-attention attention:cancelled:a1"]],
    ["paid", "cancelled", ["payment-attention attention:cancelled:a1"]],
    ["awaiting_payment", "partially_paid", ["payment-attention attention:in-part"]],
    ["awaiting_payment", "confirming", []],
    ["awaiting_payment", "cancelled", []],
    ["paid", "partially_refunded", []],
  ] as const)("from %s to %s is told", (from, to, mails) => {
    expect(told(from, to)).toEqual(mails);
  });

  it("of goods is told to their buyer alone", () => {
    expect(told("confirming", "paid", { recipientEmail: "b@example.com" })).toEqual(["order-paid paid"]);
  });

  it.each([
    ["confirming", "awaiting_payment", "failed", timeToPay],
    ["authorized", "cancelled", "cancelled", minutes(5)],
    ["awaiting_payment", "partially_paid", "in-part", minutes(5)],
  ] as const)(
    "from %s to %s is told as %s when the next answer had its time to mend it",
    (from, to, what, ms) => {
      const before = { state: from, refundedTotal: 0, kind: "goods", recipientEmail: null } as const;
      expect(mailsOf(owner, before, { state: to, refundedTotal: 0, toGiftCard: 0 }, [], at)).toMatchObject([
        { kind: "payment-attention", data: { what }, sendAt: later(at, ms) },
      ]);
    },
  );

  const states = [
    "awaiting_payment",
    "confirming",
    "authorized",
    "partially_paid",
    "paid",
    "refunded",
  ] as const;
  it.each(states)("that is none is not told: %s", (state) => {
    expect(told(state, state, { refunded: [500, 500] })).toEqual([]);
  });

  it("tells each amount that goes back, and that all of it did", () => {
    expect(told("paid", "partially_refunded", { refunded: [0, 500] })).toEqual([
      "order-partially-refunded refunded:500",
    ]);
    expect(told("partially_refunded", "refunded", { refunded: [500, 900] })).toEqual([
      "order-refunded refunded:900",
    ]);
    // A second payment that goes back leaves the order paid.
    expect(told("paid", "paid", { refunded: [0, 900] })).toEqual(["order-partially-refunded refunded:900"]);
    // Paid and refunded before the shop heard of either.
    expect(told("awaiting_payment", "refunded", { refunded: [0, 900] })).toEqual([
      "order-refunded refunded:900",
    ]);
  });

  it("tells with the last of the money what went back to the gift card", () => {
    const before = { state: "paid", refundedTotal: 0, kind: "goods", recipientEmail: null } as const;
    const part = { state: "partially_refunded", refundedTotal: 500, toGiftCard: 0 } as const;
    expect(mailsOf(owner, { ...before, refundedTotal: 100 }, part, [], at)).toMatchObject([
      { kind: "order-partially-refunded", data: { amount: 400, refundedTotal: 500 } },
    ]);
    const now = { state: "refunded", refundedTotal: 900, toGiftCard: 600 } as const;
    expect(mailsOf(owner, before, now, [], at)).toMatchObject([
      { kind: "order-refunded", data: { amount: 900, refundedTotal: 900, toGiftCard: 600 } },
    ]);
  });

  it("tells the merchant of each flag, and the shopper where the order may be paid without counting", () => {
    expect(told("awaiting_payment", "awaiting_payment", { raised: ["contradicted:p1"] })).toEqual([
      "payment-attention attention:in-review",
      `order-flagged flag:contradicted:p1:${when}`,
    ]);
    expect(told("awaiting_payment", "awaiting_payment", { raised: ["unreachable:contradicted:a1"] })).toEqual(
      [`order-flagged flag:unreachable:contradicted:a1:${when}`],
    );
    expect(flagMail("o1", "paid-twice", at)).toMatchObject({
      kind: "order-flagged",
      data: { reason: "paid-twice" },
    });
    expect(told("paid", "paid", { raised: ["paid-twice", "contradicted:p1"] })).toEqual([
      `order-flagged flag:paid-twice:${when}`,
      `order-flagged flag:contradicted:p1:${when}`,
    ]);
  });
});

describe("That an authorisation is about to end", () => {
  const told = (authorizedUntil: Date | null, before?: string): PaymentChange => ({
    before: before === undefined ? undefined : fact(before),
    fact: fact("authorized"),
    row: { plexoId: "p1", authorizedUntil } as PaymentChange["row"],
    event: null,
  });

  it.each([
    ["two days before", later(at, hours(100)), later(at, hours(52))],
    ["at once where that is past", later(at, hours(24)), at],
  ])("is told %s", (_when, until, sendAt) => {
    expect(endingMails("o1", [told(until, "pending")], at)).toMatchObject([
      {
        kind: "authorization-ending",
        key: "order:o1:authorization-ending:p1",
        data: { endsAt: until.toISOString() },
        sendAt,
      },
    ]);
  });

  it("is told of what was not authorised before, and of nothing else", () => {
    const until = later(at, hours(100));
    const row = { ...told(until), row: null };
    expect(endingMails("o1", [told(until, "authorized"), told(null), row], at)).toEqual([]);
    expect(endingMails("o1", [told(until)], at)).toHaveLength(1);
  });
});

describe("That a voucher is about to end", () => {
  const told = (status: string, voucherUntil: Date | null): PaymentChange => ({
    ...{ before: undefined, fact: fact(status), event: null },
    row: { plexoId: "p1", status, voucherUntil } as PaymentChange["row"],
  });

  it.each([
    ["a day before its end", days(3), days(2)],
    ["half-way to its end where it lives for less than two days", minutes(60), minutes(30)],
  ])("is told %s", (_when, life, sendAfter) => {
    expect(reminderMails("o1", [told("pending", later(at, life))], at)).toMatchObject([
      {
        kind: "voucher-ending",
        key: "order:o1:voucher-ending:p1",
        data: { paymentId: "p1" },
        sendAt: later(at, sendAfter),
      },
    ]);
  });

  it.each(["approved", "expired", "denied", "cancelled", "unknown"])(
    "is not told of one that is %s",
    (status) => {
      expect(reminderMails("o1", [told(status, later(at, days(3)))], at)).toEqual([]);
    },
  );

  it("is not told of a payment without a voucher, nor of one that has not changed", () => {
    const unchanged = { ...told("pending", later(at, days(3))), row: null };
    expect(reminderMails("o1", [told("pending", null), unchanged], at)).toEqual([]);
  });
});
