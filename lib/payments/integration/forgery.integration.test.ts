import { describe, expect, it } from "vitest";
import { passTime, sandbox, withShop } from "@/test/support/shop";
import { pathsOf, withField } from "../../../test/histories/bodies";
import {
  getOrderRow,
  getStock,
  newVariant,
  orderOnPlexosPage,
  requestFor,
} from "../../../test/support/orders";
import { seconds } from "../../platform/clock";
import { db } from "../../platform/db";
import { receiveCallback } from "../callbacks";
import { reconcile } from "../reconcile";

withShop();

const declined = "4000000000000002";
const good = "4444333322221111";

async function tried(card: string) {
  const sku = await newVariant();
  const { attempt, token } = await orderOnPlexosPage(requestFor(sku));
  const payment = await sandbox.pay(attempt.plexoSessionId, card);
  await reconcile(attempt.id, "callback");
  return { attempt, token, sku, payment: payment as { id: string; [field: string]: unknown } };
}
type Tried = Awaited<ReturnType<typeof tried>>;

/** All that must not move: the order, its payments, its goods. */
async function standing({ token, sku }: Tried) {
  const { state, stock, paidTotal, refundedTotal, flagReason, payments } = await getOrderRow(token);
  return { state, stock, paidTotal, refundedTotal, flagReason, payments, shelf: await getStock(sku) };
}

async function tell({ attempt }: Tried, body: unknown) {
  await receiveCallback(attempt.callbackKey, body);
  passTime(seconds(3));
  await reconcile(attempt.id, "callback");
}

/** What an attacker who wants goods, or to do harm, would write there. */
function forge(value: unknown, path: string[]): unknown {
  if (path.at(-1) === "status") return value === "approved" ? "refunded" : "approved";
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  return typeof value === "string" ? `${value}0` : "forged";
}

describe("A forged callback moves no order", () => {
  it.each([
    ["declined", declined, "awaiting_payment"],
    ["paid", good, "paid"],
  ])(
    "whichever field of it is altered, one after the other: the %s order stays as it is",
    async (_what, card, state) => {
      const victim = await tried(card);
      const before = await standing(victim);
      expect(before.state).toBe(state);
      const paths = pathsOf(victim.payment);
      expect(paths.length).toBeGreaterThan(20);
      for (const path of paths) {
        const inside = path.reduce<unknown>((value, key) => Reflect.get(Object(value), key), victim.payment);
        await tell(victim, withField(victim.payment, path, forge(inside, path)));
      }
      expect(await standing(victim)).toEqual(before);
      const callbacks = await db().paymentCallback.findMany({ where: { attemptId: victim.attempt.id } });
      expect(callbacks.filter(({ state }) => state === "received")).toEqual([]);
    },
  );

  it("whatever it says of a declined payment: approved, with every status Plexo has", async () => {
    const victim = await tried(declined);
    const before = await standing(victim);
    for (const status of [
      "approved",
      "authorized",
      "pending",
      "partially-refunded",
      "refunded",
      "cancelled",
    ]) {
      await tell(victim, {
        ...victim.payment,
        status,
        transactions: [{ type: "purchase", status, amount: 1_290.5 }],
      });
    }
    expect(await standing(victim)).toEqual(before);
  });

  it("by pointing at somebody else's approved payment: it's flagged, and neither order moves", async () => {
    const victim = await tried(declined);
    const other = await tried(good);
    const [before, others] = [await standing(victim), await standing(other)];
    await tell(victim, { ...other.payment, referenceId: victim.attempt.paymentReference });
    const flagReason = `contradicted:${other.payment.id}`;
    expect(await standing(victim)).toEqual({ ...before, flagReason });
    expect(await standing(other)).toEqual(others);
    const [flagged] = await db().paymentCallback.findMany({ where: { attemptId: victim.attempt.id } });
    expect(flagged).toMatchObject({ state: "flagged", reason: flagReason });
  });

  it("by pointing at a payment that Plexo refuses to show, nor does it keep the true one from being found", async () => {
    const victim = await tried(declined);
    await receiveCallback(victim.attempt.callbackKey, { ...victim.payment, id: "ab".repeat(16) });
    await sandbox.pay(victim.attempt.plexoSessionId, good);
    passTime(seconds(3));
    const realFetch = globalThis.fetch;
    globalThis.fetch = (input, init) =>
      String(input).endsWith("ab".repeat(16))
        ? Promise.resolve(Response.json({ code: "forbidden", message: "No." }, { status: 403 }))
        : realFetch(input, init);
    try {
      expect(await reconcile(victim.attempt.id, "callback")).toMatchObject({ state: "paid" });
    } finally {
      globalThis.fetch = realFetch;
    }
  });
});

describe("An answer of Plexo that is not the payment we asked for moves no order, and flags it", () => {
  it.each([
    ["another merchant", ["merchant", "id"], 3244],
    ["another reference", ["referenceId"], "pay-somebody-elses"],
    ["another currency", ["amount", "currency"], "USD"],
    ["a cent less", ["amount", "total"], 1_290.49],
    ["a cent more", ["amount", "total"], 1_290.51],
    ["no amount", ["amount"], null],
    ["no merchant", ["merchant"], null],
  ])("with %s", async (_what, path, value) => {
    const sku = await newVariant();
    const { attempt, token } = await orderOnPlexosPage(requestFor(sku));
    const payment = await sandbox.pay(attempt.plexoSessionId, good);
    const body = withField(payment, path, value);
    await sandbox.fault({
      endpoint: "GET /v1/payments/{id}",
      fault: "status",
      status: 200,
      body,
    });
    expect(await reconcile(attempt.id, "callback")).toMatchObject({ result: "contradicted" });
    expect(await getOrderRow(token)).toMatchObject({
      state: "awaiting_payment",
      stock: "held",
      paidTotal: 0,
      payments: [],
      flagReason: `contradicted:${payment.id}`,
    });
    expect(await getStock(sku)).toMatchObject({ held: 1, sold: 0 });
    passTime(seconds(3));
    expect(await reconcile(attempt.id, "callback")).toMatchObject({ result: "confirmed", state: "paid" });
  });
});
