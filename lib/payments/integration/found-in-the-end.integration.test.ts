import { describe, expect, it } from "vitest";
import { passTime, sandbox, withShop } from "@/test/support/shop";
import {
  getOrderRow,
  getStock,
  newOrderOnPlexosPage,
  newVariant,
  requestFor,
  start,
} from "../../../test/support/orders";
import { days, minutes, seconds } from "../../platform/clock";
import { db } from "../../platform/db";
import { receiveCallback } from "../callbacks";
import { reconcileDue } from "../due";
import { reconcile } from "../reconcile";

withShop();

const pendingCard = "4000000000000101";

const callbacksOf = (attemptId: string) =>
  db().paymentCallback.findMany({ where: { attemptId }, orderBy: { id: "asc" } });

describe("what is due", () => {
  it("finds a payment that no callback and no browser reported (found in the end)", async () => {
    const { attempt, token } = await newOrderOnPlexosPage();
    await sandbox.pay(attempt.plexoSessionId);
    passTime(seconds(20));
    await reconcileDue();
    expect((await getOrderRow(token)).state).toBe("paid");
  });

  it("shares the work between processes without doing any of it twice", async () => {
    const attempts = await Promise.all(
      Array.from({ length: 6 }, async () => (await newOrderOnPlexosPage()).attempt),
    );
    passTime(seconds(20));
    await Promise.all([reconcileDue(), reconcileDue(), reconcileDue()]);
    const checked = await db().checkoutAttempt.findMany({
      where: { id: { in: attempts.map(({ id }) => id) } },
    });
    expect(checked.map(({ checks }) => checks)).toEqual(Array(6).fill(1));
  });

  it("gives the goods back when the session is over, but only after Plexo answered", async () => {
    const { attempt, token, sku } = await newOrderOnPlexosPage();
    passTime(minutes(33));
    await sandbox.fault({ endpoint: "GET /v1/payments/query", fault: "html", times: 1 });
    await reconcile(attempt.id, "due");
    expect(await getStock(sku)).toMatchObject({ held: 1 });
    passTime(seconds(3));
    await reconcile(attempt.id, "due");
    expect(await getStock(sku)).toEqual({ onHand: 10, available: 10, held: 0, sold: 0 });
    expect((await getOrderRow(token)).attempts).toMatchObject([{ state: "closed", closeReason: "expired" }]);
  });

  it("closes an attempt whose session never came about", async () => {
    const sku = await newVariant();
    const { attemptId, token } = await start(requestFor(sku));
    passTime(minutes(63));
    await reconcile(attemptId, "due");
    expect(await getOrderRow(token)).toMatchObject({
      stock: "released",
      attempts: [{ closeReason: "expired" }],
    });
    expect(await getStock(sku)).toMatchObject({ available: 10, held: 0 });
  });

  it("does not give up an attempt, nor a callback, that Plexo has not answered for", async () => {
    const { attempt, token } = await newOrderOnPlexosPage();
    passTime(days(4));
    await receiveCallback(attempt.callbackKey, await sandbox.pay(attempt.plexoSessionId));
    await sandbox.fault({ endpoint: "GET /v1/payments/{id}", fault: "reset", times: 1 });
    expect(await reconcile(attempt.id, "callback")).toEqual({ result: "unreachable" });
    expect(await callbacksOf(attempt.id)).toMatchObject([{ state: "received" }]);
    expect((await getOrderRow(token)).attempts[0]?.nextCheckAt).not.toBeNull();
    passTime(days(1));
    await reconcile(attempt.id, "due");
    expect(await callbacksOf(attempt.id)).toMatchObject([{ state: "applied" }]);
    expect((await getOrderRow(token)).state).toBe("paid");
  });

  it("asks on for a payment that stays undecided for a week", async () => {
    const { attempt, token } = await newOrderOnPlexosPage();
    const { id } = await sandbox.pay(attempt.plexoSessionId, pendingCard);
    passTime(days(7));
    await reconcile(attempt.id, "due");
    expect((await getOrderRow(token)).attempts[0]?.nextCheckAt).not.toBeNull();
    await sandbox.settle(id, "approved");
    passTime(days(1));
    await reconcile(attempt.id, "due");
    expect((await getOrderRow(token)).state).toBe("paid");
  });

  it("stops asking three days after the session's end", async () => {
    const { attempt, token } = await newOrderOnPlexosPage();
    passTime(days(4));
    await reconcile(attempt.id, "due");
    expect((await getOrderRow(token)).attempts).toMatchObject([{ nextCheckAt: null }]);
  });
});
