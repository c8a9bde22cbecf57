import { request } from "node:http";
import { describe, expect, it, onTestFinished } from "vitest";
import { call, cardForm, control, newSession, openSandbox, openShop, paymentsOf, submit } from "./harness";
import { flexible, sessionWith } from "./pages";

describe("the control API", () => {
  it("pays a session without a browser", async () => {
    const sandbox = await openSandbox();
    const shop = await openShop();
    const { id } = await newSession(sandbox, shop.url);
    const declined = await control(sandbox, "POST", `/sessions/${id}/pay`, { number: "4000 0000 0000 0002" });
    expect(declined.json).toMatchObject({ payment: { status: "denied", sessionId: id } });
    const { json } = await control(sandbox, "POST", `/sessions/${id}/pay`);
    expect(json).toMatchObject({
      payment: { status: "approved" },
      redirect: "https://shop.example.com/result/1001",
    });
    expect(shop.received.map(({ body }) => body.status)).toEqual(["denied", "approved"]);
    const again = await control(sandbox, "POST", `/sessions/${id}/pay`);
    expect(again.json.code).toBe("invalid-transaction-state");
  });

  it("pays what a payer may choose in a flexible session, and names everything that is wrong with it", async () => {
    const sandbox = await openSandbox();
    const { id } = await sessionWith(sandbox, flexible({ maxAmount: 5000.5 }));
    const pay = (body: object) => control(sandbox, "POST", `/sessions/${id}/pay`, body);
    const refused = async (body: object) => {
      const { status, json } = await pay(body);
      return [status, json.code, json.params];
    };
    const code = "request-validation-errors";
    expect(await refused({ amount: 99.99, currency: "EUR" })).toEqual([
      400,
      code,
      { currency: ["Currency must be one of: UYU, USD."] },
    ]);
    expect(await refused({ amount: 99.99 })).toEqual([
      400,
      code,
      { amount: ["Amount must not be below 100.00."] },
    ]);
    expect(await refused({ amount: 5000.51 })).toEqual([
      400,
      code,
      { amount: ["Amount must not be above 5000.50."] },
    ]);
    const { json } = await pay({ amount: "150.5", currency: "usd" });
    expect(json.payment).toMatchObject({ status: "approved", amount: { total: 150.5, currency: "USD" } });
  });

  it("pays the amount that a flexible session proposes, where it is told none", async () => {
    const sandbox = await openSandbox();
    const proposing = await sessionWith(sandbox, flexible());
    const { json } = await control(sandbox, "POST", `/sessions/${proposing.id}/pay`);
    expect(json.payment.amount).toMatchObject({ total: 1234.5, currency: "UYU" });
    const silent = await sessionWith(sandbox, {
      ...flexible({ allowedCurrencies: ["USD"] }),
      paymentRequest: { amount: undefined },
    });
    const missing = await control(sandbox, "POST", `/sessions/${silent.id}/pay`);
    expect(missing.json.params).toEqual({ amount: ["Amount is required."] });
    const wrong = await control(sandbox, "POST", `/sessions/${silent.id}/pay`, { currency: "UYU" });
    expect(wrong.json.params).toEqual({
      amount: ["Amount is required."],
      currency: ["Currency must be one of: USD."],
    });
    const paid = await control(sandbox, "POST", `/sessions/${silent.id}/pay`, { amount: 100 });
    expect(paid.json.payment.amount).toMatchObject({ total: 100, currency: "USD" });
  });

  it("pays no other amount than a session's own where that is fixed", async () => {
    const sandbox = await openSandbox();
    const { id } = await newSession(sandbox);
    const { json } = await control(sandbox, "POST", `/sessions/${id}/pay`, { amount: 1 });
    expect(json.params).toEqual({ amount: ["The session's amount is fixed."] });
    expect(await paymentsOf(sandbox)).toEqual([]);
  });

  it("says how much there is, and the memory that it takes", async () => {
    const sandbox = await openSandbox();
    const shop = await openShop();
    await newSession(sandbox, shop.url);
    await submit((await newSession(sandbox, shop.url)).page);
    expect((await control(sandbox, "GET", "/stats")).json).toEqual({
      ...{ rssBytes: expect.any(Number), heapUsedBytes: expect.any(Number) },
      ...{ sessions: 2, payments: 1, deliveries: 1 },
    });
  });

  it("expires a session", async () => {
    const sandbox = await openSandbox();
    const { id, page } = await newSession(sandbox);
    const { json } = await control(sandbox, "POST", `/sessions/${id}/expire`);
    expect(json).toMatchObject({ id, state: "expired" });
    expect((await submit(page)).status).toBe(410);
  });

  it.each(["approved", "denied"])(
    "settles a pending payment as %s, with a callback of its own",
    async (status) => {
      const sandbox = await openSandbox();
      const shop = await openShop();
      const { page } = await newSession(sandbox, shop.url);
      const { location } = await submit(page, cardForm("4000000000000101"));
      expect(location).toBe("https://shop.example.com/result/1001");
      const [payment] = await paymentsOf(sandbox);
      expect(payment).toMatchObject({ status: "pending", transactions: [{ status: "created" }] });
      expect(payment.processedAt).toBeUndefined();
      await control(sandbox, "POST", `/payments/${payment.id}/settle`, { status });
      expect(shop.received.map(({ body }) => [body.id, body.status])).toEqual([
        [payment.id, "pending"],
        [payment.id, status],
      ]);
      const again = await control(sandbox, "POST", `/payments/${payment.id}/settle`, { status });
      expect(again.status).toBe(400);
    },
  );

  it("shows sessions, payments and callbacks with their bodies", async () => {
    const sandbox = await openSandbox();
    const shop = await openShop();
    const { id, page } = await newSession(sandbox, shop.url);
    await submit(page);
    const [payment] = await paymentsOf(sandbox);
    const sessions = await control(sandbox, "GET", "/sessions?referenceId=checkout-session-1001");
    expect(sessions.json.items).toMatchObject([
      { id, state: "completed", url: page, payment: { amount: 123450 }, paymentIds: [payment.id] },
    ]);
    const payments = await control(sandbox, "GET", "/payments");
    expect(payments.json.items).toEqual([{ ...payment, sessionId: id, undecided: [] }]);
    const none = await control(sandbox, "GET", "/deliveries?referenceId=other");
    expect(none.json.items).toEqual([]);
  });

  it("forgets everything on a reset", async () => {
    const sandbox = await openSandbox();
    await submit((await newSession(sandbox)).page);
    await control(sandbox, "POST", "/faults", { fault: "status", status: 503 });
    expect((await control(sandbox, "POST", "/reset")).status).toBe(204);
    expect((await call(sandbox, "/v1/sessions")).json.total).toBe(0);
    expect(await paymentsOf(sandbox)).toEqual([]);
  });

  it.each([
    ["a page of another site", { "sec-fetch-site": "cross-site" }],
    ["a foreign name for this computer", { host: "rebound.example.com" }],
  ])("does not answer %s", async (_, headers) => {
    const sandbox = await openSandbox();
    const status = await new Promise((resolve, reject) => {
      request(`${sandbox.url}/_sandbox/api/sessions`, { headers }, ({ statusCode }) => resolve(statusCode))
        .on("error", reject)
        .end();
    });
    expect(status).toBe(403);
  });

  it("has a health check", async () => {
    const sandbox = await openSandbox();
    expect((await call(sandbox, "/healthz", { credentials: "" })).json).toEqual({ status: "ok" });
  });

  it("lists the test cards, with what each does and who says so", async () => {
    const sandbox = await openSandbox();
    const { cards } = (await control(sandbox, "GET", "/cards")).json;
    expect(cards).toContainEqual({
      ...{ number: "4444333322221111", outcome: "approved" },
      ...{ origin: "international", source: "documented" },
    });
  });

  it("streams what changes, as it changes", async () => {
    const sandbox = await openSandbox();
    const shop = await openShop();
    const stop = new AbortController();
    onTestFinished(() => stop.abort());
    const { body, headers } = await fetch(`${sandbox.url}/_sandbox/api/events`, { signal: stop.signal });
    expect(headers.get("content-type")).toContain("text/event-stream");
    const text = textOf(body);
    await text.until("event: hello");
    const { id, page } = await newSession(sandbox, shop.url);
    await submit(page);
    const [payment] = await paymentsOf(sandbox);
    await text.until(`data: {"about":"session","id":"${id}","state":"pending"}`);
    await text.until(`event: payment\ndata: {"about":"payment","id":"${payment.id}","state":"approved"}`);
    await text.until('"state":"delivered"');
    await control(sandbox, "POST", "/clock/advance", { minutes: 1 });
    await text.until("event: clock");
    await control(sandbox, "POST", "/faults", { fault: "reset" });
    await text.until("event: faults");
  });
});

/** A stream of text of which a test waits for parts. */
function textOf(stream: ReadableStream<Uint8Array> | null) {
  const chunks = stream?.pipeThrough(new TextDecoderStream()).getReader();
  let seen = "";
  return {
    until: async (part: string) => {
      while (!seen.includes(part)) seen += (await chunks?.read())?.value ?? "";
    },
  };
}
