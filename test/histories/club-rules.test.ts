import fc from "fast-check";
import { expect, it } from "vitest";
import type { AttemptFacts, MemberFacts, OpenMonth } from "../../lib/club/rules/facts";
import { isDeclinedForGood, planMember, type Todo } from "../../lib/club/rules/plan";
import { chargeLife, resendAfter, retryAfter } from "../../lib/club/rules/terms";
import { isPayable } from "../../lib/orders/state";
import { isBeingCharged } from "../../lib/payments/rules/charge";
import { decide } from "../../lib/payments/rules/decide";
import { fact } from "../../lib/payments/rules/facts.testing";
import { days, hours, later, minutes } from "../../lib/platform/clock";
import { historyRuns, historySeed, historyTimeout } from "./seed";

/*
 * The club's rules, lived through in memory: two processes that plan, store and send, each dying between any two of
 * these; what Plexo answers at once, never or late; a clock that jumps, also back; and a payer at the order's page. What
 * the database sees to is assumed: a step is planned anew with the member locked, and is done whole.
 */

const process = fc.constantFrom(0 as const, 1 as const);
const does = <Name extends string>(what: Name) => ({ what: fc.constant(what) });
const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ ...does("work"), process }) },
  { weight: 4, arbitrary: fc.record({ ...does("plan"), process }) },
  { weight: 6, arbitrary: fc.record({ ...does("store"), process }) },
  {
    weight: 6,
    arbitrary: fc.record({
      ...does("send"),
      process,
      comes: fc.constantFrom(
        ...(["approved", "denied", "pending", "refused", "unsent", "late", "late"] as const),
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ ...does("die"), process }) },
  {
    weight: 4,
    arbitrary: fc.record({ ...does("arrive"), as: fc.constantFrom("approved" as const, "denied" as const) }),
  },
  { weight: 4, arbitrary: fc.record(does("reconcile")) },
  { weight: 2, arbitrary: fc.record(does("by-hand")) },
  { weight: 2, arbitrary: fc.record(does("pay")) },
  {
    weight: 2,
    arbitrary: fc.record({ ...does("state"), to: fc.constantFrom("active" as const, "paused" as const) }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      ...does("wait"),
      ms: fc.constantFrom(minutes(5), minutes(40), hours(2), hours(25), days(3), days(4), -hours(2)),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;
type Attempt = AttemptFacts & { month: string };

const promptness = minutes(1);
const price = { sku: "YER-001", name: "Yerba", unitPrice: 890_00, shipping: 0 };

function createClub() {
  let world = new Date("2026-12-01T13:00:00Z");
  let back = 0;
  const now = () => later(world, -back);
  const plexo: { id: string; attempt: Attempt; status: string }[] = [];
  const attempts: Attempt[] = [];
  /** Requests that are still on their way. */
  const flying = new Set<Attempt>();
  const planned: (Todo | null)[] = [null, null];
  const stored: (Attempt | null)[] = [null, null];
  let member: MemberFacts = {
    state: "active",
    anchorDay: 4,
    from: "2026-11-20",
    lastMonth: null,
    open: null,
  };

  const change = (open: Partial<OpenMonth>) => {
    if (member.open) member = { ...member, open: { ...member.open, ...open } };
  };
  const atPlexo = (attempt: Attempt, status: string) => {
    if (!plexo.some((one) => one.attempt === attempt))
      plexo.push({ id: `p${plexo.length}`, attempt, status });
  };

  function openAttempt(via: "charge" | "session", life: number): Attempt {
    const at = now();
    const { month = "", order } = member.open ?? {};
    const attempt: Attempt = {
      ...{
        id: `a${attempts.length}`,
        via,
        state: "open",
        closeReason: null,
        createdAt: at,
        payments: [],
        month,
      },
      expiresAt: later(at, life),
    };
    attempts.push(attempt);
    const all = [...(order?.attempts ?? []), attempt];
    change({ order: { state: "awaiting_payment", isInReview: false, ...order, attempts: all } });
    return attempt;
  }

  /** As reconciling does it, by its own rules: Plexo is asked about one attempt, and its order follows. */
  function reconcile(asked: Attempt): void {
    const own = attempts.filter(({ month }) => month === asked.month);
    const found = plexo.filter(({ attempt }) => attempt === asked);
    asked.payments = found.map(({ status }) => ({
      status,
      capturedAmount: status === "approved" ? 890_00 : 0,
    }));
    const payments = own.flatMap(({ id, payments: known }) =>
      known.map(({ status, capturedAmount: captured }) => ({
        ...fact(status, { id, captured }),
        attemptId: id,
      })),
    );
    const nothing = { giftCardId: null, giftCardHeld: false, isUnread: false, isWhole: true };
    const order = { total: 890_00, stock: "held", attempts: own, payments, ...nothing } as const;
    const { close, folded } = decide(order, asked.id, now());
    for (const { attemptId, reason } of close) {
      const closed = own.find(({ id }) => id === attemptId);
      if (closed) Object.assign(closed, { state: "closed", closeReason: reason });
    }
    const { open } = member;
    if (open?.month === asked.month && open.order) change({ order: { ...open.order, state: folded.state } });
  }

  /** One step with the member locked. */
  function take(process: number): Todo["do"] {
    const at = now();
    const todo = planMember(member, at);
    const { open } = member;
    switch (todo.do) {
      case "announce":
        member = {
          ...{ ...member, lastMonth: todo.month },
          open: {
            ...{ month: todo.month, ...price, announcedAt: at, chargeAt: later(at, days(3)) },
            ...{ charges: [], order: null },
          },
        };
        break;
      case "charge": {
        const attempt = openAttempt("charge", chargeLife);
        const charge = { nth: todo.nth, state: "sent", attemptId: attempt.id } as const;
        change({ charges: [...(open?.charges ?? []), charge] });
        stored[process] = attempt;
        break;
      }
      case "end-charge": {
        const ended = { declined: "declined", unsent: "unsent", "not-charged": "not_charged" } as const;
        const state = ended[todo.as];
        const charges = (open?.charges ?? []).map((one) => (one.nth === todo.nth ? { ...one, state } : one));
        const pause = { declined: retryAfter, unsent: resendAfter, "not-charged": 0 }[todo.as];
        change({ charges, chargeAt: later(at, pause) });
        if (todo.as === "declined" && isDeclinedForGood(charges)) member = { ...member, open: null };
        break;
      }
      case "close":
        member = { ...member, open: null };
    }
    return todo.do;
  }

  function store(process: number): void {
    const [todo] = planned.splice(process, 1, null);
    if (todo?.do !== "charge") return;
    for (const attempt of attempts.filter(({ month }) => month === todo.month)) reconcile(attempt);
    const again = planMember(member, now());
    if (again.do === "charge" && again.month === todo.month && again.nth === todo.nth) take(process);
  }

  function send(process: number, comes: string): void {
    const [attempt] = stored.splice(process, 1, null);
    // As the process sees to it that stored the charge.
    if (!attempt || now() > later(attempt.createdAt, promptness)) return;
    if (comes === "late") flying.add(attempt);
    else if (comes === "refused" || comes === "unsent")
      Object.assign(attempt, { state: "closed", closeReason: comes });
    else atPlexo(attempt, comes);
  }

  function arrive(as: string): void {
    for (const { attempt, ...payment } of plexo) {
      if (payment.status === "pending")
        plexo.splice(
          plexo.findIndex(({ id }) => id === payment.id),
          1,
          { ...payment, attempt, status: as },
        );
    }
    for (const attempt of flying) {
      flying.delete(attempt);
      if (attempt.expiresAt && attempt.expiresAt > world) atPlexo(attempt, as);
    }
  }

  /** The order's page: a session, unless something is under way. */
  function openByHand(): void {
    const order = member.open?.order;
    if (!order || !isPayable(order.state) || isBeingCharged(order.attempts, now())) return;
    for (const attempt of attempts.filter(
      ({ month, state }) => month === member.open?.month && state !== "closed",
    )) {
      reconcile(attempt);
      if (!isPayable(member.open?.order?.state ?? "paid")) return;
      Object.assign(attempt, { state: "closed", closeReason: "superseded" });
    }
    openAttempt("session", minutes(30));
  }

  function payByHand(): void {
    for (const attempt of attempts) {
      const { via, state, expiresAt } = attempt;
      if (via === "session" && state === "open" && expiresAt && expiresAt > world)
        atPlexo(attempt, "approved");
    }
  }

  function work(process: number): void {
    for (let count = 0; count < 8; count++) {
      const todo = planMember(member, now());
      if (todo.do === "wait") return;
      planned[process] = todo;
      if (todo.do === "charge") return;
      take(process);
    }
  }

  return {
    act(one: Step): void {
      switch (one.what) {
        case "work":
          work(one.process);
          break;
        case "plan":
          planned.splice(one.process, 1, planMember(member, now()));
          break;
        case "store":
          store(one.process);
          break;
        case "send":
          send(one.process, one.comes);
          break;
        case "die":
          planned[one.process] = stored[one.process] = null;
          break;
        case "arrive":
          arrive(one.as);
          break;
        case "reconcile":
          for (const attempt of attempts) reconcile(attempt);
          break;
        case "by-hand":
          openByHand();
          break;
        case "pay":
          payByHand();
          break;
        case "state":
          member = { ...member, state: one.to };
          break;
        case "wait": {
          const ahead = one.ms - back;
          if (ahead >= 0) [world, back] = [later(world, ahead), 0];
          else back = -ahead;
        }
      }
    },
    broken(): string[] {
      const months = [...new Set(attempts.map(({ month }) => month))];
      return months.flatMap((month) => {
        const paid = plexo.filter(({ attempt, status }) => attempt.month === month && status === "approved");
        return paid.length > 1 ? [`${month} is paid ${paid.length} times`] : [];
      });
    },
  };
}

it(
  "Whatever processes, clocks, Plexo and the payer do, by the club's rules no month is charged twice",
  () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 60, size: "max" }), (steps) => {
        const club = createClub();
        // Begins with a month that is announced and due, as nothing much can happen before.
        for (const one of [{ what: "work", process: 0 }, { what: "wait", ms: days(4) }, ...steps] as Step[]) {
          club.act(one);
          expect(club.broken()).toEqual([]);
        }
      }),
      { numRuns: historyRuns(2_000), seed: historySeed() },
    );
  },
  historyTimeout,
);
