import { describe, expect, it } from "vitest";
import { days, later, minutes } from "../platform/clock";
import { reminderLead, reminderPause } from "./schedule";
import { reviewVoucher } from "./voucher";

const made = new Date("2026-11-27T12:00:00Z");
const until = later(made, days(3));
const due = later(made, days(2));

const payment = { status: "pending", voucherUntil: until as Date | null };
const order = { state: "confirming", means: "cash", flagReason: null as string | null } as const;
const attempt = { state: "open", unreachableSince: null, lastCheckedAt: due } as const;

type Facts = NonNullable<Parameters<typeof reviewVoucher>[0]>;
type Change = Partial<Omit<Facts, "order" | "attempt">> & {
  order?: Partial<Facts["order"]>;
  attempt?: Partial<Facts["attempt"]>;
};
const review = ({ order: ofOrder, attempt: ofAttempt, ...change }: Change = {}, at = due) =>
  reviewVoucher(
    { ...payment, ...change, order: { ...order, ...ofOrder }, attempt: { ...attempt, ...ofAttempt } },
    made,
    at,
  );

describe("A reminder of a voucher", () => {
  it("is sent a day before its end, and not before, also where the end was moved meanwhile", () => {
    expect(review()).toBe("send");
    expect(review({ order: { means: "transfer" }, status: "created" })).toBe("send");
    expect(review({}, later(due, -1))).toEqual(later(due, 0));
    expect(review({ voucherUntil: later(until, days(2)) })).toEqual(later(due, days(2)));
  });

  it.each<[string, Change["attempt"]]>([
    ["never", { lastCheckedAt: null }],
    ["too long ago", { lastCheckedAt: later(due, -reminderLead - 1) }],
  ])("waits until Plexo was asked whether it was paid: it was %s", (_, change) => {
    expect(review({ attempt: change })).toEqual(later(due, reminderPause));
    expect(review({ attempt: change }, until)).toBe("skip");
    expect(review({ attempt: { lastCheckedAt: later(due, -reminderLead) } })).toBe("send");
  });

  it.each(["unreachable:a1:2026-11-29", "contradicted:p2"])(
    "waits while the order is flagged (%s)",
    (flagReason) => {
      expect(review({ order: { flagReason } })).toEqual(later(due, reminderPause));
      expect(review({ order: { flagReason } }, until)).toBe("skip");
    },
  );

  it("waits while Plexo cannot be asked whether it was paid, for no longer than it can be paid", () => {
    const away = { attempt: { unreachableSince: made } };
    expect(review(away)).toEqual(later(due, reminderPause));
    expect(review(away, until)).toBe("skip");
  });

  it.each<[string, Change]>([
    ["the order is paid", { order: { state: "paid" } }],
    ["the order's money is set aside on a card", { order: { state: "authorized" } }],
    ["nothing is on its way any more", { order: { state: "awaiting_payment" } }],
    ["the order is cancelled", { order: { state: "cancelled" } }],
    ["the order is being paid with a card", { order: { means: "card" } }],
    ["the voucher is paid", { status: "approved" }],
    ["the voucher has lapsed", { status: "expired" }],
    ["Plexo calls it by a word that is not known", { status: "unknown" }],
    ["its try was given up", { attempt: { state: "closed" } }],
    ["it has no end", { voucherUntil: null }],
  ])("is not sent when %s", (_, change) => {
    expect(review(change)).toBe("skip");
  });

  it("is not sent once the voucher is over, whatever Plexo still says, nor when the payment is gone", () => {
    expect(review({}, later(until, -minutes(1)))).toBe("send");
    expect(review({}, until)).toBe("skip");
    expect(reviewVoucher(null, made, due)).toBe("skip");
  });
});
