import { describe, expect, it } from "vitest";
import { givenBackOf, holdsMoney } from "../payments/rules/amounts";
import { later, minutes, seconds } from "../platform/clock";
import { compareDay } from "./compare";
import type { AttemptFact, Day, PaymentFact, PlexoPaymentFact, PlexoSessionFact } from "./facts";

const noon = new Date("2026-03-02T15:00:00Z");
const evening = new Date("2026-03-03T02:30:00Z");
const reference = (kind: "ses" | "pay", name: string) => `${kind}-${name.padEnd(22, "_")}`;

function attempt(name: string, change: Partial<AttemptFact> = {}): AttemptFact {
  return {
    id: name,
    orderId: `order of ${name}`,
    via: "session",
    sessionReference: reference("ses", name),
    paymentReference: reference("pay", name),
    plexoSessionId: `s${name}`,
    state: "open",
    sentAt: noon,
    createdAt: noon,
    currency: "UYU",
    asked: { kind: "fixed", amount: 129_050 },
    isOfDay: true,
    ...change,
  };
}

function session(name: string, change: Partial<PlexoSessionFact> = {}): PlexoSessionFact {
  return { id: `s${name}`, referenceId: reference("ses", name), status: "completed", ...change };
}

/** What both sides make of a payment's status and sums. */
function counted<Fact extends PaymentFact | PlexoPaymentFact>(fact: Fact): Fact {
  return { ...fact, refunded: givenBackOf(fact), holds: holdsMoney(fact) };
}

function row(name: string, change: Partial<PaymentFact> = {}): PaymentFact {
  return counted({
    id: `p${name}`,
    orderId: `order of ${name}`,
    attemptId: name,
    reference: reference("pay", name),
    status: "approved",
    currency: "UYU",
    amount: 129_050,
    captured: 129_050,
    refunded: 0,
    holds: true,
    createdAt: noon,
    isOfDay: true,
    ...change,
  });
}

function payment(name: string, change: Partial<PlexoPaymentFact> = {}): PlexoPaymentFact {
  return counted({
    id: `p${name}`,
    referenceId: reference("pay", name),
    status: "approved",
    merchantId: 3243,
    currency: "UYU",
    amount: 129_050,
    captured: 129_050,
    refunded: 0,
    holds: true,
    createdAt: noon,
    ...change,
  });
}

type Given = {
  sessions?: PlexoSessionFact[];
  payments?: PlexoPaymentFact[];
  attempts?: AttemptFact[];
  rows?: PaymentFact[];
  at?: Date;
};

function compare({ sessions = [], payments = [], attempts = [], rows = [], at = evening }: Given) {
  const day: Day = {
    merchantId: 3243,
    at,
    plexo: { sessions, payments },
    here: { attempts, payments: rows },
  };
  return compareDay(day);
}

/** A sound purchase with one thing changed, and what is found of its payment. */
function paid(change: { here?: Partial<PaymentFact> | null; there?: Partial<PlexoPaymentFact>; at?: Date }) {
  return compare({
    attempts: [attempt("a")],
    sessions: [session("a")],
    payments: [payment("a", change.there)],
    rows: change.here === null ? [] : [row("a", change.here)],
    ...(change.at && { at: change.at }),
  });
}

it("finds nothing where all is alike, and counts it", () => {
  expect(paid({})).toEqual({
    items: [],
    sessionsMatched: 1,
    paymentsMatched: 1,
    sessionsOfOthers: 0,
    paymentsOfOthers: 0,
  });
});

it("leaves an empty day empty", () => {
  expect(compare({}).items).toEqual([]);
});

describe("a payment", () => {
  it("of another amount than was asked for differs, with both", () => {
    expect(paid({ there: { amount: 129_049 } }).items).toMatchObject([
      { kind: "amount_differs", field: "amount", here: 129_050, atPlexo: 129_049, attemptId: "a" },
    ]);
  });

  it("whose amount cannot be read differs", () => {
    expect(paid({ there: { amount: null }, here: null }).items).toMatchObject([
      { kind: "amount_differs", field: "amount", atPlexo: null },
    ]);
  });

  it("in another currency differs in that first, as amounts of two currencies are not compared", () => {
    expect(paid({ there: { currency: "USD", amount: 3_200 }, here: null }).items).toMatchObject([
      {
        kind: "currency_differs",
        currencyHere: "UYU",
        here: 129_050,
        currencyAtPlexo: "USD",
        atPlexo: 3_200,
      },
    ]);
  });

  it("of which more was given back at Plexo differs in that", () => {
    expect(paid({ there: { refunded: 5_000, status: "partially-refunded" } }).items).toMatchObject([
      { kind: "amount_differs", field: "refunded", here: 0, atPlexo: 5_000 },
    ]);
  });

  it("that was captured and cancelled at Plexo alone differs in what was given back", () => {
    expect(paid({ there: { status: "cancelled" } }).items).toMatchObject([
      { kind: "amount_differs", field: "refunded", here: 0, atPlexo: 129_050, status: "cancelled" },
    ]);
  });

  it("that Plexo took and that is pending here differs in what was taken", () => {
    expect(paid({ here: { status: "pending", captured: 0 } }).items).toMatchObject([
      { kind: "amount_differs", field: "captured", here: 0, atPlexo: 129_050, status: "approved" },
    ]);
  });

  it("that is not decided is not yet due", () => {
    const pending = { status: "pending", captured: 0 };
    expect(paid({ here: pending, there: pending }).items).toMatchObject([
      { kind: "not_yet_due", since: noon },
    ]);
  });

  it("that was declined and is so here is alike", () => {
    const denied = { status: "denied", captured: 0 };
    expect(paid({ here: denied, there: denied })).toMatchObject({ items: [], paymentsMatched: 1 });
  });

  it("of our reference that was never heard of here is only at Plexo", () => {
    expect(paid({ here: null }).items).toMatchObject([
      { kind: "only_at_plexo", subject: "payment", plexoId: "pa", attemptId: "a", here: 129_050 },
    ]);
  });

  it("that was made a moment ago is not yet due: its callback is on its way", () => {
    expect(paid({ here: null, at: later(noon, minutes(14)) }).items).toMatchObject([{ kind: "not_yet_due" }]);
    expect(paid({ here: null, at: later(noon, minutes(15)) }).items).toMatchObject([
      { kind: "only_at_plexo" },
    ]);
    const behind = { status: "pending", captured: 0 };
    expect(paid({ here: behind, at: later(noon, minutes(1)) }).items).toMatchObject([
      { kind: "not_yet_due" },
    ]);
  });

  it("of another merchant under our reference never becomes ours by waiting", () => {
    const there = { merchantId: 4100 };
    expect(paid({ here: null, there, at: later(noon, minutes(1)) }).items).toMatchObject([
      { kind: "only_at_plexo" },
    ]);
  });

  it("of a reference like ours that is of no attempt is only at Plexo", () => {
    expect(compare({ payments: [payment("lost")] }).items).toMatchObject([
      { kind: "only_at_plexo", attemptId: null, reference: reference("pay", "lost"), currencyHere: null },
    ]);
  });

  it("of another shop of the same merchant is counted, and nothing more", () => {
    const foreign = [payment("x", { referenceId: "pos-0001" }), payment("y", { referenceId: "pay-short" })];
    expect(compare({ payments: foreign })).toMatchObject({
      items: [],
      paymentsOfOthers: 2,
      paymentsMatched: 0,
    });
  });

  it("that Plexo does not have is only here", () => {
    expect(
      compare({ attempts: [attempt("a")], sessions: [session("a")], rows: [row("a")] }).items,
    ).toMatchObject([{ kind: "only_here", subject: "payment", plexoId: "pa", here: 129_050, atPlexo: null }]);
  });

  it("of another day here is left to that day", () => {
    const rows = [row("a", { isOfDay: false })];
    expect(compare({ attempts: [attempt("a", { isOfDay: false })], rows }).items).toEqual([]);
  });

  it("that Plexo lists twice, as pages move while they are read, is one", () => {
    const given = { attempts: [attempt("a")], sessions: [session("a")], rows: [row("a")] };
    expect(compare({ ...given, payments: [payment("a"), payment("a")] })).toMatchObject({
      items: [],
      paymentsMatched: 1,
    });
  });
});

describe("several payments of one session", () => {
  const two = (first: Partial<PlexoPaymentFact>, second: Partial<PlexoPaymentFact>) => {
    const last = { id: "pa2", createdAt: later(noon, seconds(40)), ...second };
    const here = ({ status = "approved", captured = 129_050, refunded = 0 }: Partial<PlexoPaymentFact>) => ({
      ...{ status, captured, refunded },
    });
    return compare({
      attempts: [attempt("a")],
      sessions: [session("a")],
      payments: [payment("a", first), payment("a", last)],
      rows: [row("a", here(first)), row("a", { ...here(last), id: "pa2" })],
    });
  };

  it("are alike when all but one were declined", () => {
    expect(two({ status: "denied", captured: 0 }, {})).toMatchObject({ items: [], paymentsMatched: 2 });
  });

  it("are twice at Plexo when money was taken by both: the later one is", () => {
    expect(two({}, {}).items).toMatchObject([{ kind: "twice_at_plexo", plexoId: "pa2", attemptId: "a" }]);
  });

  it("are alike again once one of them was given back", () => {
    const back = { status: "refunded", refunded: 129_050 };
    expect(two({}, back)).toMatchObject({ items: [], paymentsMatched: 2 });
  });

  it("are alike where one of them was captured and cancelled, whichever it was", () => {
    const cancelled = { status: "cancelled" };
    expect(two({}, cancelled)).toMatchObject({ items: [], paymentsMatched: 2 });
    expect(two(cancelled, {})).toMatchObject({ items: [], paymentsMatched: 2 });
  });
});

it("An order that was paid by two attempts is twice at Plexo, even where one of them is of another day", () => {
  const orderId = "order of a";
  const before = later(noon, -minutes(1_440));
  const { items } = compare({
    attempts: [attempt("a", { isOfDay: false, createdAt: before }), attempt("b", { orderId })],
    sessions: [session("b")],
    payments: [payment("b")],
    rows: [row("a", { isOfDay: false, createdAt: before }), row("b", { orderId })],
  });
  expect(items).toMatchObject([{ kind: "twice_at_plexo", plexoId: "pb" }]);
});

it("An order that is paid again after its payment of another day was captured and cancelled is paid once", () => {
  const orderId = "order of a";
  const before = { isOfDay: false, createdAt: later(noon, -minutes(1_440)) };
  const given = {
    attempts: [attempt("a", before), attempt("b", { orderId })],
    sessions: [session("b")],
    payments: [payment("b")],
    rows: [row("a", { ...before, status: "cancelled" }), row("b", { orderId })],
  };
  expect(compare(given)).toMatchObject({ items: [], paymentsMatched: 1 });
});

describe("a session", () => {
  it("of an attempt that nobody paid is alike", () => {
    expect(
      compare({ attempts: [attempt("a")], sessions: [session("a", { status: "expired" })] }),
    ).toMatchObject({
      items: [],
      sessionsMatched: 1,
    });
  });

  it("that Plexo does not have is only here", () => {
    expect(compare({ attempts: [attempt("a")] }).items).toMatchObject([
      { kind: "only_here", subject: "session", plexoId: "sa", since: noon },
    ]);
  });

  it("is not missed where Plexo was never asked for it, or where it refused", () => {
    const attempts = [
      attempt("a", { plexoSessionId: null, sentAt: null, state: "creating" }),
      attempt("b", { plexoSessionId: null, state: "closed" }),
    ];
    expect(compare({ attempts })).toMatchObject({ items: [], sessionsMatched: 0 });
  });

  it("is not missed of a charge, which has none", () => {
    const attempts = [attempt("a", { via: "charge", plexoSessionId: null })];
    expect(compare({ attempts })).toMatchObject({ items: [], sessionsMatched: 0 });
  });

  it("that is being asked for is not yet due, and only here when that takes too long", () => {
    const attempts = [attempt("a", { plexoSessionId: null, state: "creating" })];
    expect(compare({ attempts, at: later(noon, minutes(4)) }).items).toMatchObject([{ kind: "not_yet_due" }]);
    expect(compare({ attempts }).items).toMatchObject([{ kind: "only_here", plexoId: null }]);
  });

  it("that was made though its attempt was given up is only at Plexo", () => {
    const attempts = [attempt("a", { plexoSessionId: null, state: "closed" })];
    expect(compare({ attempts, sessions: [session("a")] }).items).toMatchObject([
      { kind: "only_at_plexo", subject: "session", attemptId: "a" },
    ]);
  });

  it("that was made twice is told once", () => {
    const sessions = [session("a"), session("a", { id: "other" })];
    expect(compare({ attempts: [attempt("a")], sessions }).items).toMatchObject([
      { kind: "twice_at_plexo", subject: "session", plexoId: "other" },
    ]);
  });

  it("of a reference like ours that is of no attempt is only at Plexo", () => {
    expect(compare({ sessions: [session("lost")] }).items).toMatchObject([
      { kind: "only_at_plexo", subject: "session", attemptId: null, since: null },
    ]);
  });

  it("of another shop of the same merchant is counted, and nothing more", () => {
    const sessions = [session("a"), session("x", { referenceId: "web-1" })];
    expect(compare({ attempts: [attempt("a")], sessions })).toMatchObject({ items: [], sessionsOfOthers: 1 });
  });

  it("that Plexo's clock puts on the other side of midnight belongs to the day of its attempt", () => {
    // Listed in this day, of an attempt of the day before; and the other way round.
    const given = { attempts: [attempt("a", { isOfDay: false })], sessions: [session("a")] };
    expect(compare(given)).toMatchObject({ items: [], sessionsMatched: 0, sessionsOfOthers: 0 });
  });
});
