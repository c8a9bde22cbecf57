import { describe, expect, it } from "vitest";
import { type Outcome, testCards } from "../cards/test-cards";
import { call, cardForm, DECLINED, newSession, openSandbox, paid, START, submit } from "./harness";

const firstStatus = {
  approved: "approved",
  declined: "denied",
  "insufficient-funds": "denied",
  failed: "failed",
  slow: "pending",
  pending: "pending",
  "pending-approved": "pending",
  "pending-denied": "pending",
  "threeds-frictionless": "approved",
  "threeds-challenge": "pending",
  "threeds-challenge-failed": "pending",
} as const satisfies Record<Outcome, string>;

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
      const status = firstStatus[card.outcome];
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
