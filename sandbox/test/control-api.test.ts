import { request } from "node:http";
import { describe, expect, it } from "vitest";
import type { RunningSandbox } from "../start";
import {
  call,
  cardForm,
  newSession,
  openSandbox,
  openShop,
  paymentsOf,
  sessionBody,
  submit,
} from "./harness";

const control = (sandbox: RunningSandbox, method: string, path: string, body?: object) =>
  call(sandbox, `/_sandbox/api${path}`, { method, body, credentials: "" });

const setFault = (sandbox: RunningSandbox, fault: object) => control(sandbox, "POST", "/faults", fault);

/** A call that gives up after a moment; what it says when it does. */
const impatient = (sandbox: RunningSandbox, body: object) =>
  call(sandbox, "/v1/sessions", { body, signal: AbortSignal.timeout(150) }).catch(
    (cause: Error) => cause.name,
  );

describe("faults", () => {
  it("answer a status for the next calls of one endpoint only", async () => {
    const sandbox = await openSandbox();
    await setFault(sandbox, { endpoint: "POST /v1/sessions", fault: "status", status: 500, times: 2 });
    expect((await call(sandbox, "/v1/sessions")).status).toBe(200);
    for (let count = 0; count < 2; count += 1) {
      const { status, json, headers } = await call(sandbox, "/v1/sessions", { body: sessionBody() });
      expect(status).toBe(500);
      expect(json).toMatchObject({ code: "internal-error", type: "api-error", status: 500 });
      expect(headers.get("x-correlation-id")).toBeTruthy();
    }
    expect((await call(sandbox, "/v1/sessions", { body: sessionBody() })).status).toBe(200);
    expect((await call(sandbox, "/v1/sessions")).json.total).toBe(1);
  });

  it("answer the body they are given", async () => {
    const sandbox = await openSandbox();
    const body = { code: "internal-error", message: "An internal error occurred. Contact support." };
    await setFault(sandbox, { endpoint: "GET /v1/payments/{id}", fault: "status", status: 400, body });
    const { status, json } = await call(sandbox, `/v1/payments/${"0".repeat(32)}`);
    expect(status).toBe(400);
    expect(json).toEqual(body);
  });

  it("answer HTML where JSON belongs", async () => {
    const sandbox = await openSandbox();
    await setFault(sandbox, { endpoint: "GET /v1/payments/query", fault: "html" });
    const { status, headers, text } = await call(sandbox, "/v1/payments/query");
    expect(status).toBe(502);
    expect(headers.get("content-type")).toContain("text/html");
    expect(text).toContain("Bad Gateway");
  });

  it("timeout-before: no answer and no session", async () => {
    const sandbox = await openSandbox();
    await setFault(sandbox, { endpoint: "POST /v1/sessions", fault: "timeout-before" });
    expect(await impatient(sandbox, sessionBody())).toBe("TimeoutError");
    expect((await call(sandbox, "/v1/sessions")).json.total).toBe(0);
  });

  it("timeout-after: no answer, and the session is there", async () => {
    const sandbox = await openSandbox();
    await setFault(sandbox, { endpoint: "POST /v1/sessions", fault: "timeout-after" });
    expect(await impatient(sandbox, sessionBody())).toBe("TimeoutError");
    const { json } = await call(sandbox, "/v1/sessions?merchantId=3243&referenceId=checkout-session-1001");
    expect(json).toMatchObject({ total: 1, items: [{ status: "pending" }] });
  });

  it("reset the connection", async () => {
    const sandbox = await openSandbox();
    await setFault(sandbox, { endpoint: "*", fault: "reset" });
    await expect(call(sandbox, "/v1/sessions")).rejects.toMatchObject({ cause: { code: "ECONNRESET" } });
    expect((await call(sandbox, "/v1/sessions")).status).toBe(200);
  });

  it("answer late, and as ever", async () => {
    const sandbox = await openSandbox();
    await setFault(sandbox, { endpoint: "GET /v1/sessions", fault: "latency", ms: 60 });
    const began = performance.now();
    expect((await call(sandbox, "/v1/sessions")).status).toBe(200);
    expect(performance.now() - began).toBeGreaterThanOrEqual(55);
  });

  it("are listed, cleared, and refused when they make no sense", async () => {
    const sandbox = await openSandbox();
    const wrong = await setFault(sandbox, { endpoint: "POST /v1/nothing", fault: "status", status: 700 });
    expect(wrong.status).toBe(400);
    expect(Object.keys(wrong.json.params).sort()).toEqual(["endpoint", "status"]);
    await setFault(sandbox, { fault: "status", status: 503, times: 5 });
    expect((await control(sandbox, "GET", "/faults")).json).toMatchObject([{ endpoint: "*", times: 5 }]);
    await control(sandbox, "DELETE", "/faults");
    expect((await call(sandbox, "/v1/sessions")).status).toBe(200);
  });
});

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
    expect(payments.json.items).toEqual([{ ...payment, sessionId: id }]);
    const none = await control(sandbox, "GET", "/deliveries?referenceId=other");
    expect(none.json.items).toEqual([]);
  });

  it("forgets everything on a reset", async () => {
    const sandbox = await openSandbox();
    await submit((await newSession(sandbox)).page);
    await setFault(sandbox, { fault: "status", status: 503 });
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

  it("has a page that says what this is, and a health check", async () => {
    const sandbox = await openSandbox();
    await submit((await newSession(sandbox)).page);
    for (const path of ["/", "/_sandbox"]) {
      const { status, text } = await call(sandbox, path, { credentials: "" });
      expect(status).toBe(200);
      for (const part of ["sandbox-key", "4444 3333 2222 1111", "checkout-session-1001", "approved"]) {
        expect(text).toContain(part);
      }
    }
    expect((await call(sandbox, "/healthz", { credentials: "" })).json).toEqual({ status: "ok" });
  });
});
