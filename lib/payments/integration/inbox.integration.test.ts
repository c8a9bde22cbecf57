import { expect, it } from "vitest";
import { newVariant, orderOnPlexosPage, requestFor } from "@/test/support/orders";
import { passTime, sandbox, withShop } from "@/test/support/shop";
import { now, seconds } from "../../platform/clock";
import { addDays, dayOf } from "../../platform/days";
import { db } from "../../platform/db";
import { receiveCallback, receiveUnreadable } from "../callbacks";
import { getCallback, listCallbacks, pageSize } from "../inbox";
import { readInboxFilters } from "../inbox-filters";
import { reconcile } from "../reconcile";

withShop();

const list = (asked: Record<string, string>, cursor: Parameters<typeof listCallbacks>[1] = null) =>
  listCallbacks(readInboxFilters((name) => asked[name] ?? "").filters, cursor);

async function ordered() {
  const { token, attempt } = await orderOnPlexosPage(requestFor(await newVariant()));
  const { number } = await db().order.findUniqueOrThrow({ where: { token } });
  return { attempt, number, key: attempt.callbackKey };
}

it("The inbox is found by what became of a callback, by its order, its attempt, its payment and its day", async () => {
  const { attempt, number, key } = await ordered();
  const payment = await sandbox.pay(attempt.plexoSessionId);
  await receiveCallback(key, payment);
  await receiveCallback(key, payment);
  passTime(seconds(1));
  await receiveUnreadable(key, "invalid-json");
  passTime(seconds(2));
  await reconcile(attempt.id, "callback");
  await receiveCallback(key, { ...payment, status: "pending" });
  const today = dayOf(now());

  const all = await list({ about: `#${number}` });
  expect(all).toMatchObject({
    count: 3,
    callbacks: [
      { state: "received", status: "pending", processedAt: null },
      { problem: "invalid-json", status: null, orderNumber: number },
      { state: "applied", repeats: 1, status: "approved", paymentReference: attempt.paymentReference },
    ],
  });
  for (const about of [
    attempt.paymentReference,
    attempt.sessionReference,
    attempt.invoiceNumber,
    payment.id,
  ]) {
    expect((await list({ about })).callbacks).toEqual(all.callbacks);
  }
  const mine = async (asked: Record<string, string>) =>
    (await list({ ...asked, about: String(number) })).callbacks.map((one) => one.problem ?? one.status);
  expect(await mine({ state: "applied" })).toEqual(["invalid-json", "approved"]);
  expect(await mine({ state: "received" })).toEqual(["pending"]);
  expect(await mine({ state: "flagged" })).toEqual([]);
  expect(await mine({ unread: "1" })).toEqual(["invalid-json"]);
  expect(await mine({ unread: "1", state: "received" })).toEqual([]);
  expect(await mine({ from: addDays(today, -1), to: addDays(today, 1) })).toHaveLength(3);
  expect(await mine({ to: addDays(today, -2) })).toEqual([]);
  expect(await mine({ from: addDays(today, 2) })).toEqual([]);
  expect((await list({ about: "999999999" })).callbacks).toEqual([]);
  expect((await list({ about: "no\0thing" })).callbacks).toEqual([]);

  const [, unread, applied] = all.callbacks;
  expect(await getCallback(applied?.id ?? "")).toMatchObject({
    body: { referenceId: attempt.paymentReference },
    attempt: { order: { number, state: "paid" } },
  });
  expect(await getCallback(unread?.id ?? "")).toMatchObject({ body: null, problem: "invalid-json" });
  expect(await getCallback("00000000-0000-7000-8000-000000000000")).toBeNull();
});

it("Its pages follow one another, newest first, there and back, and none is told twice", async () => {
  const { number, key } = await ordered();
  for (let nth = 0; nth < pageSize + 3; nth++) {
    await receiveCallback(key, { id: `aaaaaaaa${nth}`, referenceId: "pay-x", status: "pending" });
  }
  const about = { about: String(number) };
  const first = await list(about);
  expect(first).toMatchObject({ count: pageSize + 3, newer: null });
  const second = await list(about, first.older);
  expect(second.callbacks).toHaveLength(3);
  expect(second.older).toBeNull();
  const ids = [...first.callbacks, ...second.callbacks].map(({ id }) => id);
  expect(ids).toEqual(ids.toSorted().toReversed());
  expect(new Set(ids).size).toBe(pageSize + 3);
  expect((await list(about, second.newer)).callbacks).toEqual(first.callbacks);
});

it("What was not applied is found by an index, however many callbacks there are", async () => {
  const plan = await db().$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
    await tx.$executeRaw`SET LOCAL enable_bitmapscan = off`;
    return tx.$queryRaw<{ "QUERY PLAN": object[] }[]>`
      EXPLAIN (FORMAT JSON) SELECT 1 FROM "PaymentCallback" AS c WHERE c."state" = 'flagged'
      ORDER BY c."id" DESC LIMIT 51`;
  });
  expect(JSON.stringify(plan)).toContain("PaymentCallback_state_id_idx");
});
