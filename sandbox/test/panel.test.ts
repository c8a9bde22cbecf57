import { request } from "node:http";
import { describe, expect, it } from "vitest";
import {
  call,
  cardForm,
  control,
  DECLINED,
  deliveriesOf,
  newSession,
  openSandbox,
  openShop,
  paymentsOf,
  submit,
} from "./harness";
import { flexible, sessionWith } from "./pages";
import { page, send } from "./panel";

/** A request with headers that `fetch` sets by itself. */
const statusOf = (url: string, method: string, headers: Record<string, string>) =>
  new Promise((resolve, reject) => {
    request(url, { method, headers }, ({ statusCode }) => resolve(statusCode))
      .on("error", reject)
      .end();
  });

describe("the control panel", () => {
  it("opens at the sandbox's address, and shows how to connect a shop and the test cards", async () => {
    const sandbox = await openSandbox();
    const start = await fetch(sandbox.url);
    expect(start.url).toBe(`${sandbox.url}/_sandbox`);
    for (const part of ["sandbox-key", "3243", sandbox.url]) {
      expect(await page(sandbox, "/connect")).toContain(part);
    }
    expect(await page(sandbox, "/cards")).toContain("4444 3333 2222 1111");
  });

  it("asks for the amount of a flexible session, and pays it", async () => {
    const sandbox = await openSandbox();
    const { id } = await sessionWith(sandbox, { ...flexible(), paymentRequest: { amount: undefined } });
    const from = `/sessions/${id}`;
    const text = await page(sandbox, from);
    expect(text).toMatch(
      /<input[^>]* name="amount" type="number"[^>]* min="100.00" max="5000.50"[^>]* value="100.00"/,
    );
    const number = "4444333322221111";
    const low = await send(sandbox, `${from}/pay`, { number, amount: "99", currency: "USD" }, from);
    expect(low.text).toContain("a field is missing or not valid");
    await send(sandbox, `${from}/pay`, { number, amount: "250.50", currency: "USD" }, from);
    expect(await paymentsOf(sandbox)).toMatchObject([{ amount: { total: 250.5, currency: "USD" } }]);
    expect(await page(sandbox, `/sessions/${(await newSession(sandbox)).id}`)).not.toContain('name="amount"');
  });

  it("shows a session, what was tried in it, and what the shop was told and answered", async () => {
    const sandbox = await openSandbox();
    const shop = await openShop([500]);
    const session = await newSession(sandbox, shop.url);
    await submit(session.page, cardForm(DECLINED));
    await submit(session.page);
    const [payment] = await paymentsOf(sandbox);
    expect(await page(sandbox)).toContain("checkout-session-1001");
    const text = await page(sandbox, `/sessions/${session.id}`);
    for (const part of ["Purchase denied", "Purchase approved", "Callback answered 500", "Callback due"]) {
      expect(text).toContain(part);
    }
    expect(await page(sandbox, `/payments/${payment.id}`)).toContain(payment.transactions[0].id);
    expect(await page(sandbox, "/callbacks?reference=checkout-session-1001")).toContain(payment.id);
    expect(await page(sandbox, "/callbacks?reference=other")).toContain("No callback yet");
  });

  it("takes nothing from elsewhere, and lets no other page frame it", async () => {
    const sandbox = await openSandbox();
    const { headers } = await fetch(`${sandbox.url}/_sandbox`);
    const policy = headers.get("content-security-policy");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    const sources = [...(await page(sandbox)).matchAll(/(?:src|<link[^>]* href)="([^"]+)"/g)];
    expect(sources.length).toBeGreaterThan(2);
    for (const [, source] of sources) expect(source).toMatch(/^\/_sandbox\/assets\//);
  });

  it("can be opened from a link on another site, and takes no form from there", async () => {
    const sandbox = await openSandbox();
    const { id } = await newSession(sandbox);
    const foreign = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" };
    expect(await statusOf(`${sandbox.url}/_sandbox`, "GET", foreign)).toBe(200);
    expect(await statusOf(`${sandbox.url}/_sandbox/sessions/${id}/expire`, "POST", foreign)).toBe(403);
    expect(await statusOf(`${sandbox.url}/_sandbox`, "GET", { host: "rebound.example.com" })).toBe(403);
  });

  it("says so when something is not there", async () => {
    const sandbox = await openSandbox();
    const response = await fetch(`${sandbox.url}/_sandbox/sessions/none`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("Not here");
  });
});

describe("the control panel's forms", () => {
  it("pay a session with a chosen card, and say when that is not possible any more", async () => {
    const sandbox = await openSandbox();
    const { id } = await newSession(sandbox);
    const from = `/sessions/${id}`;
    const refused = await send(sandbox, `${from}/pay`, { number: DECLINED }, from);
    expect(refused.text).toContain("It did not pay.");
    const fields = { number: "4507990000004905" };
    const paid = await send(sandbox, `${from}/pay`, fields, from);
    expect(paid.path).toBe(`/_sandbox${from}`);
    expect(paid.text).toContain("Paid, as if a payer had.");
    expect(await paymentsOf(sandbox)).toMatchObject([
      { status: "approved", paymentMethod: { card: { last4: "4905" } } },
      { status: "denied" },
    ]);
    expect((await send(sandbox, `${from}/pay`, fields, from)).text).toContain("not possible any more");
  });

  it("decide a pending payment, resend a callback, expire a session", async () => {
    const sandbox = await openSandbox();
    const shop = await openShop();
    const { id } = await newSession(sandbox, shop.url);
    await control(sandbox, "POST", `/sessions/${id}/pay`, { number: "4000000000000101" });
    const [payment] = await paymentsOf(sandbox);
    await send(sandbox, `/payments/${payment.id}/settle`, { status: "denied" });
    expect((await paymentsOf(sandbox))[0].status).toBe("denied");
    const [delivery] = await deliveriesOf(sandbox);
    await send(sandbox, `/callbacks/${delivery.id}/resend`);
    expect(shop.received.map(({ body }) => body.status)).toEqual(["pending", "denied", "denied"]);
    await send(sandbox, `/sessions/${id}/expire`);
    expect((await call(sandbox, "/v1/sessions")).json.items).toMatchObject([{ status: "expired" }]);
  });

  it("set a rule that forges, and take it away", async () => {
    const sandbox = await openSandbox();
    const fields = {
      callbacks: "repeat",
      times: "3",
      stale: "true",
      "forge.status": "approved",
      "forge.amount": "1.50",
      "forge.merchant": "",
      referenceId: "session-1",
    };
    const { text } = await send(sandbox, "/rules", fields, "/callbacks");
    expect(text).toContain("session-1");
    expect((await control(sandbox, "GET", "/rules")).json.sessions).toEqual({
      "session-1": {
        ...{ callbacks: "repeat", times: 3, stale: true },
        forge: { status: "approved", amount: { total: 1.5 } },
      },
    });
    await send(sandbox, "/rules/remove", { referenceId: "session-1" });
    expect((await control(sandbox, "GET", "/rules")).json.sessions).toEqual({});
  });

  it("set faults, turn them off, remove them, and refuse what makes no sense", async () => {
    const sandbox = await openSandbox();
    const fields = { endpoint: "POST /v1/sessions", fault: "status", status: "503", times: "", seed: "" };
    await send(sandbox, "/faults", fields, "/faults");
    const [fault] = (await control(sandbox, "GET", "/faults")).json;
    expect(fault).toMatchObject({ endpoint: "POST /v1/sessions", status: 503, times: 1, on: true });
    await send(sandbox, `/faults/${fault.id}/switch`, { on: "false" });
    expect((await control(sandbox, "GET", "/faults")).json).toMatchObject([{ on: false }]);
    const wrong = await send(sandbox, "/faults", { ...fields, status: "9" }, "/faults");
    expect(wrong.text).toContain("a field is missing or not valid");
    await send(sandbox, "/faults/remove");
    expect((await control(sandbox, "GET", "/faults")).json).toEqual([]);
  });

  it("move the clock, put it back, and forget everything", async () => {
    const sandbox = await openSandbox();
    await newSession(sandbox);
    expect((await send(sandbox, "/clock/advance", { minutes: "30" })).text).toContain("30 min ahead");
    expect((await control(sandbox, "GET", "/clock")).json.aheadMs).toBe(30 * 60_000);
    await send(sandbox, "/clock/real");
    expect((await control(sandbox, "GET", "/clock")).json.aheadMs).toBe(0);
    await send(sandbox, "/reset", {}, "/connect");
    expect((await call(sandbox, "/v1/sessions")).json.total).toBe(0);
  });
});
