import { describe, expect, it } from "vitest";
import type { RunningSandbox } from "../start";
import { pay, paymentBody } from "./direct";
import {
  call,
  control,
  newSession,
  openSandbox,
  openShop,
  paid,
  sessionBody,
  submit,
  temporaryFolder,
} from "./harness";

const put = (sandbox: RunningSandbox, switches: object) => control(sandbox, "PUT", "/switches", switches);
const query = (sandbox: RunningSandbox, referenceId: string) =>
  call(sandbox, `/v1/payments/query?merchantId=3243&referenceId=${referenceId}`);

describe("switches", () => {
  it("are set for everything and for a reference, told, taken back, and refused when they make no sense", async () => {
    const sandbox = await openSandbox();
    expect((await control(sandbox, "GET", "/switches")).json).toMatchObject({ all: {}, references: {} });
    await put(sandbox, { lists: "oldest-first" });
    const { json } = await put(sandbox, { none: "404", referenceId: "payment-1" });
    expect(json).toMatchObject({
      now: { lists: "oldest-first", none: "empty-list" },
      all: { lists: "oldest-first" },
      references: { "payment-1": { none: "404" } },
    });
    expect((await put(sandbox, { lists: "by-amount", largestPage: 0, what: "ever" })).json.params).toEqual({
      lists: [expect.any(String)],
      largestPage: [expect.any(String)],
      body: [expect.any(String)],
    });
    await control(sandbox, "DELETE", "/switches?referenceId=payment-1");
    expect((await control(sandbox, "GET", "/switches")).json.references).toEqual({});
    await control(sandbox, "DELETE", "/switches");
    expect((await control(sandbox, "GET", "/switches")).json.all).toEqual({});
  });

  it("outlive the process, and a reset takes them back", async () => {
    const dataDir = temporaryFolder();
    const first = await openSandbox({ dataDir });
    await put(first, { none: "204" });
    await first.close();
    const second = await openSandbox({ dataDir });
    expect((await query(second, "nothing")).status).toBe(204);
    await control(second, "POST", "/reset");
    expect((await query(second, "nothing")).json).toMatchObject({ items: [], total: 0 });
  });
});

describe("lists", () => {
  it("come oldest first, in pages that are no larger than they may be", async () => {
    const sandbox = await openSandbox();
    for (const name of ["one", "two", "three", "four", "five"]) {
      await pay(sandbox, paymentBody(undefined, { referenceId: "same", invoiceNumber: name }));
      sandbox.clock.advance(1000);
    }
    const pageOf = async (page: number) => {
      const { json } = await call(sandbox, `/v1/payments/query?referenceId=same&size=50&page=${page}`);
      expect(json).toMatchObject({ total: 5 });
      return json.items.map(({ invoiceNumber }: { invoiceNumber: string }) => invoiceNumber);
    };
    expect(await pageOf(1)).toEqual(["five", "four", "three", "two", "one"]);
    await put(sandbox, { lists: "oldest-first", largestPage: 2, referenceId: "same" });
    expect([await pageOf(1), await pageOf(2), await pageOf(3), await pageOf(4)]).toEqual([
      ["one", "two"],
      ["three", "four"],
      ["five"],
      [],
    ]);
    await put(sandbox, { largestPage: 2, referenceId: "same" });
    expect([await pageOf(1), await pageOf(3)]).toEqual([["five", "four"], ["one"]]);
    expect((await call(sandbox, "/v1/payments/query")).json.items).toHaveLength(5);
  });

  it("of sessions and of what a date leaves are in that order, too", async () => {
    const sandbox = await openSandbox();
    for (const referenceId of ["one", "two", "three"]) {
      await call(sandbox, "/v1/sessions", { body: { ...sessionBody(), referenceId } });
      sandbox.clock.advance(60_000);
    }
    await put(sandbox, { lists: "oldest-first" });
    const path = "/v1/sessions?minDate=2026-03-30T14:30:30Z&maxDate=2026-03-30T14:33:00Z&size=1&page=2";
    expect((await call(sandbox, path)).json).toMatchObject({ total: 2, items: [{ referenceId: "three" }] });
  });
});

describe("when there is no payment", () => {
  it.each([
    ["404", 404, 404],
    ["204", 204, 204],
    ["null-list", 200, 404],
    ["empty-list", 200, 404],
  ])("%s: a query is answered with %i, an id with %i", async (none, ofQuery, ofId) => {
    const sandbox = await openSandbox();
    await put(sandbox, { none });
    const asked = await query(sandbox, "nothing");
    expect(asked.status).toBe(ofQuery);
    if (none === "404") expect(asked.json).toMatchObject({ code: "payment-not-found", status: 404 });
    if (none === "204") expect(asked.text).toBe("");
    if (none === "null-list") expect(asked.json).toMatchObject({ items: null, total: 0 });
    if (none === "empty-list") expect(asked.json).toMatchObject({ items: [], total: 0 });
    const single = await call(sandbox, `/v1/payments/${"0".repeat(32)}`);
    expect(single.status).toBe(ofId);
    await submit((await newSession(sandbox)).page);
    expect((await query(sandbox, "payment-1001")).json.items).toHaveLength(1);
  });

  it("only the payment that it is for is answered so", async () => {
    const sandbox = await openSandbox();
    await put(sandbox, { none: "404", referenceId: "mine" });
    expect((await query(sandbox, "mine")).status).toBe(404);
    expect((await query(sandbox, "other")).status).toBe(200);
  });
});

describe("words", () => {
  it("are others in answers and in callbacks from then on, and the truth is kept", async () => {
    const { sandbox, payment } = await paid();
    await put(sandbox, {
      referenceId: "payment-1001",
      words: {
        payment: { approved: "chargeback" },
        transaction: { approved: "Approved" },
        type: { purchase: "SALE" },
        currency: { UYU: "uyu" },
      },
    });
    expect((await call(sandbox, `/v1/payments/${payment.id}`)).json).toMatchObject({
      status: "chargeback",
      amount: { currency: "uyu" },
      transactions: [
        { type: "SALE", status: "created" },
        { type: "SALE", status: "Approved" },
      ],
    });
    const refund = await call(sandbox, `/v1/payments/${payment.id}/refunds`, {
      body: { referenceId: "r-1", amount: 1 },
    });
    expect(refund.json).toMatchObject({ type: "refund", status: "Approved" });
    const { items } = (await control(sandbox, "GET", "/payments")).json;
    expect(items).toMatchObject([{ status: "partially-refunded", amount: { currency: "UYU" } }]);
  });

  it("are sent with a callback that is sent again", async () => {
    const sandbox = await openSandbox();
    const shop = await openShop();
    await submit((await newSession(sandbox, shop.url)).page);
    await put(sandbox, {
      words: { payment: { approved: "Approved" } },
      referenceId: "checkout-session-1001",
    });
    const [{ id }] = (await control(sandbox, "GET", "/deliveries")).json.items;
    await control(sandbox, "POST", `/deliveries/${id}/resend`);
    expect(shop.received.map(({ body }) => body.status)).toEqual(["approved", "Approved"]);
  });
});

describe("times", () => {
  it("are off by as much as the gateway's clock is, and nothing happens at another time", async () => {
    const sandbox = await openSandbox();
    await put(sandbox, { clockOffMs: -40 * 60_000 });
    const { json } = await call(sandbox, "/v1/sessions", { body: sessionBody() });
    expect(json.expiresAt).toBe("2026-03-30T14:20:00.000Z");
    sandbox.clock.advance(29 * 60_000);
    expect((await submit(json.actions[0].href)).status).toBe(303);
    const [payment] = (await query(sandbox, "payment-1001")).json.items;
    expect(payment).toMatchObject({
      createdAt: "2026-03-30T14:19:00.000Z",
      transactions: [{ expiresAt: "2026-03-31T14:19:00.000Z" }, { processedAt: "2026-03-30T14:19:00.000Z" }],
    });
  });

  it.each([
    ["seven-digits", "2026-03-30T15:00:00.0000000Z"],
    ["offset", "2026-03-30T12:00:00.000-03:00"],
    ["no-zone", "2026-03-30T15:00:00.000"],
    ["year-one", "0001-01-01T00:00:00Z"],
  ])("are written in another way: %s", async (dates, expiresAt) => {
    const sandbox = await openSandbox();
    await put(sandbox, { dates });
    const body = { ...sessionBody(), paymentRequest: { ...sessionBody().paymentRequest } };
    expect((await call(sandbox, "/v1/sessions", { body })).json.expiresAt).toBe(expiresAt);
  });
});

describe("the transactions of a payment", () => {
  it("come with the outcome first where they are posted, and as recorded where they are got", async () => {
    const sandbox = await openSandbox();
    const statuses = ({ json }: Awaited<ReturnType<typeof call>>) =>
      json.transactions.map(({ status }: { status: string }) => status);
    const posted = await pay(sandbox, paymentBody());
    expect(statuses(posted)).toEqual(["approved", "created"]);
    expect(statuses(await call(sandbox, `/v1/payments/${posted.json.id}`))).toEqual(["created", "approved"]);
    await put(sandbox, { postedTransactions: "as-recorded", referenceId: "direct-1001" });
    expect(statuses(await pay(sandbox, paymentBody()))).toEqual(["created", "approved"]);
  });
});

describe("payments in part", () => {
  it.each([
    [50, 617.25],
    [0.01, 0.12],
    [150, 1851.75],
  ])("take %d percent of a purchase, which can be given back and no more", async (percentTaken, taken) => {
    const sandbox = await openSandbox();
    await put(sandbox, { percentTaken, referenceId: "direct-1001" });
    const { json } = await pay(sandbox, paymentBody());
    expect(json).toMatchObject({
      status: "approved",
      amount: { total: 1234.5 },
      transactions: [{ status: "approved", amount: taken }, { amount: 1234.5 }],
    });
    const refund = (amount: number) =>
      call(sandbox, `/v1/payments/${json.id}/refunds`, { body: { referenceId: "r-1", amount } });
    expect((await refund(taken + 0.01)).status).toBe(400);
    expect((await refund(taken)).json).toMatchObject({ status: "approved", amount: taken });
    expect((await call(sandbox, `/v1/payments/${json.id}`)).json.status).toBe("refunded");
  });

  it("are made by a card, and of captures", async () => {
    const sandbox = await openSandbox();
    const half = await pay(sandbox, paymentBody("4000000000000184"));
    expect(half.json.transactions[0]).toMatchObject({ status: "approved", amount: 617.25 });
    const body = paymentBody("4000000000000184", { capture: { method: "manual" } });
    const held = await pay(sandbox, body);
    expect(held.json).toMatchObject({ status: "authorized", transactions: [{ amount: 1234.5 }, {}] });
    const captured = await call(sandbox, `/v1/payments/${held.json.id}/captures`, {
      body: { referenceId: "c-1", amount: 1000 },
    });
    expect(captured.json).toMatchObject({ type: "capture", status: "approved", amount: 500 });
  });
});
