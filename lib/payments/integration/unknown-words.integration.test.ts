import { describe, expect, it } from "vitest";
import { passTime, sandbox, withShop } from "@/test/support/shop";
import {
  getOrderRow,
  getStock,
  newVariant,
  orderOnPlexosPage,
  requestFor,
} from "../../../test/support/orders";
import { orderStatus } from "../../orders/status";
import { days, minutes, seconds } from "../../platform/clock";
import { reconcile } from "../reconcile";

withShop();

async function paidAtPlexo(number = "4444333322221111") {
  const sku = await newVariant();
  const { attempt, token } = await orderOnPlexosPage(requestFor(sku));
  const payment = await sandbox.pay(attempt.plexoSessionId, number);
  return { sku, attempt, token, payment };
}
type Paid = Awaited<ReturnType<typeof paidAtPlexo>>;

/** Plexo says of the payment what it says, but for this. */
async function reconcileAs({ attempt, payment }: Paid, change: object) {
  for (const endpoint of ["GET /v1/payments/query", "GET /v1/payments/{id}"]) {
    const body = { ...payment, ...change };
    await sandbox.fault({
      endpoint,
      fault: "status",
      status: 200,
      body: endpoint.endsWith("y") ? [body] : body,
    });
  }
  passTime(seconds(3));
  return reconcile(attempt.id, "due");
}

const wordsOf = async ({ token }: Paid) =>
  (await getOrderRow(token)).events
    .filter(({ kind }) => kind === "payment.not-understood")
    .map(({ data }) => data);

describe("a word in another case", () => {
  it.each([
    ["a status", { status: "Approved" }],
    ["a status in capitals", { status: "APPROVED" }],
    ["a currency", { amount: { currency: "uyu", total: 1290.5 } }],
  ])("pays the order: %s", async (_what, change) => {
    const paid = await paidAtPlexo();
    expect(await reconcileAs(paid, change)).toMatchObject({ result: "confirmed", state: "paid" });
    expect(await getOrderRow(paid.token)).toMatchObject({ flagReason: null, paidTotal: 129_050 });
  });

  it("is a type's or a transaction's, too: what was returned is counted", async () => {
    const paid = await paidAtPlexo();
    const [created, purchase] = paid.payment.transactions;
    const refund = { ...purchase, id: "r1", type: "REFUND", status: "Approved", amount: 500 };
    const transactions = [created, { ...purchase, type: "Purchase", status: "APPROVED" }, refund];
    await reconcileAs(paid, { status: "Partially_Refunded", transactions });
    expect(await getOrderRow(paid.token)).toMatchObject({
      state: "partially_refunded",
      refundedTotal: 50_000,
    });
  });
});

describe("a word that is not on the list", () => {
  it.each(["chargeback", "in_dispute", "Contracargo, ñandú", "captured"])(
    "leaves a paid order as it is, flags it once, and is on record: %s",
    async (status) => {
      const paid = await paidAtPlexo();
      await reconcile(paid.attempt.id, "callback");
      for (let time = 0; time < 2; time++) await reconcileAs(paid, { status });
      const order = await getOrderRow(paid.token);
      expect(order).toMatchObject({ state: "paid", stock: "sold", paidTotal: 129_050 });
      expect(order.flagReason).toContain("not-understood:status:");
      expect(await wordsOf(paid)).toEqual([{ paymentId: paid.payment.id, what: "status", said: status }]);
    },
  );

  it("on a payment that is not known yet leaves the order unpaid and its goods set aside, and is told", async () => {
    const paid = await paidAtPlexo();
    await reconcileAs(paid, { status: "chargeback" });
    passTime(minutes(40));
    await reconcileAs(paid, { status: "chargeback" });
    const { attempts, ...order } = await getOrderRow(paid.token);
    expect(order).toMatchObject({ state: "awaiting_payment", stock: "held", paidTotal: 0 });
    expect(await wordsOf(paid)).toHaveLength(1);
    const known = attempts.map((attempt) => ({ ...attempt, payments: order.payments }));
    expect(orderStatus({ ...order, attempts: known })).toBe("in_review");
    expect(attempts[0]?.nextCheckAt).not.toBeNull();
    passTime(days(1));
    expect(await reconcile(paid.attempt.id, "due")).toMatchObject({ state: "paid" });
    expect(await getStock(paid.sku)).toMatchObject({ held: 0, sold: 1 });
  });

  it("is told again when it is another, and beside what else is wrong", async () => {
    const paid = await paidAtPlexo();
    await reconcile(paid.attempt.id, "callback");
    await reconcileAs(paid, { status: "chargeback" });
    await reconcileAs(paid, { status: "reversed" });
    await reconcileAs(paid, { status: "lost", amount: { currency: "UYI", total: 1290.5 } });
    const { id } = paid.payment;
    const { flagReason, events } = await getOrderRow(paid.token);
    expect(flagReason).toBe(
      `not-understood:status:chargeback:${id}, not-understood:status:reversed:${id}, contradicted:${id}`,
    );
    expect(events.find(({ kind }) => kind === "payment.contradicted")?.data).toMatchObject({
      status: "lost",
      differences: [{ field: "currency", asked: "UYU", answered: "UYI" }],
    });
  });

  it.each([
    ["transaction-type", { type: "chargeback" }, "chargeback"],
    ["transaction-status", { type: "refund", status: "reversed" }, "reversed"],
    ["amount", { type: "refund", amount: "some" }, "refund"],
  ])("is told when it is a transaction's: its %s", async (what, change, said) => {
    const paid = await paidAtPlexo();
    await reconcile(paid.attempt.id, "callback");
    const { transactions } = paid.payment;
    const odd = { ...transactions[1], id: "odd", ...change };
    await reconcileAs(paid, { transactions: [...transactions, odd] });
    expect(await getOrderRow(paid.token)).toMatchObject({ state: "paid", refundedTotal: 0 });
    expect(await wordsOf(paid)).toEqual([{ paymentId: paid.payment.id, what, said }]);
  });

  it("is none when it is one of Plexo's, or when nothing is said", async () => {
    const paid = await paidAtPlexo("4000000000000101");
    await reconcileAs(paid, { transactions: [{ status: "pending" }, { type: null, status: null }, {}] });
    expect(await getOrderRow(paid.token)).toMatchObject({ state: "confirming", flagReason: null });
  });
});
