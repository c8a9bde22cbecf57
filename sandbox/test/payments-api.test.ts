import { describe, expect, it } from "vitest";
import { testCards } from "../cards/test-cards";
import {
  APPROVED,
  call,
  cardForm,
  DECLINED,
  newSession,
  openSandbox,
  paymentsOf,
  START,
  sessionBody,
  submit,
} from "./harness";

async function paid(number = APPROVED) {
  const sandbox = await openSandbox();
  const session = await newSession(sandbox);
  await submit(session.page, cardForm(number));
  const [payment] = await paymentsOf(sandbox);
  return { sandbox, payment };
}

describe("a payment", () => {
  it("is answered whole, with its two transactions and a masked card", async () => {
    const { sandbox, payment } = await paid();
    const now = new Date(START).toISOString();
    const { status, json } = await call(sandbox, `/v1/payments/${payment.id}`);
    expect(status).toBe(200);
    expect(json).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{32}$/),
      referenceId: "payment-1001",
      invoiceNumber: "INV-1001",
      status: "approved",
      flow: "direct",
      processingMethod: "checkout",
      browserDetails: { ipAddress: "203.0.113.10", userAgent: "Mozilla/5.0" },
      createdAt: now,
      updatedAt: now,
      processedAt: now,
      merchant: {
        id: 3243,
        name: "Ombú Almacén",
        settings: {
          merchantIdentificationNumber: "98001456",
          metadata: { paymentProcessorId: "mock" },
          paymentProcessor: { id: 32, acquirer: "mock" },
        },
        clientId: 221,
      },
      client: { id: 221, name: "Ombú", owner: "PLEXO" },
      paymentMethod: {
        id: "visa",
        legacyId: 3,
        name: "VISA",
        type: "card",
        source: "card",
        card: {
          name: "44443333XXXXXX1111",
          bin: "44443333",
          last4: "1111",
          expMonth: 12,
          expYear: 29,
          cardholder: { firstName: "Ana María", lastName: "Pérez", email: "ana@example.com" },
          type: "credit",
          origin: "international",
          token: expect.stringMatching(/^[0-9a-f]{32}$/),
          issuer: { id: 21289, name: "", shortName: "" },
          tokenization: { type: "temporal" },
        },
        processor: { id: 32, acquirer: "mock" },
      },
      installments: 1,
      amount: {
        currency: "UYU",
        total: 1234.5,
        details: { tax: { type: "none", amount: 0 }, taxedAmount: 0 },
      },
      items: [],
      metadata: { orderId: "1001" },
      transactions: [
        {
          id: expect.stringMatching(/^[0-9a-f]{24}$/),
          parentId: payment.id,
          traceId: expect.any(String),
          type: "purchase",
          status: "created",
          createdAt: now,
          expiresAt: new Date(START + 86_400_000).toISOString(),
          metadata: {},
          amount: 1234.5,
        },
        {
          id: expect.stringMatching(/^[0-9a-f]{24}$/),
          parentId: payment.id,
          traceId: expect.any(String),
          referenceId: "payment-1001",
          type: "purchase",
          status: "approved",
          createdAt: now,
          processedAt: now,
          resultCode: "0",
          resultMessage: "You have been mocked.",
          authorization: expect.stringMatching(/^\d{6}$/),
          ticket: expect.stringMatching(/^[0-9a-f]{32}$/),
          metadata: {},
          amount: 1234.5,
        },
      ],
      actions: [],
    });
  });

  it("is found by merchant and reference, with every try of the session", async () => {
    const sandbox = await openSandbox();
    const session = await newSession(sandbox);
    await submit(session.page, cardForm(DECLINED));
    sandbox.clock.advance(20_000);
    await submit(session.page, cardForm());
    const { json } = await call(
      sandbox,
      "/v1/payments/query?merchantId=3243&referenceId=payment-1001&size=5",
    );
    expect(json).toMatchObject({ page: 1, size: 5, total: 2 });
    expect(json.items).toMatchObject([{ status: "approved" }, { status: "denied" }]);
  });

  it("is unknown to another client, and so is an id that nobody has", async () => {
    const { sandbox, payment } = await paid();
    const foreign = await call(sandbox, `/v1/payments/${payment.id}`, {
      credentials: "1372:sandbox-key-ceibo",
    });
    const unknown = await call(sandbox, `/v1/payments/${"0".repeat(32)}`);
    for (const { status, json } of [foreign, unknown]) {
      expect(status).toBe(404);
      expect(json).toMatchObject({ code: "payment-not-found", status: 404, traceId: expect.any(String) });
    }
  });

  it.each(testCards.map((card) => [card.number, card] as const))(
    "card %s does what the list says",
    async (number, card) => {
      const { payment } = await paid(number);
      const status =
        { approved: "approved", pending: "pending", failed: "failed" }[card.outcome as string] ?? "denied";
      expect(payment.status).toBe(status);
      expect(payment.paymentMethod.card).toMatchObject({ last4: number.slice(-4), origin: card.origin });
      expect(payment.transactions.at(-1)).toMatchObject(
        status === "pending"
          ? { status: "created" }
          : { status, resultCode: { approved: "0", denied: "10", failed: "999" }[status] },
      );
    },
  );

  it("of a card that is no test card is denied, and keeps only six digits and four", async () => {
    const { payment } = await paid("4111222233334444");
    expect(payment.status).toBe("denied");
    expect(payment.paymentMethod.card).toMatchObject({ bin: "411122", last4: "4444" });
  });
});

describe("operations", () => {
  const operate = (
    sandbox: Awaited<ReturnType<typeof openSandbox>>,
    id: string,
    what: string,
    body: object,
  ) => call(sandbox, `/v1/payments/${id}/${what}`, { body });

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
    const again = await operate(sandbox, payment.id, "captures", { referenceId: "c-2" });
    expect(again.json).toMatchObject({
      code: "invalid-transaction-state",
      message: "The selected payment state is not valid.",
      type: "api-error",
      status: 400,
    });
    const tooMuch = await operate(sandbox, payment.id, "refunds", { referenceId: "r-1", amount: 1234.5 });
    expect(tooMuch.json).toMatchObject({
      code: "request-validation-errors",
      params: { amount: [expect.any(String)] },
    });
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
