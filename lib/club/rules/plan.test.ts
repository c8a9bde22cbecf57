import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { days, hours, later, minutes } from "../../platform/clock";
import { addDays, dayOf } from "../../platform/days";
import { announceTime, chargeDay, chargeTime, monthAfter, monthOf } from "./calendar";
import type { AttemptFacts, MemberFacts, OpenMonth } from "./facts";
import { nextCharge, planMember, upcomingMonth } from "./plan";

const announcedAt = new Date("2026-12-01T13:00:00Z");
const chargeAt = later(announcedAt, days(3));

function member(change: Partial<MemberFacts> = {}): MemberFacts {
  return { state: "active", anchorDay: 4, from: "2026-11-20", lastMonth: null, open: null, ...change };
}

function attempt(change: Partial<AttemptFacts> = {}, ...statuses: string[]): AttemptFacts {
  return {
    ...{ id: "a1", via: "charge", state: "open", closeReason: null, createdAt: chargeAt },
    expiresAt: later(chargeAt, days(1)),
    payments: statuses.map((status) => ({ status, capturedAmount: 0 })),
    ...change,
  };
}

function month(change: Partial<OpenMonth> = {}): OpenMonth {
  const price = { sku: "YER-001", name: "Yerba", unitPrice: 890_00, shipping: 0 };
  return { month: "2026-12", ...price, announcedAt, chargeAt, charges: [], order: null, ...change };
}

/** A month with one try under way. */
function tried(tried: AttemptFacts, others: AttemptFacts[] = []): OpenMonth {
  return month({
    charges: [{ nth: 1, state: "sent", attemptId: tried.id }],
    order: { state: "awaiting_payment", isInReview: false, attempts: [tried, ...others] },
  });
}

const plan = (open: OpenMonth, at: Date, change: Partial<MemberFacts> = {}) =>
  planMember(member({ lastMonth: open.month, open, ...change }), at);

describe("the calendar", () => {
  it("charges on the member's day, or on the month's last where it is shorter", () => {
    expect(["2026-02", "2028-02", "2026-04", "2026-12"].map((one) => chargeDay(one, 31))).toEqual([
      "2026-02-28",
      "2028-02-29",
      "2026-04-30",
      "2026-12-31",
    ]);
    expect(chargeDay("2026-02", 4)).toBe("2026-02-04");
  });

  it("announces three days before, and never charges sooner than three days after it was announced", () => {
    expect(announceTime("2026-12", 4)).toEqual(announcedAt);
    expect(chargeTime("2026-12", 4, later(announcedAt, -hours(1)))).toEqual(chargeAt);
    expect(chargeTime("2026-12", 4, later(announcedAt, hours(5)))).toEqual(later(chargeAt, hours(5)));
  });

  it("takes up months that passed lately, leaves out those long past, and none comes twice", () => {
    const at = new Date("2027-03-10T13:00:00Z");
    expect(upcomingMonth(member(), at)).toBe("2027-03");
    expect(upcomingMonth(member({ anchorDay: 27, lastMonth: "2026-12" }), at)).toBe("2027-03");
    expect(upcomingMonth(member({ anchorDay: 28 }), new Date("2027-03-05T13:00:00Z"))).toBe("2027-02");
    expect(upcomingMonth(member({ lastMonth: "2027-03" }), at)).toBe("2027-04");
    expect(upcomingMonth(member({ lastMonth: "2027-05" }), at)).toBe("2027-06");
    expect(upcomingMonth(member({ from: "2027-03-10" }), at)).toBe("2027-04");
    expect(nextCharge(member({ state: "paused" }), at)).toBeNull();
  });

  it("has one charge in each month, whatever the day and the beginning", () => {
    const anyDay = fc.integer({ min: 0, max: 3_000 }).map((count) => addDays("2024-01-01", count));
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 31 }), (from, anchorDay) => {
        let lastMonth: string | null = null;
        let at = new Date(`${from}T15:00:00Z`);
        const charged: string[] = [];
        for (let count = 0; count < 14; count++) {
          const todo = planMember(member({ from, anchorDay, lastMonth }), at);
          if (todo.do === "wait" && todo.until) at = todo.until;
          const next = nextCharge(member({ from, anchorDay, lastMonth }), at);
          if (todo.do !== "announce" || !next) continue;
          lastMonth = todo.month;
          charged.push(todo.month);
          const day = dayOf(next.at);
          expect(day >= from && day >= chargeDay(todo.month, anchorDay)).toBe(true);
          expect(next.at >= later(at, days(3))).toBe(true);
        }
        expect(charged.length).toBeGreaterThan(5);
        for (const [nth, one] of charged.entries()) {
          if (nth > 0) expect(one).toBe(monthAfter(charged[nth - 1] ?? ""));
        }
        expect(monthOf(from) <= (charged[0] ?? "")).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe("an announced month", () => {
  it("is charged when its time has come, and not before", () => {
    expect(plan(month(), later(chargeAt, -1))).toEqual({ do: "wait", until: chargeAt });
    expect(plan(month(), chargeAt)).toEqual({ do: "charge", month: "2026-12", nth: 1 });
  });

  it("is given up where its member is not there any more, or its time is long over", () => {
    const missed = { do: "close", month: "2026-12", as: "missed" };
    expect(plan(month(), chargeAt, { state: "paused" })).toEqual({ ...missed, why: "paused" });
    expect(plan(month(), chargeAt, { state: "left" })).toEqual({ ...missed, why: "left" });
    expect(plan(month(), later(announcedAt, days(21)))).toEqual({ ...missed, why: "too-late" });
  });
});

describe("a charge under way", () => {
  const over = later(chargeAt, days(1) + minutes(2));
  const end = (as: string) => ({ do: "end-charge", month: "2026-12", nth: 1, as });

  it("is waited for until its time is over and Plexo was asked after that", () => {
    expect(plan(tried(attempt()), later(over, -minutes(1)))).toEqual({ do: "wait", until: over });
    expect(plan(tried(attempt()), over)).toMatchObject({ do: "wait" });
    expect(plan(tried(attempt({ state: "closed", closeReason: "expired" })), over)).toEqual(
      end("not-charged"),
    );
  });

  it("is waited for though it was closed here before its time", () => {
    for (const closeReason of ["superseded", "released"] as const) {
      expect(plan(tried(attempt({ state: "closed", closeReason })), later(over, -1))).toMatchObject({
        do: "wait",
      });
    }
  });

  it("ends at once by Plexo's decision, or refusal", () => {
    expect(plan(tried(attempt({}, "denied")), chargeAt)).toEqual(end("declined"));
    const refused = attempt({ state: "closed", closeReason: "refused" });
    expect(plan(tried(refused), chargeAt)).toEqual(end("declined"));
    const unsent = attempt({ state: "closed", closeReason: "unsent" });
    expect(plan(tried(unsent), chargeAt)).toEqual(end("unsent"));
  });

  it("is waited for without an end while Plexo has not decided, also of a member who left", () => {
    const open = tried(attempt({}, "denied", "pending"));
    expect(plan(open, later(over, days(40)), { state: "left" })).toMatchObject({ do: "wait" });
  });

  it("is the month's end once its order is paid, by whatever it was paid", () => {
    for (const state of ["paid", "authorized", "partially_paid", "refunded"] as const) {
      const open = tried(attempt());
      const order = { state, isInReview: true, attempts: open.order?.attempts ?? [] };
      expect(plan({ ...open, order }, chargeAt, { state: "left" })).toEqual({
        do: "close",
        month: "2026-12",
        as: "paid",
      });
    }
  });
});

describe("the next try", () => {
  const second = (change: Partial<OpenMonth["order"]> & object, ...states: ("declined" | "unsent")[]) =>
    month({
      charges: states.map((state, at) => ({ nth: at + 1, state, attemptId: `a${at + 1}` })),
      order: {
        ...{ state: "awaiting_payment", isInReview: false },
        attempts: [attempt({ state: "closed", closeReason: "declined" }, "denied")],
        ...change,
      },
    });

  it("is made when its time has come, and not while somebody may be paying by hand", () => {
    expect(plan(second({}, "declined"), chargeAt)).toEqual({ do: "charge", month: "2026-12", nth: 2 });
    const session = attempt({ id: "s", via: "session", state: "closed", closeReason: "superseded" });
    const attempts = [session];
    expect(plan(second({ attempts }, "declined"), chargeAt)).toMatchObject({ do: "wait" });
    const end = later(chargeAt, days(1) + minutes(2));
    expect(plan(second({ attempts }, "declined"), end)).toMatchObject({ do: "charge" });
    const open = [{ ...session, state: "open" as const }];
    expect(plan(second({ attempts: open }, "declined"), end)).toMatchObject({ do: "wait" });
  });

  it("is not made after three declines, nor where the payment is looked at by a person, or was cancelled", () => {
    const why = (open: OpenMonth) => {
      const todo = plan(open, chargeAt);
      return todo.do === "close" && todo.as === "missed" ? todo.why : todo;
    };
    expect(why(second({}, "declined", "unsent", "declined", "declined"))).toBe("declined");
    expect(why(second({}, "declined", "unsent", "declined"))).toMatchObject({ do: "charge", nth: 4 });
    expect(why(second({ isInReview: true }, "declined"))).toBe("review");
    const payments = [{ status: "cancelled", capturedAmount: 890_00 }];
    const attempts = [attempt({ state: "closed", closeReason: "paid", payments })];
    expect(why(second({ state: "cancelled", attempts }, "declined"))).toBe("cancelled");
  });
});
