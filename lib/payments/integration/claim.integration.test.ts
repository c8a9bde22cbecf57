import { afterEach, expect, it, vi } from "vitest";
import { passTime, sandbox, withShop } from "@/test/support/shop";
import { getOrderRow, newVariant, orderOnPlexosPage, requestFor } from "../../../test/support/orders";
import { now, seconds } from "../../platform/clock";
import * as direct from "../../platform/database/direct";
import { db } from "../../platform/db";
import * as keepAlive from "../../plexo/keep-alive";
import { receiveCallback } from "../callbacks";
import { reconcileDue } from "../due";
import { reconcile } from "../reconcile";

withShop();
afterEach(() => vi.restoreAllMocks());

async function paidAtPlexo() {
  const { attempt, token } = await orderOnPlexosPage(requestFor(await newVariant()));
  const payment = await sandbox.pay(attempt.plexoSessionId);
  return { attempt, token, payment };
}

const dueAt = async (id: string) =>
  (await db().checkoutAttempt.findUniqueOrThrow({ where: { id } })).nextCheckAt?.getTime();

it("An answer that the database could not take is asked for again within a minute", async () => {
  const { attempt, token } = await paidAtPlexo();
  vi.spyOn(direct, "directTransaction").mockRejectedValue(new Error("the disk is full"));
  await expect(reconcile(attempt.id, "callback")).rejects.toThrow("the disk is full");
  vi.restoreAllMocks();
  passTime(seconds(60));
  await reconcileDue();
  expect((await getOrderRow(token)).state).toBe("paid");
});

it("A callback that comes while Plexo cannot be reached does not wait for the schedule", async () => {
  const { attempt, payment } = await paidAtPlexo();
  vi.spyOn(keepAlive, "keepAliveFetch").mockImplementationOnce(async () => {
    await receiveCallback(attempt.callbackKey, payment);
    throw new TypeError("fetch failed");
  });
  expect(await reconcile(attempt.id, "result-page")).toEqual({ result: "unreachable" });
  expect(await dueAt(attempt.id)).toBeLessThanOrEqual(now().getTime() + seconds(5));
});

it("Without a callback, what Plexo did not answer is asked again as the schedule says", async () => {
  const { attempt } = await paidAtPlexo();
  vi.spyOn(keepAlive, "keepAliveFetch").mockRejectedValueOnce(new TypeError("fetch failed"));
  expect(await reconcile(attempt.id, "result-page")).toEqual({ result: "unreachable" });
  expect(await dueAt(attempt.id)).toBeLessThanOrEqual(now().getTime() + seconds(15));
});

it("An attempt that does not exist is an error, and not a matter of patience", async () => {
  const nobodys = "00000000-0000-7000-8000-000000000000";
  await expect(reconcile(nobodys, "merchant")).rejects.toThrow(nobodys);
});

it("What one answer led to is told in the order in which it followed", async () => {
  const { attempt, token } = await paidAtPlexo();
  await reconcile(attempt.id, "callback");
  const { id } = await getOrderRow(token);
  const events = await db().paymentEvent.findMany({
    where: { orderId: id },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  expect(events.map(({ kind }) => kind).slice(-3)).toEqual(["payment.seen", "order.state", "attempt.closed"]);
});
