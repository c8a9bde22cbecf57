import { describe, expect, it } from "vitest";
import { call, control, newSession, openSandbox, sessionBody } from "./harness";

describe("the API over HTTP", () => {
  it.each([
    ["DELETE", "/v1/sessions", "POST, GET, HEAD"],
    ["OPTIONS", "/v1/sessions", "POST, GET, HEAD"],
    ["GET", "/v1/payments", "POST"],
    ["POST", "/v1/payments/query", "GET, HEAD"],
    ["PATCH", "/v1/customers/1", "GET, HEAD, PUT, DELETE"],
    ["GET", "/v1/payments/1/captures", "POST"],
  ])("answers %s %s with the methods that it takes there", async (method, path, allowed) => {
    const sandbox = await openSandbox();
    const { status, headers, json } = await call(sandbox, path, { method });
    expect(status).toBe(405);
    expect(headers.get("allow")).toBe(allowed);
    expect(headers.get("x-correlation-id")).toBeTruthy();
    expect(json).toMatchObject({ code: "method-not-allowed", status: 405 });
  });

  it.each(["/v1", "/v1/", "/v1/nothing", "/v1/sessions/1", "/v1/payments/1/chargebacks"])(
    "has nothing at %s",
    async (path) => {
      const sandbox = await openSandbox();
      const { status, json } = await call(sandbox, path);
      expect(status).toBe(404);
      expect(json).toMatchObject({ code: "not-found" });
    },
  );

  it("answers HEAD as GET, without a body", async () => {
    const sandbox = await openSandbox();
    const headers = { authorization: `Basic ${btoa("221:sandbox-key")}` };
    const response = await fetch(`${sandbox.url}/v1/sessions`, { method: "HEAD", headers });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(await response.text()).toBe("");
  });

  it("answers 204 without a body, where a fault says so, whatever body it says", async () => {
    const sandbox = await openSandbox();
    await control(sandbox, "POST", "/faults", { fault: "status", status: 204, body: { items: [] } });
    const { status, text } = await call(sandbox, "/v1/payments/query");
    expect([status, text]).toEqual([204, ""]);
  });

  it("refuses a body that is too large, in Plexo's shape, and works on", async () => {
    const sandbox = await openSandbox();
    const body = { ...sessionBody(), referenceId: "x".repeat(2_000_000) };
    const { status, headers, json } = await call(sandbox, "/v1/sessions", { body });
    expect(status).toBe(413);
    expect(headers.get("x-correlation-id")).toBeTruthy();
    expect(json).toMatchObject({ code: "request-too-large", type: "invalid-request-error", status: 413 });
    expect((await control(sandbox, "PUT", "/rules", body)).status).toBe(413);
    await newSession(sandbox);
  });
});
