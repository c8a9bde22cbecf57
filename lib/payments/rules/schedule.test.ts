import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { days, hours, later, minutes, seconds } from "../../platform/clock";
import { dueForSession, lookupInterval, nextCheck, type Outlook, untilLookUp, voucherEnd } from "./schedule";

const start = new Date("2026-03-02T12:00:00Z");
const attempt = { createdAt: start, expiresAt: later(start, minutes(30)) };
const wait = (at: Date, outlook: Outlook = "open") => {
  const next = nextCheck(attempt, at, outlook);
  return next && next.getTime() - at.getTime();
};

describe("the next look at an attempt", () => {
  it("comes within seconds at first and ever later afterwards", () => {
    expect(wait(start)).toBe(seconds(15));
    expect(wait(later(start, minutes(5)))).toBe(minutes(1));
    expect(wait(later(start, hours(1)))).toBe(minutes(4));
    expect(wait(later(start, hours(12)))).toBe(minutes(30));
    expect(wait(later(start, hours(30)))).toBe(hours(4));
  });

  it("comes at least every four minutes while the session can be paid, however long it lives", () => {
    const long = { createdAt: start, expiresAt: later(start, hours(36)) };
    for (const age of [hours(1), hours(12), hours(35)]) {
      const at = later(start, age);
      expect(nextCheck(long, at, "open")).toEqual(later(at, minutes(4)));
    }
    const over = later(start, hours(36) + minutes(2));
    expect(nextCheck(long, over, "open")).toEqual(later(over, hours(4)));
    expect(nextCheck(long, later(start, hours(37)), "open")).toEqual(later(start, hours(41)));
  });

  it.each([
    [minutes(2), seconds(15), minutes(1)],
    [minutes(15), minutes(1), minutes(4)],
    [hours(2), minutes(4), minutes(30)],
    [days(1), minutes(30), hours(4)],
  ])("comes more rarely from the moment on at which the attempt is %i ms old", (age, before, after) => {
    expect(wait(later(start, age - 1))).toBe(before);
    expect(wait(later(start, age))).toBe(after);
  });

  it("falls on the moment at which held goods can be given back", () => {
    expect(wait(later(start, minutes(31)))).toBe(minutes(1));
  });

  it("ends three days after the session did", () => {
    const last = later(attempt.expiresAt, days(3));
    expect(wait(later(last, -1))).not.toBeNull();
    expect(wait(last)).toBeNull();
  });

  it("comes for ever where an answer is missing or a payment is undecided", () => {
    expect(wait(later(start, days(40)), "waiting")).toBe(hours(4));
  });

  it("falls on the moment after which a voucher can be paid no more, and comes often again from then on", () => {
    const paper = { ...attempt, voucherUntil: later(start, days(3)) };
    const next = (at: Date) => nextCheck(paper, at, "waiting");
    const ended = later(paper.voucherUntil, minutes(2));
    expect(next(later(start, hours(50)))).toEqual(later(start, hours(54)));
    expect(next(later(paper.voucherUntil, -hours(1)))).toEqual(ended);
    expect(next(ended)).toEqual(later(ended, minutes(1)));
    expect(next(later(paper.voucherUntil, hours(3)))).toEqual(later(paper.voucherUntil, hours(3.5)));
    expect(next(later(paper.voucherUntil, days(9)))).toEqual(later(paper.voucherUntil, days(9) + hours(4)));
  });

  it("falls on the moment before a voucher's shopper is reminded of it", () => {
    const paper = { ...attempt, voucherUntil: later(start, days(3)) };
    expect(nextCheck(paper, later(start, hours(45)), "waiting")).toEqual(later(start, days(2) - minutes(2)));
  });

  it("looks at a paid attempt when its session is over, and a last time three days later", () => {
    expect(wait(start, "paid")).toBe(minutes(32));
    expect(wait(later(start, minutes(32) - 1), "paid")).toBe(1);
    expect(wait(later(start, minutes(32)), "paid")).toBe(days(3) - minutes(2));
    expect(wait(later(attempt.expiresAt, days(3)), "paid")).toBeNull();
  });

  it("always lies ahead", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: days(4) }), (age) => {
        const at = later(start, age);
        const next = nextCheck(attempt, at, "open");
        expect(next === null || next > at).toBe(true);
      }),
      { examples: [[minutes(32)]] },
    );
  });
});

it("looks an attempt up once in two seconds, also after the clock was put back", () => {
  expect(untilLookUp(null, start)).toBe(0);
  expect(untilLookUp(start, start)).toBe(seconds(2));
  expect(untilLookUp(start, later(start, seconds(2) - 1))).toBe(1);
  expect(untilLookUp(start, later(start, seconds(2)))).toBe(0);
  // Another process's clock may be a little ahead; an hour is a clock that was wrong.
  expect(untilLookUp(later(start, seconds(1)), start)).toBe(seconds(3));
  expect(untilLookUp(later(start, hours(1)), start)).toBe(0);
});

describe("an attempt without a session", () => {
  const waiting = { state: "creating", createdAt: start, sentAt: null, leaseUntil: null };
  const later60 = later(start, seconds(60));

  it("keeps its goods for a minute, for the payer who presses the button again", () => {
    expect(dueForSession(waiting, later(later60, -1))).toBeNull();
    expect(dueForSession({ ...waiting, sentAt: start }, later(later60, -1))).toBeNull();
  });

  it("is closed after that when Plexo was never asked, and looked up when it was", () => {
    expect(dueForSession(waiting, later60)).toBe("close");
    expect(dueForSession({ ...waiting, sentAt: start }, later60)).toBe("look-up");
  });

  it("is left to the process that is getting one now", () => {
    expect(dueForSession({ ...waiting, leaseUntil: later(later60, 1) }, later60)).toBeNull();
    expect(dueForSession({ ...waiting, leaseUntil: later60 }, later60)).toBeNull();
    expect(dueForSession({ ...waiting, leaseUntil: later(later60, -1) }, later60)).toBe("close");
  });

  it.each(["open", "closed"])("is not one that is %s", (state) => {
    expect(dueForSession({ ...waiting, state }, later(start, hours(5)))).toBeNull();
    expect(dueForSession({ ...waiting, state, sentAt: start }, later(start, hours(5)))).toBeNull();
  });
});

it("Where something hangs on payments that were not asked about, all of them are asked about at once, at any age", () => {
  for (const age of [seconds(1), minutes(31), days(4)]) {
    expect(wait(later(start, age), "unsure")).toBe(lookupInterval);
  }
});

it("An attempt's vouchers end with the last one that still waits to be paid", () => {
  const voucher = (status: string, minute: number | null) => ({
    status,
    voucherUntil: minute === null ? null : later(start, minutes(minute)),
  });
  expect(voucherEnd([])).toBeNull();
  expect(voucherEnd([voucher("approved", 5), voucher("expired", 5), voucher("pending", null)])).toBeNull();
  const waiting = [voucher("pending", 2), voucher("created", 3), voucher("pending", 1), voucher("denied", 9)];
  for (const all of [waiting, waiting.toReversed()])
    expect(voucherEnd(all)).toEqual(later(start, minutes(3)));
});

it("An attempt whose voucher can be paid no more is asked about as often as a new one, from that moment on", () => {
  const voucherUntil = later(start, days(2));
  const withVoucher = { ...attempt, voucherUntil };
  expect(nextCheck(withVoucher, voucherUntil, "waiting")).toEqual(later(voucherUntil, seconds(15)));
});

it("An attempt is not held up by a look that lies ahead as far as two looks are apart", () => {
  expect(untilLookUp(later(start, lookupInterval), start)).toBe(0);
});
