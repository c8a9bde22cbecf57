import fc from "fast-check";
import { beforeAll, beforeEach, expect, it, vi } from "vitest";
import { sandbox, withShop } from "@/test/support/shop";
import { resumeCheckout } from "../../lib/checkout/resume";
import { changeMember } from "../../lib/club/change";
import { goOn } from "../../lib/club/due";
import { joinClub } from "../../lib/club/join";
import * as offer from "../../lib/club/offer";
import { readMember } from "../../lib/club/record";
import { nextCharge } from "../../lib/club/rules/plan";
import { reconcileDue } from "../../lib/payments/due";
import { days, hours, minutes, now, seconds, setClock } from "../../lib/platform/clock";
import { pools } from "../../lib/platform/database/pools";
import { db } from "../../lib/platform/db";
import { plexo } from "../../lib/platform/gateway";
import { cards, newMember, readClub } from "../support/club";
import { type ClubHistory, type ClubStep, clubHistory } from "./club-history";
import { mortal } from "./mortal";
import { historyRuns, historySeed, historyTimeout } from "./seed";

withShop();

/** The shop's time: it flies, so that what waits for its turn does not wait long, and it can be moved. */
const speed = 10;
let ahead = 0;
let furthest = 0;
const passTime = (ms: number) => {
  ahead += ms;
  furthest = Math.max(furthest, ahead);
};

let shopProcess: ReturnType<typeof mortal>;
const offered: string[] = [];

beforeAll(() => {
  // Many of the answers never come.
  process.env.PLEXO_TIMEOUT_MS = "250";
  shopProcess = mortal(pools());
});
beforeEach(() => {
  vi.spyOn(offer, "boxes", "get").mockReturnValue(offered);
});

type Member = Awaited<ReturnType<typeof newMember>>;

/** Attempts of all months of a member, with what Plexo has of each. */
async function truthsOf(memberId: string) {
  const { months } = await readClub(memberId);
  return Promise.all(
    months.map(async (month) => {
      const attempts = month.order?.attempts ?? [];
      const payments = await Promise.all(attempts.map((one) => sandbox.payments(one.paymentReference)));
      return { ...month, attempts, payments: payments.flat() };
    }),
  );
}

/** Payments that the sandbox had before this history began. */
const old = new Set<string>();

/** What was taken, by Plexo's own list and nothing that the shop remembers, and belongs to no month. */
async function brokenStrays(months: Awaited<ReturnType<typeof truthsOf>>): Promise<string[]> {
  const references = months.flatMap(({ attempts }) => attempts.map((one) => one.paymentReference));
  return (await sandbox.payments())
    .filter(
      ({ id, status, referenceId }) =>
        status === "approved" && !old.has(id) && !references.includes(referenceId),
    )
    .map(({ referenceId }) => `${referenceId} is paid, and is of no month`);
}

/** What is never so, whatever happens. */
async function brokenAlways(memberId: string): Promise<string[]> {
  const months = await truthsOf(memberId);
  const broken = months.flatMap(({ month, payments, charges, attempts }) => {
    const taken = payments.filter(({ status }) => status === "approved");
    const counts = new Map(attempts.map((one) => [one.id, 0]));
    for (const { referenceId } of payments) {
      const attempt = attempts.find((one) => one.paymentReference === referenceId && one.via === "charge");
      if (attempt) counts.set(attempt.id, (counts.get(attempt.id) ?? 0) + 1);
    }
    return [
      ...(taken.length > 1 ? [`${month} is paid ${taken.length} times`] : []),
      ...([...counts.values()].some((count) => count > 1) ? [`a charge of ${month} was sent twice`] : []),
      ...(charges.filter(({ state }) => state === "sent").length > 1
        ? [`${month} is tried twice at once`]
        : []),
    ];
  });
  return [...broken, ...(await brokenStrays(months))];
}

/** What is not so once all has come to rest. */
async function brokenAtRest(memberId: string): Promise<string[]> {
  return (await truthsOf(memberId)).flatMap(({ month, state, payments, order, unitPrice, charges }) => {
    const taken = payments.filter(({ status }) => status === "approved");
    const charged = charges.length > 0 && taken.length > 0;
    return [
      ...(state === "charging" ? [`${month} never ended`] : []),
      ...(state === "paid" && taken.length !== 1 ? [`${month} counts as paid, and is not`] : []),
      ...(charged && order?.state !== "paid" ? [`the order of ${month} is ${order?.state}`] : []),
      ...(order && order.paidTotal !== taken.length * (unitPrice ?? 0)
        ? [`the sum of ${month} is wrong`]
        : []),
    ];
  });
}

async function live({ card, beginsLost, steps }: ClubHistory): Promise<string[]> {
  const start = Date.now();
  ahead = 0;
  furthest = 0;
  setClock(() => new Date(start + (Date.now() - start) * speed + ahead));
  await sandbox.behave();
  await sandbox.rule({ callbacks: "drop" });
  for (const { id } of await sandbox.payments()) old.add(id);
  const member = await newMember({ number: cards[card], available: 50 });
  offered.push(member.sku);
  await member.goOn();
  passTime(days(4));
  if (beginsLost) {
    await sandbox.fault({ endpoint: "POST /v1/payments", times: 1, fault: "timeout-before" });
    await member.goOn();
  }
  for (const step of steps) {
    passTime(seconds(3));
    await act(member, step);
    const broken = await brokenAlways(member.id);
    if (broken.length > 0) return broken;
  }
  await rest(member);
  return [...(await brokenAlways(member.id)), ...(await brokenAtRest(member.id))];
}

async function act(member: Member, step: ClubStep): Promise<void> {
  switch (step.what) {
    case "work":
      return work(member, step);
    case "wait":
      return passTime(step.ms);
    case "fault":
      return sandbox.fault({ endpoint: step.endpoint, times: 1, ...step.fault });
    case "reconcile":
      await reconcileDue();
      return;
    case "late":
      return arriveLate(member);
    case "by-hand":
      return payByHand(member, step.isPaid);
    case "decide":
      return decide(member, step.status);
    case "change":
      return change(member, step.to);
  }
}

async function work({ id, card }: Member, step: Extract<ClubStep, { what: "work" }>): Promise<void> {
  const { processes, diesAfter, also } = step;
  if (diesAfter !== null) shopProcess.dieAfter(diesAfter);
  const findCard = async () => {
    await plexo().listInstruments(card.customerId);
    return card;
  };
  const ended = await Promise.allSettled([
    ...Array.from({ length: processes }, () => goOn(id, findCard)),
    ...(also ? [change({ id } as Member, also)] : []),
  ]);
  // What is thrown in a process that is killed is lost.
  if (await shopProcess.restart()) return;
  for (const end of ended) if (end.status === "rejected") throw end.reason;
}

async function change(
  { id }: Pick<Member, "id">,
  to: Extract<ClubStep, { what: "change" }>["to"],
): Promise<void> {
  const member = await readMember(id);
  if (!member) return;
  const { row } = member;
  if (to === "joined") {
    const { sku, currency, name, phone, documentType, document, delivery } = row;
    const place = { street: null, city: null, department: null, postalCode: null, note: null, ownFields: {} };
    const joining = { sku, currency, locale: "es", name, phone, documentType, document, delivery, ...place };
    await joinClub(row.customerId, { ...joining, cardId: row.cardId ?? "" });
    return;
  }
  const month = nextCharge(member.facts, now())?.month ?? "";
  await changeMember(row.customerId, to === "skipped" ? { is: to, month } : { is: to });
}

/** Answers after which a request certainly had no effect; a breaker that is open sends none either. */
const withoutEffect = new Set<unknown>(["unreachable", "rejected", "unauthorized", "unavailable"]);

/** A request that got lost on its way arrives after all, while its time is not over. */
async function arriveLate({ id, card }: Member): Promise<void> {
  for (const { attempts } of await truthsOf(id)) {
    for (const attempt of attempts) {
      const {
        id: attemptId,
        via,
        expiresAt,
        amount,
        paymentReference: referenceId,
        invoiceNumber,
        currency,
      } = attempt;
      const told = await db().paymentEvent.findFirst({ where: { attemptId, kind: "charge.failed" } });
      const wasRefused = withoutEffect.has(Object(told?.data).kind);
      // Whatever the shop thinks of it by now. A clock that was put back brings no time back.
      const isOver = !expiresAt || expiresAt.getTime() <= now().getTime() + furthest - ahead;
      if (via !== "charge" || wasRefused || isOver || amount === null) continue;
      if ((await sandbox.payments(referenceId)).length > 0) continue;
      const callbackUrl = "https://shop.example.com/";
      const payment = { referenceId, invoiceNumber, amount, currency, ...card, callbackUrl };
      await plexo()
        .createPayment(payment)
        .catch(() => undefined);
    }
  }
}

/** The member pays the order of a month from its page, or goes away from there; a session that is over is not paid. */
async function payByHand({ id }: Member, isPaid: boolean): Promise<void> {
  for (const { order } of await truthsOf(id)) {
    if (!order) continue;
    await resumeCheckout(order.token, {});
    const open = await db().checkoutAttempt.findMany({
      where: { orderId: order.id, via: "session", state: "open" },
    });
    for (const { plexoSessionId, expiresAt } of open) {
      if (!isPaid || !plexoSessionId || !expiresAt || expiresAt <= now()) continue;
      await sandbox.pay(plexoSessionId, cards.good).catch(() => undefined);
    }
  }
}

async function decide({ id }: Member, status: "approved" | "denied"): Promise<void> {
  for (const { payments } of await truthsOf(id)) {
    for (const { id: paymentId, status: is } of payments) {
      if (is === "pending") await sandbox.settle(paymentId, status);
    }
  }
}

/** Plexo answers again, no process is killed any more, and time passes until every month is at its end. */
async function rest(member: Member): Promise<void> {
  await sandbox.behave();
  await sandbox.rule({ callbacks: "drop" });
  await decide(member, "approved");
  await changeMember((await readClub(member.id)).customerId, { is: "left" });
  for (const pause of [minutes(5), hours(26), hours(2), days(3), days(4), hours(5), days(1)]) {
    passTime(pause);
    while ((await reconcileDue()) > 0);
    await member.goOn();
  }
  await db().checkoutAttempt.updateMany({ data: { nextCheckAt: null } });
}

it(
  "Whatever member, Plexo, network, clocks, several processes and a kill do, no month is charged twice, and each paid one has its order",
  async () => {
    await plexo().queryPayments({ referenceId: "nothing" });
    await fc.assert(
      fc.asyncProperty(clubHistory, async (history) => {
        expect(await live(history)).toEqual([]);
      }),
      { numRuns: historyRuns(40), seed: historySeed() },
    );
  },
  historyTimeout,
);
