import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { passTime, sandbox, withShop } from "@/test/support/shop";
import { reconcileDue } from "../../lib/payments/due";
import { getOperable } from "../../lib/payments/operable";
import { operate } from "../../lib/payments/operations";
import { reconcile } from "../../lib/payments/reconcile";
import { openStates } from "../../lib/payments/rules/on-its-way";
import type { OperationRequest } from "../../lib/payments/start-operation";
import { days, hours, minutes, seconds } from "../../lib/platform/clock";
import { db } from "../../lib/platform/db";
import { randomToken } from "../../lib/platform/ids";
import { newStaff } from "../../lib/staff/integration/staff.testing";
import { chargeCard } from "../support/charge";
import { getOrderRow, newVariant, orderOnPlexosPage, requestFor } from "../support/orders";
import { type DeskHistory, deskHistory, type Sent } from "./desk-history";
import { historyRuns, historySeed, historyTimeout } from "./seed";

withShop();

const total = 129_050;
const limit = 100_000;
const staff = { owner: "", operator: "", viewer: "" };

beforeAll(async () => {
  // Many of the answers never come.
  process.env.PLEXO_TIMEOUT_MS = "600";
  for (const role of ["owner", "operator", "viewer"] as const) staff[role] = (await newStaff({ role })).id;
  await db().staffPolicy.update({ where: { id: 1 }, data: { refundLimitUyu: limit } });
});

async function newPayment(isManual: boolean) {
  const { token, attempt } = await orderOnPlexosPage(requestFor(await newVariant()));
  const id = await chargeCard(attempt, { amount: total, isManual });
  await reconcile(attempt.id, "callback");
  passTime(seconds(3));
  return { paymentId: id, number: (await getOrderRow(token)).number, reference: attempt.paymentReference };
}

/** What of a history broke a promise. */
async function live({ isManual, steps }: DeskHistory): Promise<string[]> {
  await sandbox.behave();
  await sandbox.rule({ callbacks: "drop" });
  const { paymentId, number, reference } = await newPayment(isManual);
  const seenNow = async () => (await getOperable(number, paymentId))?.seen ?? "";
  const broken: string[] = [];
  let old = await seenNow();
  let last: OperationRequest | undefined;

  async function requestOf({ by, form, kind, amount }: Sent): Promise<OperationRequest> {
    const asked = { paymentId, kind, amount: kind === "cancellation" ? total : amount };
    if (form === "line") return asked;
    if (form === "again" && last) return last;
    const seen = form === "old" ? old : await seenNow();
    last = { ...asked, form: { staff: { id: staff[by] }, key: randomToken(), seen } };
    return last;
  }

  async function act(step: DeskHistory["steps"][number]): Promise<void> {
    if (step.what === "send") {
      const all = [step.sent, ...(step.atOnce ? [step.atOnce] : [])];
      const requests: OperationRequest[] = [];
      for (const sent of all) requests.push(await requestOf(sent));
      await Promise.all(requests.map(operate));
    } else if (step.what === "open") old = await seenNow();
    else if (step.what === "fault") await sandbox.fault({ endpoint: "*", times: 1, ...step.fault });
    else if (step.what === "switch") await sandbox.switch(step.to);
    else if (step.what === "verdict") await decideAll(step.status);
    else {
      passTime(step.ms);
      await reconcileDue();
    }
  }

  const operations = () => db().paymentOperation.findMany({ where: { paymentId }, orderBy: { id: "asc" } });

  async function decideAll(status: "approved" | "denied"): Promise<void> {
    for (const { state, reference } of await operations()) {
      if (!openStates.some((open) => open === state)) continue;
      // What never arrived cannot be decided.
      await sandbox.settle(paymentId, status, reference).catch(() => undefined);
    }
  }

  async function look(): Promise<void> {
    const row = await db().payment.findUniqueOrThrow({ where: { plexoId: paymentId } });
    const all = await operations();
    const live = all.filter(({ state }) => state !== "refused");
    const sumOf = (kind: string, by?: string) =>
      live
        .filter((one) => one.kind === kind && (!by || one.staffId === by))
        .reduce((sum, { amount }) => sum + amount, 0);
    if (row.capturedAmount > total) broken.push(`${row.capturedAmount} was captured`);
    if (row.refundedAmount + row.onItsWay > row.capturedAmount) broken.push("more went back than there was");
    if (sumOf("refund") > total) broken.push(`${sumOf("refund")} was asked back`);
    if (isManual && sumOf("capture") > total) broken.push(`${sumOf("capture")} was asked for`);
    if (sumOf("refund", staff.operator) > limit) broken.push("an operator refunded beyond the limit");
    if (all.some(({ staffId }) => staffId === staff.viewer)) broken.push("a viewer asked for something");
    if (all.some(({ amount }) => amount <= 0)) broken.push("nothing was asked for");
  }

  for (const step of steps) {
    passTime(seconds(3));
    await act(step);
    await look();
  }
  await sandbox.behave();
  await sandbox.rule({ callbacks: "drop" });
  await decideAll("approved");
  for (const pause of [minutes(2), hours(1), hours(3), days(1), seconds(5)]) {
    passTime(pause);
    while ((await reconcileDue()) > 0);
  }
  await look();

  const row = await db().payment.findUniqueOrThrow({ where: { plexoId: paymentId } });
  const [truth] = await sandbox.payments(reference);
  const entries = truth?.transactions.filter(({ status }) => status === "approved") ?? [];
  const sumOf = (...types: string[]) =>
    Math.round(
      entries.filter(({ type }) => types.includes(type)).reduce((sum, { amount }) => sum + amount * 100, 0),
    );
  const books = `${row.status} ${row.capturedAmount} ${row.refundedAmount}`;
  const atPlexo = `${truth?.status} ${sumOf("purchase", "capture")} ${sumOf("refund")}`;
  if (books !== atPlexo) broken.push(`the shop has ${books}, Plexo ${atPlexo}`);
  for (const { state, kind, reference: own } of await operations()) {
    const done = entries.filter(({ referenceId }) => referenceId === own).length;
    if (done !== (state === "done" ? 1 : 0)) broken.push(`${kind} is ${state}, and was done ${done} times`);
  }
  await db().checkoutAttempt.updateMany({ data: { nextCheckAt: null } });
  return broken;
}

it(
  "Whatever operations are sent, by whomever and in whatever order, the shop's amounts end as Plexo's and are never more than they may be",
  async () => {
    await fc.assert(
      fc.asyncProperty(deskHistory, async (history) => {
        expect(await live(history)).toEqual([]);
      }),
      { numRuns: historyRuns(30), seed: historySeed() },
    );
  },
  historyTimeout,
);
