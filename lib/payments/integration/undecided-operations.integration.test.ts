import { describe, expect, it, vi } from "vitest";
import { chargeCard } from "@/test/support/charge";
import { passTime, sandbox, withShop } from "@/test/support/shop";
import { getOrderRow, newVariant, orderOnPlexosPage, requestFor } from "../../../test/support/orders";
import { days, hours, later, minutes, now, seconds } from "../../platform/clock";
import { db } from "../../platform/db";
import { env } from "../../platform/env";
import { plexo } from "../../platform/gateway";
import { resolveLostOperations } from "../lost-operations";
import { operate } from "../operations";
import { reconcile } from "../reconcile";
import type { OperationRequest } from "../start-operation";

withShop();

const total = 129_050;
const path = { refund: "refunds", capture: "captures", cancellation: "cancellations" };
const kinds = ["refund", "cancellation", "capture"] as const;

/** An order whose payment can be captured, or whose money is there. */
async function ordered(kind: OperationRequest["kind"]) {
  const { token, attempt } = await orderOnPlexosPage(requestFor(await newVariant()));
  const id = await chargeCard(attempt, { amount: total, isManual: kind === "capture" });
  await reconcile(attempt.id, "callback");
  passTime(seconds(3));
  return { token, attempt, paymentId: id };
}

/** Plexo answers an operation with this, after doing it or instead. */
const answer = (kind: OperationRequest["kind"], body: object, after: boolean, status = 200) =>
  sandbox.fault({
    ...{ endpoint: `POST /v1/payments/{id}/${path[kind]}`, fault: "status", status, body, after },
  });

const rowOf = (paymentId: string) => db().payment.findUniqueOrThrow({ where: { plexoId: paymentId } });
const operationsOf = (paymentId: string) =>
  db().paymentOperation.findMany({ where: { paymentId }, orderBy: { createdAt: "asc" } });
const doneAtPlexo = async (paymentId: string, kind: string) => {
  const payment = (await sandbox.payments()).find(({ id }) => id === paymentId);
  return payment?.transactions.filter(({ type }) => type === kind).length;
};

/** What the payment shows from now on, beside what it shows already. */
async function show(paymentId: string, entry: object) {
  const payment = await plexo().getPayment(paymentId);
  if (!payment) throw new Error("There is no payment.");
  const response = await fetch(`${env().PLEXO_API_URL}/v1/payments/${paymentId}`, {
    headers: { authorization: `Basic ${btoa(`${env().PLEXO_CLIENT_ID}:${env().PLEXO_API_KEY}`)}` },
  });
  const body = (await response.json()) as { transactions: object[] };
  const shown = { ...body, transactions: [...body.transactions, entry] };
  return () =>
    sandbox.fault({
      endpoint: "GET /v1/payments/{id}",
      fault: "status",
      status: 200,
      body: shown,
    });
}

const words: [string, object][] = [
  ["pending", { id: "tx-1", status: "pending" }],
  ["created", { id: "tx-1", status: "created" }],
  ["in capitals", { id: "tx-1", status: "PENDING" }],
  ["a word that is not known", { id: "tx-1", status: "in_process" }],
  ["no word", { id: "tx-1", status: null }],
  ["nothing about its state", { id: "tx-1" }],
];

describe.each(kinds)("a %s that Plexo answers with", (kind) => {
  it.each(words)("%s is on its way: it counts, and asking again moves nothing", async (_word, said) => {
    const { paymentId, token } = await ordered(kind);
    await answer(kind, { type: kind, amount: total / 100, ...said }, false);
    expect(await operate({ paymentId, kind, amount: total })).toMatchObject({ ok: false, reason: "sent" });
    expect(await operationsOf(paymentId)).toMatchObject([{ state: "sent", finishedAt: null }]);
    expect(await operate({ paymentId, kind, amount: total })).toEqual({ ok: false, reason: "too-much" });
    expect(await operate({ paymentId, kind, amount: 1 })).toEqual({ ok: false, reason: "too-much" });
    if (kind !== "capture") expect((await rowOf(paymentId)).onItsWay).toBe(total);

    // It is looked up for as long as it takes, and told after a day.
    for (const pause of [minutes(2), hours(3), days(1)]) {
      passTime(pause);
      await resolveLostOperations();
      expect(await operationsOf(paymentId)).toMatchObject([{ state: "sent" }]);
    }
    const [operation] = await operationsOf(paymentId);
    expect((await getOrderRow(token)).flagReason).toBe(`operation-undecided:${operation?.reference}`);
    expect(operation?.nextCheckAt).not.toBeNull();
    expect(await doneAtPlexo(paymentId, kind)).toBe(0);

    // A final word ends it, and the flag.
    const entry = {
      ...said,
      type: kind,
      status: "denied",
      referenceId: operation?.reference,
      amount: 1290.5,
    };
    await (await show(paymentId, entry))();
    passTime(hours(2));
    await resolveLostOperations();
    expect(await operationsOf(paymentId)).toMatchObject([{ state: "refused", nextCheckAt: null }]);
    expect(await rowOf(paymentId)).toMatchObject({ onItsWay: 0 });
    expect(await getOrderRow(token)).toMatchObject({ flagReason: null });
    passTime(seconds(3));
    expect(await operate({ paymentId, kind, amount: total })).toEqual({ ok: true });
  });

  it("a word that is not final, though it did it, is done as soon as the payment shows it", async () => {
    const { paymentId } = await ordered(kind);
    await answer(kind, { status: "pending" }, true);
    await operate({ paymentId, kind, amount: total });
    expect(await operationsOf(paymentId)).toMatchObject([{ state: "done" }]);
    const reason = kind === "capture" ? "too-much" : "not-possible";
    expect(await operate({ paymentId, kind, amount: total })).toEqual({ ok: false, reason });
    expect(await doneAtPlexo(paymentId, kind)).toBe(1);
  });

  it("approved, but that the payment does not show yet, is on its way until it does", async () => {
    const { paymentId, token } = await ordered(kind);
    await answer(kind, { id: "tx-9", type: kind, status: "Approved", amount: total / 100 }, false);
    expect(await operate({ paymentId, kind, amount: total })).toMatchObject({ reason: "sent" });
    expect(await operate({ paymentId, kind, amount: total })).toEqual({ ok: false, reason: "too-much" });
    // By the transaction that it was answered with, as this one names no reference.
    await (await show(paymentId, { id: "tx-9", type: kind, status: "approved", amount: total / 100 }))();
    passTime(minutes(2));
    await resolveLostOperations();
    expect(await operationsOf(paymentId)).toMatchObject([{ state: "done" }]);
    // What the order is follows from the payment's own status, which says nothing new here but of a refund.
    const state = { refund: "refunded", capture: "authorized", cancellation: "paid" }[kind];
    expect(await getOrderRow(token)).toMatchObject({ state });
    expect(await operate({ paymentId, kind, amount: total })).toEqual({ ok: false, reason: "too-much" });
    if (kind === "capture") return;
    const refund = await operate({ paymentId, kind: "refund", amount: total });
    expect(refund).toEqual({ ok: false, reason: "too-much" });
  });
});

it("An operation that was never sent is ended as that, once, and cannot be sent any more", async () => {
  const { paymentId } = await ordered("refund");
  // The process that stored it waits for a connection meanwhile.
  const changed = vi.spyOn(db().paymentOperation, "updateMany").mockImplementationOnce((async () => {
    changed.mockRestore();
    passTime(minutes(5));
    await resolveLostOperations();
    const { count } = await db().paymentOperation.updateMany({
      where: { paymentId, state: { in: ["asked"] } },
      data: { state: "sent" },
    });
    return { count };
  }) as never);
  expect(await operate({ paymentId, kind: "refund", amount: total })).toMatchObject({
    ...{ ok: false, reason: "refused", message: "It was never sent." },
  });
  expect(await rowOf(paymentId)).toMatchObject({ onItsWay: 0 });
  expect(await doneAtPlexo(paymentId, "refund")).toBe(0);
});

it("An operation whose process died before it was sent is ended as never sent", async () => {
  const { paymentId } = await ordered("refund");
  const { orderId } = await rowOf(paymentId);
  await db().paymentOperation.create({
    data: {
      orderId,
      paymentId,
      kind: "refund",
      amount: 100,
      reference: "op-dead",
      createdAt: now(),
      nextCheckAt: later(now(), seconds(60)),
    },
  });
  passTime(minutes(2));
  await resolveLostOperations();
  expect(await operationsOf(paymentId)).toMatchObject([
    { state: "refused", resultMessage: "It was never sent." },
  ]);
});

it("A refund that another made at Plexo meanwhile is counted, and leaves the rest on its way", async () => {
  const { paymentId, attempt, token } = await ordered("refund");
  await answer("refund", { status: "pending" }, false);
  await operate({ paymentId, kind: "refund", amount: 100_000 });
  await plexo().refundPayment(paymentId, {
    referenceId: "elsewhere",
    type: "partial-refund",
    amount: 60_000,
  });
  passTime(seconds(3));
  await reconcile(attempt.id, "merchant");
  expect(await rowOf(paymentId)).toMatchObject({ refundedAmount: 60_000, onItsWay: 69_050 });
  expect(await getOrderRow(token)).toMatchObject({ state: "partially_refunded", refundedTotal: 60_000 });
  expect(await operate({ paymentId, kind: "refund", amount: 1 })).toEqual({ ok: false, reason: "too-much" });
});

it("What Plexo says was returned beyond what was captured is told, and no refund", async () => {
  const { paymentId, attempt, token } = await ordered("refund");
  await (await show(paymentId, { id: "r", type: "refund", status: "approved", amount: 1300 }))();
  passTime(seconds(3));
  await reconcile(attempt.id, "merchant");
  expect(await rowOf(paymentId)).toMatchObject({ refundedAmount: total });
  expect(await getOrderRow(token)).toMatchObject({
    state: "refunded",
    flagReason: `not-understood:returned-beyond:950:${paymentId}`,
  });
});
