import { afterEach, describe, expect, it, vi } from "vitest";
import { passTime, sandbox, withShop } from "@/test/support/shop";
import { newVariant, orderOnPlexosPage, requestFor } from "../../../test/support/orders";
import { seconds } from "../../platform/clock";
import { db } from "../../platform/db";
import { plexo } from "../../platform/gateway";
import { operate } from "../operations";
import { reconcile } from "../reconcile";

withShop();
afterEach(() => vi.restoreAllMocks());

async function paidOrder() {
  const { attempt } = await orderOnPlexosPage(requestFor(await newVariant()));
  const payment = await sandbox.pay(attempt.plexoSessionId, "4444333322221111");
  await reconcile(attempt.id, "callback");
  passTime(seconds(3));
  return { attempt, paymentId: String(payment.id) };
}

const recordOf = (orderId: string) =>
  db().paymentEvent.findMany({
    where: { orderId, kind: { in: ["operation.sent", "operation.ended"] } },
    orderBy: { at: "asc" },
  });

describe("a refund", () => {
  it("is in the order's record when it's sent and when it has ended", async () => {
    const { attempt, paymentId } = await paidOrder();
    await operate({ paymentId, kind: "refund", amount: 29_050 });
    const [operation] = await db().paymentOperation.findMany({ where: { paymentId } });
    const data = { paymentId, operation: "refund", reference: operation?.reference };
    expect(await recordOf(attempt.orderId)).toMatchObject([
      { attemptId: attempt.id, kind: "operation.sent", data: { ...data, amount: 29_050 } },
      { attemptId: attempt.id, kind: "operation.ended", data: { ...data, state: "done" } },
    ]);
  });

  it("of a part is asked for as partial, of the whole as a refund", async () => {
    const part = await paidOrder();
    const whole = await paidOrder();
    const asked = vi.spyOn(plexo(), "refundPayment");
    await operate({ paymentId: part.paymentId, kind: "refund", amount: 29_050 });
    await operate({ paymentId: whole.paymentId, kind: "refund", amount: 129_050 });
    expect(asked.mock.calls.map(([, { type, amount }]) => [type, amount])).toEqual([
      ["partial-refund", 29_050],
      ["refund", 129_050],
    ]);
  });

  it("that Plexo turns down is on record with Plexo's code and words", async () => {
    const { attempt, paymentId } = await paidOrder();
    const body = { code: "invalid-amount", type: "invalid-request-error", message: "Not this much." };
    const endpoint = "POST /v1/payments/{id}/refunds";
    await sandbox.fault({ endpoint, fault: "status", status: 400, body });
    const refused = await operate({ paymentId, kind: "refund", amount: 29_050 });
    const [operation] = await db().paymentOperation.findMany({ where: { paymentId } });
    expect(operation).toMatchObject({ state: "refused", resultCode: "invalid-amount" });
    expect(refused).toEqual({ ok: false, reason: "refused", message: operation?.resultMessage });
    expect(operation?.resultMessage).toBe("Not this much.");
    expect((await recordOf(attempt.orderId)).at(-1)).toMatchObject({ data: { state: "refused" } });
  });
});
