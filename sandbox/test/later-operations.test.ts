import { describe, expect, it } from "vitest";
import type { RunningSandbox } from "../start";
import { pay, paymentBody } from "./direct";
import { call, control, openSandbox, openShop, START, temporaryFolder } from "./harness";

const LATER_APPROVED = "4000000000000150";
const LATER_DENIED = "4000000000000168";
const LATER_OPEN = "4000000000000176";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A direct payment of 1234.50 with this card, captured at once or held. */
async function payment(number?: string, method = "automatic", options = {}) {
  const sandbox = await openSandbox(options);
  const { json } = await pay(sandbox, paymentBody(number, { capture: { method } }));
  const path = `/v1/payments/${json.id}`;
  const get = async () => (await call(sandbox, path)).json;
  const ask = (what: string, referenceId: string, amount?: number) =>
    call(sandbox, `${path}/${what}`, { body: { referenceId, amount } });
  const settle = (operation: string, status: string) =>
    control(sandbox, "POST", `/payments/${json.id}/settle`, { operation, status });
  return { sandbox, get, ask, settle };
}

const put = (sandbox: RunningSandbox, switches: object) => control(sandbox, "PUT", "/switches", switches);

/** What a payment's record says of what goes by a reference. */
const entries = (record: { transactions: { referenceId?: string; status: string }[] }, reference: string) =>
  record.transactions.filter(({ referenceId }) => referenceId === reference).map(({ status }) => status);

describe("an operation that is decided later", () => {
  it.each([
    ["refunds", "refund", "automatic", "refunded"],
    ["captures", "capture", "manual", "approved"],
    ["cancellations", "cancellation", "automatic", "cancelled"],
    ["cancellations", "cancellation", "manual", "cancelled"],
  ])("%s by a card: pending, then approved by the clock (%s, %s)", async (what, type, method, after) => {
    const { sandbox, get, ask } = await payment(LATER_APPROVED, method);
    const before = (await get()).status;
    const { status, json } = await ask(what, "o-1");
    expect(status).toBe(200);
    expect(json).toMatchObject({ type, status: "pending", referenceId: "o-1", amount: 1234.5 });
    expect([json.resultCode, json.processedAt]).toEqual([undefined, undefined]);
    sandbox.clock.advance(MINUTE - 1);
    expect((await get()).status).toBe(before);
    sandbox.clock.advance(1);
    const decided = await get();
    expect(decided.status).toBe(after);
    expect(entries(decided, "o-1")).toEqual(["pending", "approved"]);
    expect(decided.transactions.at(-1)).toMatchObject({ type, amount: 1234.5, resultCode: "0" });
    sandbox.clock.advance(DAY);
    expect((await get()).transactions).toEqual(decided.transactions);
  });

  it.each(["refunds", "cancellations"])(
    "%s by a card: pending, then denied, and all as before",
    async (what) => {
      const { sandbox, get, ask } = await payment(LATER_DENIED);
      await ask(what, "o-1");
      sandbox.clock.advance(MINUTE);
      const decided = await get();
      expect(decided.status).toBe("approved");
      expect(entries(decided, "o-1")).toEqual(["pending", "denied"]);
      expect(decided.transactions.at(-1)).toMatchObject({ resultCode: "10" });
      await put(sandbox, { refunds: "approved", cancellations: "approved" });
      expect((await ask(what, "o-2")).json).toMatchObject({ status: "approved", amount: 1234.5 });
    },
  );

  it("stays pending until it is settled, by its reference or its id, once", async () => {
    const { sandbox, get, ask, settle } = await payment(LATER_OPEN);
    const first = await ask("refunds", "r-1", 1000);
    await ask("refunds", "r-2", 234.5);
    sandbox.clock.advance(400 * DAY);
    expect((await get()).status).toBe("approved");
    const { json } = await settle("r-2", "approved");
    expect(json).toMatchObject({
      status: "partially-refunded",
      undecided: [{ id: first.json.id, referenceId: "r-1", type: "refund", amount: 1000 }],
    });
    expect((await settle(first.json.id, "denied")).json).toMatchObject({ undecided: [] });
    for (const name of ["r-1", "r-2", "nothing"]) expect((await settle(name, "approved")).status).toBe(400);
    expect((await get()).status).toBe("partially-refunded");
  });

  it("is decided as it was switched, for all or for one payment, whatever the card", async () => {
    const { sandbox, get, ask } = await payment(LATER_OPEN);
    await put(sandbox, { refunds: "pending-denied", decisionMs: 5_000 });
    expect((await ask("refunds", "r-1", 1)).json.status).toBe("pending");
    await put(sandbox, { refunds: "denied", referenceId: "direct-1001" });
    expect((await ask("refunds", "r-2", 1)).json).toMatchObject({ status: "denied", resultCode: "10" });
    await put(sandbox, { refunds: "approved", referenceId: "direct-1001" });
    expect((await ask("refunds", "r-3", 1)).json).toMatchObject({ status: "approved", resultCode: "0" });
    sandbox.clock.advance(5_000);
    expect(entries(await get(), "r-1")).toEqual(["pending", "denied"]);
  });

  it("is decided after a restart, too, and an authorization expires after one", async () => {
    const dataDir = temporaryFolder();
    const { sandbox, ask } = await payment(LATER_APPROVED, "automatic", { dataDir });
    await ask("refunds", "r-1");
    const body = paymentBody(undefined, { referenceId: "held", capture: { method: "manual" } });
    await pay(sandbox, body);
    await sandbox.close();
    const again = await openSandbox({ dataDir });
    const statusOf = async (reference: string) =>
      (await call(again, `/v1/payments/query?referenceId=${reference}`)).json.items[0].status;
    again.clock.advance(MINUTE);
    expect(await statusOf("direct-1001")).toBe("refunded");
    again.clock.advance(DAY);
    expect(await statusOf("held")).toBe("expired");
  });
});

describe("while something is not decided", () => {
  it("it counts against what is left", async () => {
    const { ask, settle } = await payment(LATER_OPEN);
    await ask("refunds", "r-1", 1000);
    expect((await ask("refunds", "r-2", 234.51)).json.params).toEqual({ amount: [expect.any(String)] });
    expect((await ask("refunds", "r-3")).json).toMatchObject({ status: "pending", amount: 234.5 });
    expect((await ask("refunds", "r-4", 0.01)).json.code).toBe("invalid-transaction-state");
    await settle("r-1", "denied");
    expect((await ask("refunds", "r-5", 1000)).json.status).toBe("pending");
  });

  it("captures are not made twice, and the rest of the authorization is kept", async () => {
    const { get, ask, settle } = await payment(LATER_OPEN, "manual");
    await ask("captures", "c-1", 1000);
    expect((await ask("captures", "c-2", 234.51)).status).toBe(400);
    expect((await get()).status).toBe("authorized");
    await settle("c-1", "approved");
    expect((await get()).status).toBe("approved");
    expect((await ask("captures", "c-3")).json.amount).toBe(234.5);
  });

  it("nothing is cancelled, and beside a cancellation nothing else is done", async () => {
    const { ask, settle } = await payment(LATER_OPEN);
    await ask("refunds", "r-1", 1);
    expect((await ask("cancellations", "x-1")).json.code).toBe("invalid-transaction-state");
    await settle("r-1", "denied");
    expect((await ask("cancellations", "x-2")).json.status).toBe("pending");
    for (const what of ["refunds", "cancellations"]) {
      expect((await ask(what, "late")).json.code).toBe("invalid-transaction-state");
    }
  });

  it("an authorization does not expire, and does when it was denied", async () => {
    const { sandbox, get, ask, settle } = await payment(LATER_OPEN, "manual");
    await ask("captures", "c-1");
    sandbox.clock.advance(2 * DAY);
    expect((await get()).status).toBe("authorized");
    await settle("c-1", "denied");
    sandbox.clock.advance(0);
    expect((await get()).status).toBe("expired");
  });

  it("a capture that is approved after something was given back leaves it given back", async () => {
    const { sandbox, get, ask, settle } = await payment(LATER_OPEN, "manual");
    await ask("captures", "c-1", 1000);
    await ask("captures", "c-2", 100);
    await settle("c-1", "approved");
    await put(sandbox, { refunds: "approved" });
    await ask("refunds", "r-1", 1000);
    expect((await get()).status).toBe("refunded");
    await settle("c-2", "approved");
    expect((await get()).status).toBe("partially-refunded");
  });
});

describe("callbacks of operations", () => {
  it("are sent when it is switched on: for what is asked, and for what becomes of it", async () => {
    const shop = await openShop();
    const sandbox = await openSandbox();
    const { json } = await pay(sandbox, paymentBody(LATER_APPROVED, { callbackUrl: shop.url }));
    const ask = (referenceId: string) =>
      call(sandbox, `/v1/payments/${json.id}/refunds`, { body: { referenceId, amount: 1 } });
    await ask("r-1");
    sandbox.clock.advance(MINUTE);
    await sandbox.idle();
    expect(shop.received).toHaveLength(1);
    await put(sandbox, { operationCallbacks: true });
    await ask("r-2");
    sandbox.clock.advance(MINUTE);
    await sandbox.idle();
    expect(shop.received.slice(1).map(({ body }) => entries(body as never, "r-2"))).toEqual([
      ["pending"],
      ["pending", "approved"],
    ]);
  });

  it("tell nothing of the clock that is in the record", async () => {
    const { get, ask } = await payment(LATER_APPROVED);
    await ask("refunds", "r-1");
    const at = new Date(START).toISOString();
    expect((await get()).transactions.at(-1)).toEqual({
      ...{ id: expect.any(String), parentId: expect.any(String), traceId: expect.any(String) },
      ...{ referenceId: "r-1", type: "refund", status: "pending", createdAt: at, metadata: {} },
      ...{ amount: 1234.5, reason: "ClientRequest" },
    });
  });
});
