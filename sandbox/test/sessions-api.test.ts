import { describe, expect, it } from "vitest";
import { call, cardForm, newSession, openSandbox, START, sessionBody, submit } from "./harness";

describe("POST /v1/sessions", () => {
  it("answers a pending session with an action that redirects the payer, and one for a frame", async () => {
    const sandbox = await openSandbox();
    const { status, headers, json } = await call(sandbox, "/v1/sessions", { body: sessionBody() });
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(headers.get("x-correlation-id")).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(json).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{32}$/),
      referenceId: "checkout-session-1001",
      type: "checkout",
      status: "pending",
      expiresAt: new Date(START + 30 * 60_000).toISOString(),
      actions: [
        { rel: "self", href: expect.any(String), method: "REDIRECT" },
        { rel: "self", href: expect.any(String), method: "EMBEDDED" },
      ],
    });
    expect(json.actions[0].href).toMatch(new RegExp(`^${sandbox.url}/${json.id}\\?t=[0-9a-f]{32}$`));
    expect(json.actions[1].href).toBe(json.actions[0].href.replace(json.id, `e/${json.id}`));
  });

  it("takes names in any casing at any depth, and numbers as strings", async () => {
    const sandbox = await openSandbox();
    const body = {
      MerchantId: "3243",
      REFERENCEID: "s-1",
      Type: "Checkout",
      PaymentRequest: {
        ReferenceId: "p-1",
        invoicenumber: "F-1",
        Installments: "3",
        Amount: { Total: "1.00", Currency: "uyu" },
        Metadata: { OrderID: "7" },
      },
      Settings: { Redirects: { DefaultUrl: "http://localhost:3000/ok" } },
    };
    const { status, json } = await call(sandbox, "/v1/sessions", { body, offContract: true });
    expect(status).toBe(200);
    await submit(json.actions[0].href);
    const { json: found } = await call(sandbox, "/v1/payments/query?MERCHANTID=3243&ReferenceId=p-1");
    expect(found.items[0]).toMatchObject({
      invoiceNumber: "F-1",
      installments: 3,
      amount: { total: 1, currency: "UYU" },
      metadata: { OrderID: "7" },
    });
  });

  it("names every wrong field at once", async () => {
    const sandbox = await openSandbox();
    const body = {
      merchantId: "many",
      type: "subscription",
      paymentRequest: { referenceId: "", amount: { total: 0.001, currency: "EUR" }, installments: 0 },
      settings: { callbacks: { paymentCallbackUrl: "shop/callback" }, redirects: { cancelUrl: "ftp://x" } },
    };
    const { status, json } = await call(sandbox, "/v1/sessions", { body });
    expect(status).toBe(400);
    expect(json).toMatchObject({
      code: "request-validation-errors",
      message: "Request validation failed.",
      type: "invalid-request-error",
      status: 400,
      traceId: expect.stringMatching(/^0HM[0-9A-V]{10}:[0-9A-F]{8}$/),
    });
    expect(Object.keys(json.params).sort()).toEqual([
      "merchantId",
      "paymentRequest.amount.currency",
      "paymentRequest.amount.total",
      "paymentRequest.installments",
      "paymentRequest.invoiceNumber",
      "paymentRequest.referenceId",
      "referenceId",
      "settings.callbacks.paymentCallbackUrl",
      "settings.redirects.cancelUrl",
      "type",
    ]);
    expect(json.params["paymentRequest.invoiceNumber"]).toEqual(["Invoice number is required."]);
  });

  it("takes every field of the guide, for a fixed amount and for one that the payer chooses", async () => {
    const sandbox = await openSandbox();
    const { paymentRequest, settings, ...body } = sessionBody("https://shop.example.com/callback");
    const { amount, ...request } = paymentRequest;
    const flexibleAmount = { allowedCurrencies: ["UYU", "USD"], minAmount: 10, maxAmount: 99.99 };
    const items = [{ name: "Yerba", quantity: 2, price: 617.25, tax: { amount: 222.6, currency: "UYU" } }];
    const full = {
      ...body,
      paymentRequest: {
        ...{ ...request, items, capture: { method: "automatic" }, statementDescriptor: "OMBU" },
        amount: { ...amount, details: { tax: { type: "17934", amount: 222.6 }, taxedAmount: 1011.9 } },
      },
      settings: { ...settings, checkout: { amountMode: "fixed", disableThreeds: true } },
    };
    const flexible = {
      ...{ ...body, paymentRequest: request },
      settings: { ...settings, checkout: { amountMode: "flexible", flexibleAmount } },
    };
    for (const wanted of [full, flexible]) {
      const { status, json } = await call(sandbox, "/v1/sessions", { body: wanted });
      expect([status, json.status]).toEqual([200, "pending"]);
    }
  });

  it("says what a flexible amount lacks, with everything else that is wrong", async () => {
    const sandbox = await openSandbox();
    const { merchantId: _, ...body } = sessionBody();
    const checkout = { amountMode: "flexible", flexibleAmount: { minAmount: 20, maxAmount: 10 } };
    const { json } = await call(sandbox, "/v1/sessions", { body: { ...body, settings: { checkout } } });
    expect(json.params).toEqual({
      merchantId: ["Merchant id is required."],
      "settings.checkout.flexibleAmount.allowedCurrencies": ["Allowed currencies is required."],
      "settings.checkout.flexibleAmount.maxAmount": ["Max amount must not be below min amount."],
    });
    const odd = { ...sessionBody(), paymentRequest: "none", settings: [] };
    const { json: wrong } = await call(sandbox, "/v1/sessions", { body: odd });
    expect(Object.keys(wrong.params).sort()).toEqual(["paymentRequest", "settings"]);
    const none = await call(sandbox, "/v1/sessions", { body: { type: "checkout" } });
    expect(Object.keys(none.json.params).sort()).toEqual(["merchantId", "paymentRequest", "referenceId"]);
  });

  it.each([
    ["an empty body", ""],
    ["half a body", '{"merchantId":'],
    ["a list", "[]"],
  ])("answers %s with a validation error", async (_, body) => {
    const sandbox = await openSandbox();
    const response = await fetch(`${sandbox.url}/v1/sessions`, {
      method: "POST",
      body,
      headers: { authorization: `Basic ${btoa("221:sandbox-key")}` },
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: "request-validation-errors" });
  });

  it.each([
    ["does not exist", 999, "221:sandbox-key"],
    ["belongs to another client", 3243, "1372:sandbox-key-ceibo"],
  ])("answers merchant-not-found when the merchant %s", async (_, merchantId, credentials) => {
    const sandbox = await openSandbox();
    const body = { ...sessionBody(), merchantId };
    const { status, json } = await call(sandbox, "/v1/sessions", { body, credentials });
    expect(status).toBe(400);
    expect(json).toMatchObject({
      code: "merchant-not-found",
      message: "The requested Merchant was not found.",
      type: "invalid-request-error",
      status: 400,
    });
  });

  it("refuses a body that is nested without end, wherever that is", async () => {
    const sandbox = await openSandbox();
    const nest = (levels: number) => JSON.parse(`${'{"in":'.repeat(levels)}1${"}".repeat(levels)}`);
    for (const levels of [64, 3_000]) {
      const body = { ...sessionBody(), unknown: nest(levels) };
      const { status, json } = await call(sandbox, "/v1/sessions", { body, offContract: true });
      expect(status).toBe(400);
      expect(json.params).toEqual({ body: ["The body is nested deeper than 64 levels."] });
    }
    const body = { ...sessionBody(), unknown: nest(63) };
    expect((await call(sandbox, "/v1/sessions", { body, offContract: true })).status).toBe(200);
  });

  it("takes a reference that was used before, as another session", async () => {
    const sandbox = await openSandbox();
    const first = await newSession(sandbox);
    const second = await newSession(sandbox);
    expect(second.id).not.toBe(first.id);
  });
});

describe("credentials", () => {
  it.each([
    ["none", ""],
    ["a wrong key", "221:wrong"],
    ["another client's key", "221:sandbox-key-ceibo"],
    ["no colon", "221"],
  ])("answers 401 to %s", async (_, credentials) => {
    const sandbox = await openSandbox();
    for (const path of ["/v1/sessions", "/v1/payments/query", "/v1/payments/abc", "/v1/unknown"]) {
      const { status, headers, json } = await call(sandbox, path, { credentials });
      expect(status).toBe(401);
      expect(headers.get("x-correlation-id")).toBeTruthy();
      expect(json).toMatchObject({ code: "unauthorized", status: 401 });
    }
  });
});

describe("GET /v1/sessions", () => {
  it("lists this client's sessions, newest first, page by page", async () => {
    const sandbox = await openSandbox();
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      ids.unshift((await newSession(sandbox)).id);
      sandbox.clock.advance(60_000);
    }
    const second = await call(sandbox, "/v1/sessions?merchantId=3243&page=2&size=2");
    expect(second.json).toMatchObject({ page: 2, size: 2, total: 5 });
    expect(second.json.items.map(({ id }: { id: string }) => id)).toEqual(ids.slice(2, 4));
    const other = await call(sandbox, "/v1/sessions", { credentials: "1372:sandbox-key-ceibo" });
    expect(other.json.items).toEqual([]);
  });

  it("filters by reference, and by both dates together", async () => {
    const sandbox = await openSandbox();
    await newSession(sandbox);
    sandbox.clock.advance(3_600_000);
    const body = { ...sessionBody(), referenceId: "another" };
    const later = await call(sandbox, "/v1/sessions", { body });
    const byReference = await call(sandbox, "/v1/sessions?referenceId=another");
    expect(byReference.json.items).toEqual([later.json]);
    const from = new Date(START + 1).toISOString();
    const to = new Date(START + 7_200_000).toISOString();
    const byDate = await call(sandbox, `/v1/sessions?minDate=${from}&maxDate=${to}`);
    expect(byDate.json.items).toEqual([later.json]);
  });

  it.each([
    ["2026-03-30", "2026-03-31", 1],
    ["2026-03-30T14:30:00Z", "2026-03-30T14:30:00.0000000Z", 1],
    ["2026-03-30T14:30:00", "2026-03-30T14:31", 1],
    ["2026-03-30T11:30:00-03:00", "2026-03-30T11:30:00-03:00", 1],
    ["2026-03-30T14:30:00.001Z", "2026-03-31", 0],
    ["2026-04-01", "2026-03-01", 0],
  ])("understands dates from %s to %s, in UTC where they name no zone", async (from, to, total) => {
    const sandbox = await openSandbox();
    await newSession(sandbox);
    const { json } = await call(sandbox, `/v1/sessions?minDate=${from}&maxDate=${encodeURIComponent(to)}`);
    expect(json.total).toBe(total);
  });

  it.each(["1", "yesterday", "30/03/2026", "2026-02-30", "2026-13-01", "2026-03-30T25:00", "2026-3-1"])(
    "refuses %s as a date",
    async (text) => {
      const sandbox = await openSandbox();
      const query = `minDate=${encodeURIComponent(text)}&maxDate=2026-03-31`;
      const { status, json } = await call(sandbox, `/v1/sessions?${query}`);
      expect(status).toBe(400);
      expect(json.params).toEqual({ minDate: ["Min date must be an ISO 8601 date."] });
    },
  );

  it("refuses one date without the other, and pages that are no numbers", async () => {
    const sandbox = await openSandbox();
    const { status, json } = await call(sandbox, "/v1/sessions?minDate=2026-01-01");
    expect(status).toBe(400);
    expect(Object.keys(json.params)).toEqual(["maxDate"]);
    const paged = await call(sandbox, "/v1/sessions?page=0&size=x");
    expect(Object.keys(paged.json.params).sort()).toEqual(["page", "size"]);
  });

  it("shows a session as cancelled after its payer went back, and as completed once it is paid after all", async () => {
    const sandbox = await openSandbox();
    const { page } = await newSession(sandbox);
    await fetch(page.replace("?", "/cancel?"), { method: "POST", redirect: "manual" });
    expect((await call(sandbox, "/v1/sessions")).json.items).toMatchObject([{ status: "cancelled" }]);
    await submit(page, cardForm());
    expect((await call(sandbox, "/v1/sessions")).json.items).toMatchObject([{ status: "completed" }]);
  });

  it("shows a session as completed once it is paid, and as expired when its time is over", async () => {
    const sandbox = await openSandbox();
    const paid = await newSession(sandbox);
    const left = await newSession(sandbox);
    await submit(paid.page, cardForm());
    sandbox.clock.advance(30 * 60_000);
    const { json } = await call(sandbox, "/v1/sessions");
    expect(json.items).toMatchObject([
      { id: left.id, status: "expired", actions: [] },
      { id: paid.id, status: "completed", actions: [] },
    ]);
  });
});
