import { once } from "node:events";
import { request } from "node:http";
import { describe, expect, it } from "vitest";
import type { RunningSandbox } from "../start";
import { pay, paymentBody } from "./direct";
import { call, DECLINED, openSandbox, paid, paymentsOf, sessionBody, submit } from "./harness";

describe("operations", () => {
  const operate = (sandbox: RunningSandbox, id: string, what: string, body: object) =>
    call(sandbox, `/v1/payments/${id}/${what}`, { body });

  async function authorized() {
    const sandbox = await openSandbox();
    const body = sessionBody();
    const paymentRequest = { ...body.paymentRequest, capture: { method: "manual" } };
    const { json } = await call(sandbox, "/v1/sessions", { body: { ...body, paymentRequest } });
    await submit(json.actions[0].href);
    const [payment] = await paymentsOf(sandbox);
    expect(payment).toMatchObject({ status: "authorized", capture: { method: "manual" } });
    return { sandbox, payment };
  }

  it("captures a part of an authorization, and answers the transaction", async () => {
    const { sandbox, payment } = await authorized();
    const { status, json } = await operate(sandbox, payment.id, "captures", {
      referenceId: "c-1",
      amount: 1234.49,
    });
    expect(status).toBe(200);
    expect(json).toMatchObject({
      parentId: payment.id,
      referenceId: "c-1",
      type: "capture",
      status: "approved",
      resultCode: "0",
      amount: 1234.49,
    });
    const tooMuch = await operate(sandbox, payment.id, "refunds", { referenceId: "r-1", amount: 1234.5 });
    expect(tooMuch.json).toMatchObject({
      code: "request-validation-errors",
      params: { amount: [expect.any(String)] },
    });
  });

  it("captures once, however slowly the second request comes and whatever happens meanwhile", async () => {
    const { sandbox, payment } = await authorized();
    const slow = request(`${sandbox.url}/v1/payments/${payment.id}/captures`, {
      method: "POST",
      headers: {
        authorization: `Basic ${btoa("221:sandbox-key")}`,
        "content-length": '{"referenceId":"c-2"}'.length,
      },
    });
    const answered = once(slow, "response");
    slow.write('{"referenceId":');
    for (let n = 0; n < 250; n += 1) await pay(sandbox, paymentBody());
    expect((await operate(sandbox, payment.id, "captures", { referenceId: "c-1" })).status).toBe(200);
    slow.end('"c-2"}');
    const [{ statusCode }] = await answered;
    expect(statusCode).toBe(400);
    const { json } = await call(sandbox, `/v1/payments/${payment.id}`);
    expect(json.transactions).toHaveLength(3);
  });

  it("captures in parts until everything is, and not a cent more", async () => {
    const { sandbox, payment } = await authorized();
    const capture = (amount?: number) =>
      operate(sandbox, payment.id, "captures", { referenceId: "c", amount });
    await capture(1000);
    expect((await capture(234.51)).json.params).toEqual({ amount: [expect.any(String)] });
    expect((await capture(34.5)).json.amount).toBe(34.5);
    expect((await capture()).json.amount).toBe(200);
    expect((await capture(0.01)).json).toMatchObject({
      code: "invalid-transaction-state",
      message: "The selected payment state is not valid.",
      type: "api-error",
      status: 400,
    });
    const [after] = await paymentsOf(sandbox);
    expect(after.status).toBe("approved");
    expect(after.transactions.map(({ type }: { type: string }) => type)).toEqual([
      "authorization",
      "authorization",
      "capture",
      "capture",
      "capture",
    ]);
  });

  it("captures nothing more once something was given back", async () => {
    const { sandbox, payment } = await authorized();
    await operate(sandbox, payment.id, "captures", { referenceId: "c-1", amount: 1000 });
    await operate(sandbox, payment.id, "refunds", { referenceId: "r-1", amount: 1 });
    const { json } = await operate(sandbox, payment.id, "captures", { referenceId: "c-2", amount: 1 });
    expect(json.code).toBe("invalid-transaction-state");
  });

  it("lets an authorization expire a day after it was asked for, by the sandbox's clock", async () => {
    const { sandbox, payment } = await authorized();
    sandbox.clock.advance(86_399_999);
    expect((await paymentsOf(sandbox))[0].status).toBe("authorized");
    sandbox.clock.advance(1);
    const [after] = await paymentsOf(sandbox);
    expect(after).toMatchObject({ status: "expired", transactions: [{}, {}, { status: "expired" }] });
    for (const what of ["captures", "cancellations", "refunds"]) {
      const { json } = await operate(sandbox, payment.id, what, { referenceId: "late" });
      expect(json.code).toBe("invalid-transaction-state");
    }
  });

  it("never captures more than was authorized", async () => {
    const { sandbox, payment } = await authorized();
    const { json } = await operate(sandbox, payment.id, "captures", {
      referenceId: "c-1",
      amount: "1234.51",
    });
    expect(json.params).toEqual({ amount: [expect.any(String)] });
  });

  it("cancels an authorization, and a purchase", async () => {
    for (const { sandbox, payment } of [await authorized(), await paid()]) {
      const { json } = await operate(sandbox, payment.id, "cancellations", { referenceId: "x-1" });
      expect(json).toMatchObject({ type: "cancellation", status: "approved", amount: 1234.5 });
      const [after] = await paymentsOf(sandbox);
      expect(after.status).toBe("cancelled");
      const refund = await operate(sandbox, payment.id, "refunds", { referenceId: "r-1" });
      expect(refund.json.code).toBe("invalid-transaction-state");
    }
  });

  it("refunds in parts until nothing is left, and not a cent more", async () => {
    const { sandbox, payment } = await paid();
    const refund = (amount?: number) =>
      operate(sandbox, payment.id, "refunds", { referenceId: "r", type: "partial-refund", amount });
    expect((await refund(0.1)).json).toMatchObject({ type: "refund", amount: 0.1, reason: "ClientRequest" });
    expect((await paymentsOf(sandbox))[0].status).toBe("partially-refunded");
    expect((await refund(1234.41)).status).toBe(400);
    expect((await refund()).json.amount).toBe(1234.4);
    expect((await paymentsOf(sandbox))[0].status).toBe("refunded");
    expect((await refund(0.01)).json.code).toBe("invalid-transaction-state");
  });

  it.each(["captures", "cancellations", "refunds"])("refuses %s of a denied payment", async (what) => {
    const { sandbox, payment } = await paid(DECLINED);
    const { status, json } = await operate(sandbox, payment.id, what, { referenceId: "o-1" });
    expect(status).toBe(400);
    expect(json.code).toBe("invalid-transaction-state");
  });

  it.each([
    ["refunds", "5058647731868699"],
    ["refunds", "6031997614492616"],
    ["cancellations", "5058646599260130"],
    ["cancellations", "6031998427187914"],
  ])("denies %s for card %s, and leaves the payment as it was", async (what, number) => {
    const { sandbox, payment } = await paid(number);
    const { json } = await operate(sandbox, payment.id, what, { referenceId: "o-1" });
    expect(json).toMatchObject({ status: "denied", resultCode: "10" });
    expect((await paymentsOf(sandbox))[0].status).toBe("approved");
  });

  it("asks for a reference of its own", async () => {
    const { sandbox, payment } = await paid();
    const { json } = await operate(sandbox, payment.id, "refunds", { amount: 1 });
    expect(json.params).toEqual({ referenceId: ["Reference id is required."] });
  });
});
