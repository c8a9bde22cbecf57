import { describe, expect, it } from "vitest";
import type { ChargeInput } from "./charge";
import type { PlexoClient } from "./client";
import paymentApproved from "./fixtures/payment-approved.json";
import { answering, fakePlexo } from "./fixtures/server";
import sessionCreated from "./fixtures/session-created.json";
import transactionCapture from "./fixtures/transaction-capture.json";
import type { SessionInput } from "./session";

const paymentId = paymentApproved.id;

const sessionInput: SessionInput = {
  referenceId: "ses-1001",
  payment: {
    referenceId: "pay-1001",
    invoiceNumber: "INV1001",
    amount: 129_050,
    currency: "UYU",
    installments: 3,
    metadata: { orderId: "1001" },
  },
  browser: { ipAddress: "203.0.113.10", userAgent: "Mozilla/5.0" },
  callbackUrl: "https://shop.example/api/plexo/callbacks/k",
  successUrl: "https://shop.example/checkout/result/t",
  cancelUrl: "https://shop.example/checkout/cancel/t",
};

const chargeInput: ChargeInput = {
  referenceId: "pay-1001",
  invoiceNumber: "INV1001",
  amount: 129_050,
  currency: "UYU",
  customerId: "4ad2c0a5-1f5e-4f0e-9a58-2f3a8f1f9d11",
  token: "f00dfeed00112233445566778899aabb",
  callbackUrl: "https://shop.example/api/plexo/callbacks/k",
  metadata: { orderId: "1001" },
};

describe("charging a saved card", () => {
  it("names the instrument by its token, and answers with the payment, whatever became of it", async () => {
    const { client, received } = await fakePlexo(answering(200, { ...paymentApproved, status: "denied" }));
    const payment = await client.createPayment(chargeInput);
    expect(payment).toMatchObject({ id: paymentId, status: "denied" });
    expect(received).toMatchObject([{ method: "POST", url: "/v1/payments" }]);
    expect(received[0]?.body).toEqual({
      merchantId: 4321,
      referenceId: "pay-1001",
      invoiceNumber: "INV1001",
      amount: { total: 1290.5, currency: "UYU" },
      installments: 1,
      customerId: "4ad2c0a5-1f5e-4f0e-9a58-2f3a8f1f9d11",
      paymentMethod: {
        source: "token",
        paymentInstrument: { token: "f00dfeed00112233445566778899aabb" },
      },
      capture: { method: "automatic" },
      callbackUrl: "https://shop.example/api/plexo/callbacks/k",
      metadata: { orderId: "1001" },
    });
  });

  it("keeps the token out of its errors, also where Plexo quotes it", async () => {
    const { token } = chargeInput;
    const body = { code: "token-not-found", message: token, params: { [token]: [`${token} is gone`] } };
    const { client } = await fakePlexo(answering(400, body));
    const error = await client.createPayment(chargeInput).catch((thrown) => thrown);
    expect(error).toMatchObject({ kind: "rejected", ambiguous: false });
    expect(`${error.message} ${JSON.stringify(error.facts())}`).not.toContain(token);
  });

  it.each([500, 302])("may have charged it where the answer is %i", async (status) => {
    const { client } = await fakePlexo(answering(status, { code: "internal-error" }));
    await expect(client.createPayment(chargeInput)).rejects.toMatchObject({ ambiguous: true });
  });
});

describe("opening a hosted checkout", () => {
  it.each([200, 201])("sends every field of Plexo's guide and takes %i for success", async (status) => {
    const { client, received } = await fakePlexo(answering(status, sessionCreated));
    const session = await client.createSession(sessionInput);
    expect(session).toEqual({
      id: "0d96b3f4d8f94c7bb6f5e8b6c7d8e9f0",
      referenceId: "ses-1001",
      status: "pending",
      expiresAt: new Date("2026-03-30T15:00:00Z"),
      actions: sessionCreated.actions,
    });
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({
      method: "POST",
      url: "/v1/sessions",
      headers: {
        authorization: `Basic ${Buffer.from("1234:sk_test_very_secret").toString("base64")}`,
        "content-type": "application/json",
        accept: "application/json",
      },
    });
    expect(received[0]?.body).toEqual({
      merchantId: 4321,
      referenceId: "ses-1001",
      type: "checkout",
      paymentRequest: {
        referenceId: "pay-1001",
        invoiceNumber: "INV1001",
        installments: 3,
        amount: { total: 1290.5, currency: "UYU" },
        metadata: { orderId: "1001" },
      },
      browserDetails: { ipAddress: "203.0.113.10", userAgent: "Mozilla/5.0" },
      settings: {
        paymentMethodTypes: ["card"],
        checkout: { disableThreeds: false },
        callbacks: { paymentCallbackUrl: "https://shop.example/api/plexo/callbacks/k" },
        redirects: {
          defaultUrl: "https://shop.example/checkout/result/t",
          cancelUrl: "https://shop.example/checkout/cancel/t",
        },
      },
    });
  });

  it.each([
    ["cash", "cash"],
    ["transfer", "bank-transfer"],
  ] as const)("names %s as what alone is paid with", async (means, word) => {
    const { client, received } = await fakePlexo(answering(201, sessionCreated));
    await client.createSession({ ...sessionInput, means });
    expect(received[0]?.body).toMatchObject({ settings: { paymentMethodTypes: [word] } });
  });

  it("skips 3-D Secure only when asked to", async () => {
    const { client, received } = await fakePlexo(answering(201, sessionCreated));
    await client.createSession({ ...sessionInput, disableThreeds: true });
    expect(received[0]?.body).toMatchObject({ settings: { checkout: { disableThreeds: true } } });
  });

  it("sends nothing for an amount that is not an integer of minor units", async () => {
    const { client, received } = await fakePlexo(answering(201, sessionCreated));
    const payment = { ...sessionInput.payment, amount: 12.9 };
    await expect(client.createSession({ ...sessionInput, payment })).rejects.toThrow(RangeError);
    expect(received).toEqual([]);
  });

  it("keeps the path of an API that lives under one", async () => {
    const { apiUrl, received } = await fakePlexo(answering(201, sessionCreated));
    const { client } = await fakePlexo(answering(500, ""), { apiUrl: `${apiUrl}/plexo/` });
    await client.createSession(sessionInput);
    expect(received[0]?.url).toBe("/plexo/v1/sessions");
  });
});

describe("listing sessions", () => {
  it("asks with all filters of the guide", async () => {
    const { client, received } = await fakePlexo(answering(200, [sessionCreated]));
    await client.listSessions({
      referenceId: "ses-1001",
      page: 1,
      size: 20,
      minDate: new Date("2026-03-01T00:00:00Z"),
      maxDate: new Date("2026-03-31T00:00:00Z"),
    });
    expect(received[0]?.method).toBe("GET");
    expect(received[0]?.headers["content-type"]).toBeUndefined();
    const url = new URL(received[0]?.url ?? "", "http://plexo");
    expect(url.pathname).toBe("/v1/sessions");
    expect(Object.fromEntries(url.searchParams)).toEqual({
      merchantId: "4321",
      referenceId: "ses-1001",
      page: "1",
      size: "20",
      minDate: "2026-03-01T00:00:00.000Z",
      maxDate: "2026-03-31T00:00:00.000Z",
    });
  });

  it.each([
    ["a bare list", [sessionCreated]],
    ["items", { items: [sessionCreated], total: 1 }],
    ["data", { data: [sessionCreated] }],
    ["results", { results: [sessionCreated], page: 1 }],
  ])("reads %s", async (_envelope, body) => {
    const { client } = await fakePlexo(answering(200, body));
    expect(await client.listSessions()).toMatchObject([{ id: sessionCreated.id, referenceId: "ses-1001" }]);
  });

  it("leaves out other references, and is not fooled by a filter that was ignored", async () => {
    const other = { ...sessionCreated, id: "other", referenceId: "ses-10010" };
    const matched = await fakePlexo(answering(200, { items: [other, sessionCreated] }));
    expect(await matched.client.listSessions({ referenceId: "ses-1001" })).toHaveLength(1);
    const ignored = await fakePlexo(answering(200, { items: [other] }));
    await expect(ignored.client.listSessions({ referenceId: "ses-1001" })).rejects.toMatchObject({
      kind: "nonsense",
      ambiguous: false,
    });
    const none = await fakePlexo(answering(200, { items: [] }));
    expect(await none.client.listSessions({ referenceId: "ses-1001" })).toEqual([]);
  });

  it("reads one page, of another merchant too, and tells whether it goes on", async () => {
    const { client, received } = await fakePlexo(answering(200, { items: [sessionCreated], total: 21 }));
    const second = await client.listSessionPage({ merchantId: 4100, page: 2, size: 20 });
    expect(second).toMatchObject({ sessions: [{ id: sessionCreated.id }], hasMore: false });
    expect(await client.listSessionPage({ size: 20 })).toMatchObject({ hasMore: true });
    expect(received.map(({ url }) => url)).toEqual([
      "/v1/sessions?merchantId=4100&page=2&size=20",
      "/v1/sessions?merchantId=4321&size=20&page=1",
    ]);
  });

  it("takes a full page for one that goes on where Plexo does not say, and one that is not for the last", async () => {
    const { client } = await fakePlexo(answering(200, [sessionCreated]));
    expect(await client.listSessionPage({ size: 1 })).toMatchObject({ hasMore: true });
    expect(await client.listSessionPage({ size: 2 })).toMatchObject({ hasMore: false });
  });

  it("gives up on a list that goes on beyond the pages that were allowed", async () => {
    let page = 0;
    const { client, received } = await fakePlexo((response, request) => {
      const items = [{ ...sessionCreated, id: `s${++page}` }];
      answering(200, { items, total: 100 })(response, request);
    });
    await expect(client.listSessions({ size: 1 }, { mostPages: 3 })).rejects.toMatchObject({
      kind: "nonsense",
    });
    expect(received).toHaveLength(3);
  });
});

describe("reading payments", () => {
  it("returns a clean payment: minor units, dates, and of the card only brand and last four digits", async () => {
    const { client, received } = await fakePlexo(answering(200, paymentApproved));
    expect(await client.getPayment(paymentId)).toEqual({
      id: paymentId,
      referenceId: "pay-1001",
      invoiceNumber: "INV1001",
      status: "approved",
      statusAsGiven: "approved",
      merchantId: 4321,
      currency: "UYU",
      amount: 129_050,
      createdAt: new Date("2025-02-25T17:13:08.683Z"),
      updatedAt: new Date("2025-02-25T17:13:09.725Z"),
      processedAt: new Date("2025-02-25T17:13:09.725Z"),
      method: { id: "mastercard", name: "MASTERCARD" },
      card: { brand: "mastercard", last4: "4444" },
      voucher: null,
      authorizedUntil: null,
      installments: 1,
      metadata: { orderId: "1001" },
      transactions: [
        {
          id: "a1b2c3d4e5f60718293a4b5c",
          referenceId: null,
          type: "purchase",
          typeAsGiven: "purchase",
          status: "created",
          statusAsGiven: "created",
          amount: 129_050,
          resultCode: null,
          resultMessage: null,
          authorization: null,
          ticket: null,
          createdAt: new Date("2025-02-25T17:13:08.683Z"),
        },
        {
          id: "a1b2c3d4e5f60718293a4b5d",
          referenceId: "pay-1001",
          type: "purchase",
          typeAsGiven: "purchase",
          status: "approved",
          statusAsGiven: "approved",
          amount: 129_050,
          resultCode: "0",
          resultMessage: "You have been mocked.",
          authorization: "123456",
          ticket: "7a516ab6e17b46e293e7cd908309f507",
          createdAt: new Date("2025-02-25T17:13:09.725Z"),
        },
      ],
    });
    expect(received[0]).toMatchObject({ method: "GET", url: `/v1/payments/${paymentId}` });
  });

  it("says null for a payment that Plexo doesn't have", async () => {
    const named = await fakePlexo(answering(404, { code: "payment-not-found", message: "Not found." }));
    expect(await named.client.getPayment(paymentId)).toBeNull();
    const empty = await fakePlexo(answering(204, ""));
    expect(await empty.client.getPayment(paymentId)).toBeNull();
  });

  it("does not take a wrong address for a payment that doesn't exist", async () => {
    for (const body of ["<html>Not found</html>", "", { error: "Not found" }]) {
      const { client } = await fakePlexo(answering(404, body));
      await expect(client.getPayment(paymentId)).rejects.toMatchObject({ kind: "nonsense" });
    }
  });

  it.each(["query", "..", "../sessions", "a/b", "", "x?y=1", "%2e%2e", "4444333322221111"])(
    "does not even ask for the id %j",
    async (id) => {
      const { client, received } = await fakePlexo(answering(200, paymentApproved));
      expect(await client.getPayment(id)).toBeNull();
      await expect(client.cancelPayment(id, { referenceId: "can-1" })).rejects.toThrow(RangeError);
      expect(received).toEqual([]);
    },
  );

  it("does not accept another payment than the one asked for", async () => {
    const { client } = await fakePlexo(answering(200, { ...paymentApproved, id: "another-payment" }));
    await expect(client.getPayment(paymentId)).rejects.toMatchObject({ kind: "nonsense" });
  });

  it("finds every payment on a reference", async () => {
    const denied = { ...paymentApproved, id: "denied-one", status: "denied" };
    const { client, received } = await fakePlexo(answering(200, { items: [denied, paymentApproved] }));
    const found = await client.queryPayments({ referenceId: "pay-1001", page: 1, size: 50 });
    expect(found.map(({ id, status }) => [id, status])).toEqual([
      ["denied-one", "denied"],
      [paymentId, "approved"],
    ]);
    expect(received[0]?.url).toBe("/v1/payments/query?merchantId=4321&referenceId=pay-1001&page=1&size=50");
  });

  it("refuses a list with a payment it cannot read, since that one may be the paid one", async () => {
    const { client } = await fakePlexo(answering(200, [{ ...paymentApproved, status: undefined }]));
    await expect(client.queryPayments({ referenceId: "pay-1001" })).rejects.toMatchObject({
      kind: "nonsense",
    });
  });
});

describe("a merchant's operations", () => {
  type Call = (client: PlexoClient) => Promise<unknown>;
  it.each<[string, Call, object]>([
    [
      "captures",
      (client) => client.capturePayment(paymentId, { referenceId: "cap-1", amount: 100 }),
      { referenceId: "cap-1", amount: 1 },
    ],
    [
      "cancellations",
      (client) => client.cancelPayment(paymentId, { referenceId: "can-1", description: "d", reason: "r" }),
      { referenceId: "can-1", description: "d", reason: "r" },
    ],
    [
      "cancellations",
      (client) => client.cancelPayment(paymentId, { referenceId: "can-1" }),
      { referenceId: "can-1" },
    ],
    [
      "refunds",
      (client) =>
        client.refundPayment(paymentId, {
          referenceId: "ref-1",
          type: "partial-refund",
          amount: 590,
          reason: "r",
        }),
      { referenceId: "ref-1", type: "partial-refund", amount: 5.9, reason: "r" },
    ],
  ])(
    "posts to /%s with the amount as a bare number and returns the transaction",
    async (path, call, body) => {
      const { client, received } = await fakePlexo(answering(200, transactionCapture));
      expect(await call(client)).toEqual({
        id: "c1d2e3f405162738495a6b7c",
        referenceId: "cap-1",
        type: "capture",
        typeAsGiven: "capture",
        status: "approved",
        statusAsGiven: "approved",
        amount: 100,
        resultCode: "0",
        resultMessage: "You have been mocked.",
        authorization: "12133",
        ticket: "111111",
        createdAt: new Date("2022-05-23T11:38:35.609Z"),
      });
      expect(received[0]).toMatchObject({ method: "POST", url: `/v1/payments/${paymentId}/${path}`, body });
      expect(received[0]?.body).toEqual(body);
    },
  );

  it("returns a refused operation as what it is: a denied transaction", async () => {
    const { client } = await fakePlexo(
      answering(200, { ...transactionCapture, status: "denied", resultCode: "10" }),
    );
    const refund = { referenceId: "ref-1", type: "refund", amount: 100 } as const;
    expect(await client.refundPayment(paymentId, refund)).toMatchObject({
      status: "denied",
      resultCode: "10",
    });
  });

  it("does not take an answer without a status for a transaction", async () => {
    const { client } = await fakePlexo(answering(200, { ok: true }));
    await expect(
      client.capturePayment(paymentId, { referenceId: "cap-1", amount: 100 }),
    ).rejects.toMatchObject({
      kind: "nonsense",
      ambiguous: true,
    });
  });
});
