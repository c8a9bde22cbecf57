import { describe, expect, it } from "vitest";
import { days, later, minutes } from "../platform/clock";
import { reminderPause } from "./schedule";
import { reviewVoucher } from "./voucher";

const made = new Date("2026-11-27T12:00:00Z");
const until = later(made, days(3));
const due = later(made, days(2));

const order = {
  ...({ state: "confirming", flagReason: null, isUnreachable: false } as const),
  voucher: { paymentId: "p1", until },
};
const review = (change: Partial<Parameters<typeof reviewVoucher>[0]["order"] & object>, at = due) =>
  reviewVoucher({ paymentId: "p1", order: { ...order, ...change } }, made, at);

describe("A reminder of a voucher", () => {
  it("is sent a day before its end, and not before, also where the end was moved meanwhile", () => {
    expect(review({})).toBe("send");
    expect(review({}, later(due, -1))).toEqual(due);
    const moved = { paymentId: "p1", until: later(until, days(2)) };
    expect(review({ voucher: moved })).toEqual(later(due, days(2)));
  });

  it("waits while Plexo cannot be asked whether it was paid, for no longer than it can be paid", () => {
    expect(review({ isUnreachable: true })).toEqual(later(due, reminderPause));
    expect(review({ isUnreachable: true }, until)).toBe("skip");
  });

  it.each([
    ["paid", { state: "paid" }],
    ["authorised on a card", { state: "authorized" }],
    ["not paid, and its voucher over", { state: "awaiting_payment" }],
    ["cancelled", { state: "cancelled" }],
    ["flagged, as it may have been paid", { flagReason: "contradicted:p2" }],
    ["being decided on otherwise", { voucher: null }],
    ["waiting for another voucher", { voucher: { paymentId: "p2", until } }],
    ["to be paid without an end", { voucher: { paymentId: "p1", until: null } }],
  ] as const)("is not sent when the order is %s", (_, change) => {
    expect(review(change)).toBe("skip");
  });

  it("is not sent once the voucher is over, whatever Plexo still says, or the order gone", () => {
    expect(review({}, later(until, -minutes(1)))).toBe("send");
    expect(review({}, until)).toBe("skip");
    expect(reviewVoucher({ paymentId: "p1", order: null }, made, due)).toBe("skip");
  });
});
