import { describe, expect, it } from "vitest";
import { passTime, sandbox, withShop } from "@/test/support/shop";
import {
  getOrderRow,
  getStock,
  newVariant,
  orderOnPlexosPage,
  requestFor,
} from "../../../test/support/orders";
import { resumeCheckout } from "../../checkout/resume";
import { startCheckout } from "../../checkout/start";
import { getOrder } from "../../orders/read";
import { days, seconds } from "../../platform/clock";
import { operate } from "../operations";
import { reconcile } from "../reconcile";

withShop();

async function paidAtPlexo() {
  const sku = await newVariant();
  const request = requestFor(sku);
  const { attempt, token } = await orderOnPlexosPage(request);
  const payment = await sandbox.pay(attempt.plexoSessionId);
  return { sku, request, attempt, token, payment };
}

type Paid = Awaited<ReturnType<typeof paidAtPlexo>>;

/** Plexo says that so much of the payment's 1,290.50 was captured, and this besides. */
async function reconcileWith(
  { attempt, payment }: Paid,
  captured: number,
  then: object[] = [],
  status = "approved",
) {
  const [created, purchase] = payment.transactions;
  const further = then.map((entry, at) => ({ ...purchase, id: `further-${at}`, ...entry }));
  const transactions = [created, { ...purchase, amount: captured }, ...further];
  const body = { ...payment, status, transactions };
  await sandbox.fault({ endpoint: "GET /v1/payments/{id}", fault: "status", status: 200, body });
  passTime(seconds(3));
  return reconcile(attempt.id, "callback");
}

describe("when a part of the money was captured", () => {
  it.each([0.01, 500, 1290.49])(
    "(%d of 1,290.50) the goods are not sold, and a person is told",
    async (captured) => {
      const paid = await paidAtPlexo();
      expect(await reconcileWith(paid, captured)).toMatchObject({ state: "partially_paid" });
      const part = {
        state: "partially_paid",
        stock: "held",
        paidTotal: Math.round(captured * 100),
        paidAt: null,
      };
      expect(await getOrderRow(paid.token)).toMatchObject({ ...part, flagReason: "paid-in-part" });
      expect(await getStock(paid.sku)).toMatchObject({ held: 1, sold: 0 });
    },
  );

  it("the shopper is told so, is not asked for the whole again, and the goods wait", async () => {
    const paid = await paidAtPlexo();
    await reconcileWith(paid, 500);
    const order = await getOrder(paid.token);
    expect(order?.status).toBe("partially_paid");
    expect(order?.history.map(({ kind }) => kind)).toContain("payment-in-part");
    expect(await resumeCheckout(paid.token, {})).toEqual({ ok: false, reason: "already-paid" });
    expect(await startCheckout(paid.request)).toMatchObject({ ok: false, reason: "already-paid" });
    passTime(days(2));
    await reconcileWith(paid, 500);
    expect(await getStock(paid.sku)).toMatchObject({ held: 1, sold: 0 });
  });

  it("the rest makes it whole: the goods are sold, and nobody has to look any more", async () => {
    const paid = await paidAtPlexo();
    await reconcileWith(paid, 500);
    const rest = { type: "capture", amount: 790.5 };
    expect(await reconcileWith(paid, 500, [rest])).toMatchObject({ state: "paid" });
    expect(await getOrderRow(paid.token)).toMatchObject({ stock: "sold", flagReason: null });
    expect(await getStock(paid.sku)).toMatchObject({ held: 0, sold: 1 });
  });

  it("and given back, the goods are on the shelf again", async () => {
    const paid = await paidAtPlexo();
    await reconcileWith(paid, 500);
    const refund = { type: "refund", amount: 500 };
    expect(await reconcileWith(paid, 500, [refund], "refunded")).toMatchObject({ state: "refunded" });
    expect(await getOrderRow(paid.token)).toMatchObject({
      stock: "released",
      flagReason: null,
      paidAt: null,
    });
    expect(await getStock(paid.sku)).toMatchObject({ available: 10, held: 0, sold: 0 });
  });
});

it("When more was captured than the order costs, its goods are sold and a person is told", async () => {
  const paid = await paidAtPlexo();
  await reconcileWith(paid, 1_300);
  const whole = { state: "paid", stock: "sold", paidTotal: 130_000, flagReason: "paid-too-much" };
  expect(await getOrderRow(paid.token)).toMatchObject(whole);
});

it("An order with a payment whose status is not known is not charged again", async () => {
  const paid = await paidAtPlexo();
  const body = { ...paid.payment, status: "in_dispute" };
  await sandbox.fault({ endpoint: "GET /v1/payments/{id}", fault: "status", status: 200, body });
  await reconcile(paid.attempt.id, "callback");
  expect((await getOrder(paid.token))?.status).toBe("in_review");
  expect(await resumeCheckout(paid.token, {})).toEqual({ ok: false, reason: "already-paid" });
  expect(await startCheckout(paid.request)).toMatchObject({ ok: false, reason: "already-paid" });
});

it("A part can be returned by the merchant, and no more than the part", async () => {
  const paid = await paidAtPlexo();
  await reconcileWith(paid, 500);
  const refund = (amount: number) => operate({ paymentId: paid.payment.id, kind: "refund", amount });
  expect(await refund(50_001)).toEqual({ ok: false, reason: "too-much" });
});
