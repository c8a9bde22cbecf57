import { describe, expect, it } from "vitest";
import { testCards } from "../cards/test-cards";
import { cardOf, pay, paymentBody } from "./direct";
import { call, DECLINED, openSandbox, openShop, paymentsOf, START } from "./harness";

const SLOW = "4000000000000143";

describe("POST /v1/payments", () => {
  it.each([
    ["missing", undefined, "paymentMethod", "Payment method is required."],
    ["null", null, "paymentMethod", "Payment method is required."],
    ["a word", "card", "paymentMethod", "Payment method is not valid."],
    ["empty", {}, "paymentMethod.source", "Source is required."],
  ])("says that a payment method is wrong that is %s", async (_, paymentMethod, field, message) => {
    const sandbox = await openSandbox();
    const body = paymentBody(undefined, { paymentMethod });
    for (const path of ["/v1/payments", "/v1/payments/verify"]) {
      const { status, json } = await call(sandbox, path, { body });
      expect(status).toBe(400);
      expect(json.params).toEqual({ [field]: [message] });
    }
  });

  it("answers the payment as it was recorded, from a request as it was recorded", async () => {
    const sandbox = await openSandbox();
    const body = {
      ReferenceId: "a5071ef254247d7595668a07c256b2ae",
      MerchantId: "3243",
      InvoiceNumber: "12345abcde",
      Installments: "1",
      Flow: "direct",
      StatementDescriptor: "OMBU",
      paymentMethod: {
        type: "card",
        Card: {
          Number: "5555555555554444",
          ExpMonth: "12",
          ExpYear: "29",
          Cvc: "111",
          Cardholder: {
            FirstName: "Santiago",
            LastName: "Navatta",
            Email: "snavatta@plexo.com.uy",
            Identification: { Type: "1", Value: "123456" },
            BillingAddress: { City: "Ottawa", Country: "CA", Line1: "456 My Street", Line2: "Apt 1" },
          },
        },
        Processor: { Acquirer: "mock" },
      },
      Items: [
        {
          ReferenceId: "6d82c95c",
          Name: "prueba",
          Description: "prueba desc",
          Quantity: "1",
          Price: "100",
          Discount: "0",
        },
      ],
      Amount: {
        Currency: "UYU",
        Total: "1.00",
        Details: { TaxedAmount: "0.5", TipAmount: "0.1", Tax: { Type: "17934", Amount: "0.22" } },
      },
      BrowserDetails: { DeviceFingerprint: "12345", IpAddress: "127.0.0.1" },
    };
    const { status, headers, json } = await call(sandbox, "/v1/payments", { body, offContract: true });
    const now = new Date(START).toISOString();
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(json).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{32}$/),
      referenceId: "a5071ef254247d7595668a07c256b2ae",
      invoiceNumber: "12345abcde",
      status: "approved",
      flow: "direct",
      processingMethod: "api",
      browserDetails: { deviceFingerprint: "12345", ipAddress: "127.0.0.1" },
      createdAt: now,
      updatedAt: now,
      processedAt: now,
      merchant: expect.objectContaining({ id: 3243, clientId: 221 }),
      client: { id: 221, name: "Ombú", owner: "PLEXO" },
      paymentMethod: {
        id: "mastercard",
        legacyId: 4,
        name: "MASTERCARD",
        type: "card",
        source: "card",
        card: {
          name: "55555555XXXXXX4444",
          bin: "55555555",
          last4: "4444",
          expMonth: 12,
          expYear: 29,
          cardholder: {
            firstName: "Santiago",
            lastName: "Navatta",
            email: "snavatta@plexo.com.uy",
            identification: { type: 1, value: "123456" },
            billingAddress: { city: "Ottawa", country: "CA", line1: "456 My Street", line2: "Apt 1" },
          },
          type: "prepaid",
          origin: "uruguay",
          token: expect.stringMatching(/^[0-9a-f]{32}$/),
          issuer: { id: 21289, name: "", shortName: "" },
          tokenization: { type: "temporal" },
        },
        processor: { id: 32, acquirer: "mock" },
      },
      installments: 1,
      amount: {
        currency: "UYU",
        total: 1,
        details: { tax: { type: "17934", amount: 0.22 }, taxedAmount: 0.5, tipAmount: 0.1 },
      },
      items: [
        {
          referenceId: "6d82c95c",
          name: "prueba",
          description: "prueba desc",
          quantity: 1,
          price: 100,
          discount: 0,
          metadata: {},
        },
      ],
      metadata: {},
      transactions: [
        expect.objectContaining({ type: "purchase", status: "approved", resultCode: "0", amount: 1 }),
        expect.objectContaining({ type: "purchase", status: "created", amount: 1, parentId: json.id }),
      ],
      actions: [],
    });
    const recorded = { ...json, transactions: json.transactions.toReversed() };
    expect((await call(sandbox, `/v1/payments/${json.id}`)).json).toEqual(recorded);
  });

  it("names every wrong field at once", async () => {
    const sandbox = await openSandbox();
    const { status, json } = await pay(sandbox, {
      merchantId: "x",
      amount: { total: -1 },
      paymentMethod: {
        source: "card",
        card: { number: "4", expMonth: 13, expYear: 1999, cvc: "1", cardholder: { email: "ana" } },
      },
      callbackUrl: "shop",
      items: [{ quantity: "many" }],
    });
    expect(status).toBe(400);
    expect(json.code).toBe("request-validation-errors");
    expect(json.params).toEqual({
      merchantId: ["Merchant id is not valid."],
      referenceId: ["Reference id is required."],
      invoiceNumber: ["Invoice number is required."],
      "amount.total": ["Amount must be above zero, with at most two decimals."],
      "amount.currency": ["Currency is required."],
      "paymentMethod.card.number": ["Number is not valid."],
      "paymentMethod.card.expMonth": ["Exp month is not valid."],
      "paymentMethod.card.expYear": ["Exp year is not valid."],
      "paymentMethod.card.cvc": ["Cvc is not valid."],
      "paymentMethod.card.cardholder.email": ["Email is not a valid email."],
      callbackUrl: ["Callback url must be an absolute http or https URL."],
      "items.0.quantity": ["Quantity is not valid."],
    });
  });

  it.each([
    ["nothing to pay with", {}, "paymentMethod.source"],
    ["a source without its card", { source: "card" }, "paymentMethod.card"],
    ["a source without its token", { source: "token" }, "paymentMethod.paymentInstrument"],
    ["a source without its network token", { source: "network-token" }, "paymentMethod.networkToken"],
    ["a source that is none", { source: "cheque", card: cardOf() }, "paymentMethod.source"],
  ])("asks for what is missing: %s", async (_, paymentMethod, field) => {
    const sandbox = await openSandbox();
    const { status, json } = await pay(sandbox, paymentBody(undefined, { paymentMethod }));
    expect(status).toBe(400);
    expect(Object.keys(json.params)).toEqual([field]);
  });

  it("takes card numbers from certified clients only", async () => {
    const sandbox = await openSandbox();
    const body = paymentBody(undefined, { merchantId: 4100 });
    const { status, json } = await pay(sandbox, body, "1372:sandbox-key-ceibo");
    expect(status).toBe(403);
    expect(json.code).toBe("pci-certification-required");
  });

  it("answers merchant-not-found for another client's merchant", async () => {
    const sandbox = await openSandbox();
    const { status, json } = await pay(sandbox, paymentBody(undefined, { merchantId: 4100 }));
    expect([status, json.code]).toEqual([400, "merchant-not-found"]);
  });

  it("answers a decline as a payment, with result code 10", async () => {
    const sandbox = await openSandbox();
    const { status, json } = await pay(sandbox, paymentBody(DECLINED));
    expect(status).toBe(200);
    expect(json).toMatchObject({
      status: "denied",
      transactions: [{ status: "denied", resultCode: "10" }, { status: "created" }],
    });
  });

  it("holds the money for a manual capture", async () => {
    const sandbox = await openSandbox();
    const { json } = await pay(sandbox, paymentBody(undefined, { capture: { method: "manual" } }));
    expect(json).toMatchObject({
      status: "authorized",
      capture: { method: "manual", delay: 0 },
      transactions: [{ type: "authorization", status: "approved" }, { type: "authorization" }],
    });
    const capture = await call(sandbox, `/v1/payments/${json.id}/captures`, {
      body: { referenceId: "c-1", amount: "1000.00" },
      offContract: true,
    });
    expect(capture.json).toMatchObject({ type: "capture", amount: 1000 });
    expect((await paymentsOf(sandbox, "direct-1001"))[0].status).toBe("approved");
  });

  it("takes network tokens", async () => {
    const sandbox = await openSandbox();
    const { number, expMonth, expYear, cardholder } = cardOf("5555555555554444");
    const networkToken = { number, expMonth, expYear, cardholder, cryptogram: "AAAAAAAAAAAAAAAAAAAA" };
    const paymentMethod = { source: "network-token", id: "mastercard", networkToken };
    const { json } = await pay(sandbox, paymentBody(undefined, { paymentMethod }));
    expect(json).toMatchObject({
      status: "approved",
      paymentMethod: { id: "mastercard", type: "card", source: "network-token" },
    });
    expect(JSON.stringify(json)).not.toContain("AAAAAAAA");
  });

  it("asks the cardholder's bank in an action, and tells the callback URL how it ended", async () => {
    const sandbox = await openSandbox();
    const shop = await openShop();
    const { json } = await pay(sandbox, paymentBody("4000000000003014", { callbackUrl: shop.url }));
    expect(json).toMatchObject({
      status: "pending",
      actions: [{ rel: "approval_url", method: "REDIRECT", href: expect.stringContaining(sandbox.url) }],
    });
    sandbox.clock.advance(10 * 60_000);
    await sandbox.idle();
    expect(shop.received.map(({ body }) => body.status)).toEqual(["pending", "expired"]);
  });

  it("tells the callback URL of the payment what became of it", async () => {
    const sandbox = await openSandbox();
    const shop = await openShop();
    const { json } = await pay(sandbox, paymentBody("4000000000000127", { callbackUrl: shop.url }));
    expect(json.status).toBe("pending");
    sandbox.clock.advance(60_000);
    await sandbox.idle();
    expect(shop.received.map(({ body }) => [body.id, body.status])).toEqual([
      [json.id, "pending"],
      [json.id, "approved"],
    ]);
  });

  it("waits for a slow processor, by the sandbox's clock", async () => {
    const sandbox = await openSandbox();
    const answer = pay(sandbox, paymentBody(SLOW));
    await expect.poll(() => paymentsOf(sandbox, "direct-1001")).toMatchObject([{ status: "pending" }]);
    sandbox.clock.advance(3_000);
    expect((await answer).json.status).toBe("approved");
  });

  it("denies a card that has expired", async () => {
    const sandbox = await openSandbox();
    const card = { ...cardOf(), expMonth: 2, expYear: 26 };
    const { json } = await pay(sandbox, paymentBody(undefined, { paymentMethod: { card } }));
    expect(json).toMatchObject({ status: "denied", paymentMethod: { source: "card" } });
  });
});

describe("POST /v1/payments/verify", () => {
  const verify = (number: string, currency: string) => {
    const { invoiceNumber: _, ...body } = paymentBody(number, { amount: { currency } });
    return { body, path: "/v1/payments/verify" };
  };

  it.each([
    ["UYU", 25],
    ["USD", 1],
  ])("holds a little %s on the card and cancels that", async (currency, total) => {
    const sandbox = await openSandbox();
    const { path, body } = verify("4111111111111111", currency);
    const { status, json } = await call(sandbox, path, { body });
    expect(status).toBe(200);
    expect(json).toMatchObject({
      status: "authorized",
      amount: { currency, total },
      transactions: [{ type: "authorization", status: "approved" }, { type: "authorization" }],
    });
    const { json: after } = await call(sandbox, `/v1/payments/${json.id}`);
    expect(after.status).toBe("cancelled");
    expect(after.transactions.at(-1)).toMatchObject({ type: "cancellation", status: "approved" });
  });

  it.each([
    ["5555555555554445", "card_declined"],
    ["4000000000000010", "insufficient_funds"],
  ])("answers card %s with an error: %s", async (number, declineCode) => {
    const sandbox = await openSandbox();
    const { path, body } = verify(number, "UYU");
    const { status, json } = await call(sandbox, path, { body });
    expect(status).toBe(400);
    expect(json).toMatchObject({ status: 400, type: "api-error", declineCode, traceId: expect.any(String) });
  });
});

describe("card numbers of direct payments", () => {
  it("are in no answer and no list", async () => {
    const sandbox = await openSandbox();
    for (const { number } of testCards.filter(({ outcome }) => outcome !== "slow")) {
      const { text } = await pay(sandbox, paymentBody(number));
      expect(text).not.toContain(number);
      expect(text).not.toMatch(/"(cvc|number|outcome)"/);
    }
  });
});
