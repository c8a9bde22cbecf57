import { describe, expect, it } from "vitest";
import { passTime, sandbox, withShop } from "@/test/support/shop";
import { getOrderRow, newOrderOnPlexosPage } from "../../../test/support/orders";
import { seconds } from "../../platform/clock";
import { db } from "../../platform/db";
import { receiveCallback } from "../callbacks";
import { reconcileDue } from "../due";
import { reconcile } from "../reconcile";

withShop();

const callbacksOf = (attemptId: string) =>
  db().paymentCallback.findMany({ where: { attemptId }, orderBy: { receivedAt: "asc" } });

describe("a callback", () => {
  it("is in the inbox, without card data, before anything else happens (no callback lost and no card data)", async () => {
    const { attempt, token } = await newOrderOnPlexosPage();
    const payment = await sandbox.pay(attempt.plexoSessionId);
    expect(await receiveCallback(attempt.callbackKey, payment)).toEqual({
      attemptId: attempt.id,
      stored: true,
      isNews: true,
    });
    const [stored] = await callbacksOf(attempt.id);
    expect(stored).toMatchObject({ state: "received", paymentId: payment.id, body: { status: "approved" } });
    const text = JSON.stringify([stored, await getOrderRow(token)]);
    const { card } = payment.paymentMethod as { card: { name: string; bin: string; token: string } };
    for (const secret of [card.name, card.bin, card.token, "cardholder", "expMonth"]) {
      expect(secret.length).toBeGreaterThan(5);
      expect(text).not.toContain(secret);
    }
  });

  it("sent many times at once is stored once, counted, and ends as applied", async () => {
    const { attempt, token } = await newOrderOnPlexosPage();
    const payment = await sandbox.pay(attempt.plexoSessionId);
    await Promise.all(Array.from({ length: 100 }, () => receiveCallback(attempt.callbackKey, payment)));
    await reconcile(attempt.id, "callback");
    expect(await callbacksOf(attempt.id)).toMatchObject([{ state: "applied", repeats: 99 }]);
    const { events, ...order } = await getOrderRow(token);
    expect(order).toMatchObject({ state: "paid", paidTotal: 129_050 });
    expect(events.filter(({ kind }) => kind === "callback.received")).toHaveLength(1);
  });

  it("and others that come while the order is being reconciled are all stored: none waits for another", async () => {
    for (let round = 0; round < 10; round++) {
      const { attempt } = await newOrderOnPlexosPage();
      const payment = await sandbox.pay(attempt.plexoSessionId);
      const tell = (ticket: number) =>
        receiveCallback(attempt.callbackKey, { ...payment, invoiceNumber: `A-${ticket}` });
      const before = Array.from({ length: 5 }, (_, ticket) => ticket);
      await Promise.all(before.map(tell));
      await Promise.all([
        reconcile(attempt.id, "callback"),
        ...[...before, 5, 6, 7, 8, 9, ...before].map(tell),
      ]);
      expect(await callbacksOf(attempt.id)).toHaveLength(10);
    }
  });

  it("that was applied already is no news when it's sent again", async () => {
    const { attempt } = await newOrderOnPlexosPage();
    const payment = await sandbox.pay(attempt.plexoSessionId);
    await receiveCallback(attempt.callbackKey, payment);
    await reconcile(attempt.id, "callback");
    const before = await db().checkoutAttempt.findUniqueOrThrow({ where: { id: attempt.id } });
    expect(await receiveCallback(attempt.callbackKey, payment)).toEqual({
      attemptId: attempt.id,
      stored: true,
      isNews: false,
    });
    expect(await db().checkoutAttempt.findUniqueOrThrow({ where: { id: attempt.id } })).toEqual(before);
  });

  it("that was ignored, because Plexo didn't know the payment yet, is looked at again when it's sent again", async () => {
    const { attempt, token } = await newOrderOnPlexosPage();
    const early = { id: "ffffffffffffffffffffffffffffffff", status: "approved", referenceId: "pay-x" };
    await receiveCallback(attempt.callbackKey, early);
    await reconcile(attempt.id, "callback");
    await sandbox.pay(attempt.plexoSessionId);
    passTime(seconds(3));
    expect(await receiveCallback(attempt.callbackKey, early)).toMatchObject({ isNews: true });
    await reconcile(attempt.id, "callback");
    expect((await getOrderRow(token)).state).toBe("paid");
  });

  it("opens nothing with a key that's nobody's", async () => {
    const before = await db().paymentCallback.count();
    expect(await receiveCallback("AAAAAAAAAAAAAAAAAAAAAA", {})).toBeNull();
    expect(await receiveCallback("' OR 1=1 --", {})).toBeNull();
    expect(await db().paymentCallback.count()).toBe(before);
  });

  it("is turned away after 200 different ones, but the payment is looked at", async () => {
    const { attempt, token } = await newOrderOnPlexosPage();
    for (let number = 0; number < 200; number++) await receiveCallback(attempt.callbackKey, { junk: number });
    await reconcile(attempt.id, "callback");
    const payment = await sandbox.pay(attempt.plexoSessionId);
    expect(await receiveCallback(attempt.callbackKey, payment)).toMatchObject({ stored: false });
    expect(await callbacksOf(attempt.id)).toHaveLength(200);
    passTime(seconds(6));
    await reconcileDue();
    expect((await getOrderRow(token)).state).toBe("paid");
  });

  it("is turned away after it was sent a thousand times, and costs nothing more", async () => {
    const { attempt, token } = await newOrderOnPlexosPage();
    const payment = await sandbox.pay(attempt.plexoSessionId);
    await receiveCallback(attempt.callbackKey, payment);
    await reconcile(attempt.id, "callback");
    await db().paymentCallback.updateMany({ where: { attemptId: attempt.id }, data: { repeats: 999 } });
    expect(await receiveCallback(attempt.callbackKey, payment)).toMatchObject({
      stored: true,
      isNews: false,
    });
    const before = await getOrderRow(token);
    const stored = await callbacksOf(attempt.id);
    expect(await receiveCallback(attempt.callbackKey, payment)).toEqual({
      attemptId: attempt.id,
      stored: false,
      isNews: false,
    });
    expect(await callbacksOf(attempt.id)).toEqual(stored);
    expect(await getOrderRow(token)).toEqual(before);
  });

  it("that claims a payment which Plexo doesn't know is ignored with the reason", async () => {
    const { attempt, token } = await newOrderOnPlexosPage();
    const forged = {
      id: "ffffffffffffffffffffffffffffffff",
      status: "approved",
      referenceId: attempt.paymentReference,
    };
    await receiveCallback(attempt.callbackKey, forged);
    await reconcile(attempt.id, "callback");
    expect(await callbacksOf(attempt.id)).toMatchObject([
      { state: "ignored", reason: "no-payment-at-plexo" },
    ]);
    expect((await getOrderRow(token)).state).toBe("awaiting_payment");
  });

  it.each([[[]], [{}], ["text"], [null], [42], [{ hello: "world" }]])(
    "whose body is %j is stored as no payment, and the attempt is looked up all the same",
    async (body) => {
      const { attempt, token } = await newOrderOnPlexosPage();
      await sandbox.pay(attempt.plexoSessionId);
      await receiveCallback(attempt.callbackKey, body);
      expect(await callbacksOf(attempt.id)).toMatchObject([{ body: null, paymentId: null }]);
      await reconcile(attempt.id, "callback");
      expect((await getOrderRow(token)).state).toBe("paid");
    },
  );

  it("that comes a moment after a look-up is looked at when it is due", async () => {
    const { attempt, token } = await newOrderOnPlexosPage();
    await reconcile(attempt.id, "result-page");
    await receiveCallback(attempt.callbackKey, await sandbox.pay(attempt.plexoSessionId));
    expect(await reconcile(attempt.id, "callback")).toEqual({ result: "too-soon" });
    passTime(seconds(3));
    await reconcileDue();
    expect((await getOrderRow(token)).state).toBe("paid");
  });
});
