import { describe, expect, it } from "vitest";
import type { RunningSandbox } from "../start";
import { call, control, newSession, openSandbox, paid, sessionBody, submit } from "./harness";

const setFault = (sandbox: RunningSandbox, fault: object) => control(sandbox, "POST", "/faults", fault);

/** A call that gives up after a moment; what it says when it does. */
const impatient = (sandbox: RunningSandbox, body: object) =>
  call(sandbox, "/v1/sessions", { body, signal: AbortSignal.timeout(150) }).catch(
    (cause: Error) => cause.name,
  );

/** The statuses of this many calls, one after the other. */
async function statusesOf(sandbox: RunningSandbox, count: number) {
  const statuses: number[] = [];
  for (let each = 0; each < count; each += 1) statuses.push((await call(sandbox, "/v1/sessions")).status);
  return statuses;
}

describe("faults", () => {
  it("answer a status for the next calls of one endpoint only", async () => {
    const sandbox = await openSandbox();
    const fault = { endpoint: "POST /v1/sessions", fault: "status", status: 500, times: 2 };
    expect((await setFault(sandbox, fault)).status).toBe(201);
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
    expect(text).toContain("<h1>502 Bad Gateway</h1>");
    await setFault(sandbox, { endpoint: "GET /v1/payments/query", fault: "html", status: 503 });
    expect((await call(sandbox, "/v1/payments/query")).text).toContain("<h1>503 Service Unavailable</h1>");
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

  it("reset-after: the connection is reset, and the refund is made", async () => {
    const { sandbox, payment } = await paid();
    await setFault(sandbox, { endpoint: "POST /v1/payments/{id}/refunds", fault: "reset-after" });
    const path = `/v1/payments/${payment.id}/refunds`;
    const body = { referenceId: "refund-1", type: "refund" };
    await expect(call(sandbox, path, { body })).rejects.toMatchObject({ cause: { code: "ECONNRESET" } });
    expect((await call(sandbox, `/v1/payments/${payment.id}`)).json.status).toBe("refunded");
  });

  it.each([
    ["status", { fault: "status", status: 502 }],
    ["html", { fault: "html" }],
  ])("%s with after: an error is answered, and the session is there", async (_, fault) => {
    const sandbox = await openSandbox();
    await setFault(sandbox, { ...fault, endpoint: "POST /v1/sessions", after: true });
    expect((await call(sandbox, "/v1/sessions", { body: sessionBody() })).status).toBe(502);
    expect((await call(sandbox, "/v1/sessions")).json.total).toBe(1);
  });

  it("slow-body: the status comes at once, the body in drops", async () => {
    const sandbox = await openSandbox();
    await newSession(sandbox);
    await setFault(sandbox, { fault: "slow-body", ms: 80 });
    const began = performance.now();
    const response = await fetch(`${sandbox.url}/v1/sessions`, {
      headers: { authorization: `Basic ${btoa("221:sandbox-key")}` },
    });
    const drops: number[] = [];
    for await (const drop of response.body ?? []) drops.push(drop.length);
    expect(performance.now() - began).toBeGreaterThanOrEqual(75);
    expect(drops.length).toBeGreaterThan(3);
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

describe("faults by chance", () => {
  const flaky = { fault: "status", status: 500, probability: 0.4 };

  it("hit the same calls again with the same seed, and others with another", async () => {
    const sandbox = await openSandbox();
    const runs: number[][] = [];
    for (const seed of [7, 7, 8]) {
      await control(sandbox, "DELETE", "/faults");
      await setFault(sandbox, { ...flaky, seed });
      runs.push(await statusesOf(sandbox, 30));
    }
    expect(runs[1]).toEqual(runs[0]);
    expect(runs[2]).not.toEqual(runs[0]);
    expect(new Set(runs[0])).toEqual(new Set([200, 500]));
  });

  it("stay until they are taken away, and tell the seed that was chosen for them", async () => {
    const sandbox = await openSandbox();
    const { json } = await setFault(sandbox, { ...flaky, probability: 1 });
    expect(json[0].seed).toEqual(expect.any(Number));
    expect(new Set(await statusesOf(sandbox, 5))).toEqual(new Set([500]));
    expect((await control(sandbox, "GET", "/faults")).json).toMatchObject([{ hits: 5 }]);
  });
});

describe("faults of parallel tests", () => {
  it("hit only the session, and the payment, that they are for", async () => {
    const sandbox = await openSandbox();
    const mine = { ...sessionBody(), referenceId: "mine" };
    await setFault(sandbox, { fault: "status", status: 503, referenceId: "mine" });
    expect((await call(sandbox, "/v1/sessions", { body: sessionBody() })).status).toBe(200);
    expect((await call(sandbox, "/v1/sessions?referenceId=other")).status).toBe(200);
    expect((await call(sandbox, "/v1/sessions", { body: mine })).status).toBe(503);
    const { json } = await call(sandbox, "/v1/sessions", { body: mine });
    await submit(json.actions[0].href);
    const [payment] = (await control(sandbox, "GET", "/payments")).json.items;
    await setFault(sandbox, { fault: "status", status: 503, referenceId: "mine" });
    expect((await call(sandbox, `/v1/payments/${payment.id}`)).status).toBe(503);
  });

  it("hit only the client that they are for", async () => {
    const sandbox = await openSandbox();
    await setFault(sandbox, { fault: "status", status: 503, clientId: 1372 });
    expect((await call(sandbox, "/v1/sessions")).status).toBe(200);
    const credentials = "1372:sandbox-key-ceibo";
    expect((await call(sandbox, "/v1/sessions", { credentials })).status).toBe(503);
  });

  it("are cleared without those of others", async () => {
    const sandbox = await openSandbox();
    for (const referenceId of ["one", "two"]) await setFault(sandbox, { fault: "reset", referenceId });
    await control(sandbox, "DELETE", "/faults?referenceId=one");
    expect((await control(sandbox, "GET", "/faults")).json).toMatchObject([{ referenceId: "two" }]);
  });

  it("can be turned off and on, and removed, one by one", async () => {
    const sandbox = await openSandbox();
    const [{ id }] = (await setFault(sandbox, { fault: "status", status: 503, times: 9 })).json;
    await control(sandbox, "PUT", `/faults/${id}`, { on: false });
    expect((await call(sandbox, "/v1/sessions")).status).toBe(200);
    await control(sandbox, "PUT", `/faults/${id}`, { on: true });
    expect((await call(sandbox, "/v1/sessions")).status).toBe(503);
    expect((await control(sandbox, "DELETE", `/faults/${id}`)).status).toBe(204);
    expect((await control(sandbox, "GET", "/faults")).json).toEqual([]);
    expect((await control(sandbox, "DELETE", `/faults/${id}`)).status).toBe(404);
  });
});
