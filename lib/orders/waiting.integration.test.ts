import { describe, expect, it } from "vitest";
import { chargeCard } from "@/test/support/charge";
import { ordersCommand as orders } from "@/test/support/orders-command";
import { passTime, sandbox, withShop } from "@/test/support/shop";
import { getOrderRow, newVariant, orderOnPlexosPage, requestFor } from "../../test/support/orders";
import { operate } from "../payments/operations";
import { reconcile } from "../payments/reconcile";
import { seconds } from "../platform/clock";
import { db } from "../platform/db";
import { listWaiting } from "./waiting";

withShop();

/** An order whose payment waits to be captured, or whose money is there. */
async function ordered(method: "manual" | "automatic") {
  const { token, attempt } = await orderOnPlexosPage(requestFor(await newVariant()));
  const id = await chargeCard(attempt, { isManual: method === "manual" });
  await reconcile(attempt.id, "callback");
  passTime(seconds(3));
  const { number } = await db().order.findUniqueOrThrow({ where: { token } });
  return { token, attempt, number, paymentId: id };
}

const fault = (endpoint: string, body: object, after = false) =>
  sandbox.fault({ endpoint, fault: "status", status: 200, body, after });

it("What waits is listed, longest first, since when and why", async () => {
  const authorized = await ordered("manual");
  const paid = await ordered("automatic");
  await fault("POST /v1/payments/{id}/refunds", { status: "in_process" });
  await operate({ paymentId: paid.paymentId, kind: "refund", amount: 100 });
  const lost = await orderOnPlexosPage(requestFor(await newVariant()));
  await sandbox.fault({ endpoint: "GET /v1/payments/query", fault: "html", status: 404 });
  await reconcile(lost.attempt.id, "due");
  const { number } = await db().order.findUniqueOrThrow({ where: { token: lost.token } });
  const waiting = (await listWaiting()).filter((one) =>
    [authorized.number, paid.number, number].includes(one.number),
  );
  expect(waiting).toMatchObject([
    { number: authorized.number, what: "payment", amount: 129_050, status: "authorized", state: null },
    { number: paid.number, what: "refund", amount: 100, status: "in_process", state: null },
    { number, what: "answer", status: null, why: expect.stringContaining("this is not how Plexo answers") },
  ]);
  for (const { since } of waiting) expect(Math.abs(since.getTime() - Date.now())).toBeLessThan(60_000);

  const { text } = await orders();
  expect(text).toMatch(
    new RegExp(
      `^order ${authorized.number}  waits for: payment of UYU.1,290.50  since .+Z  Plexo says: authorized$`,
      "m",
    ),
  );
  expect(text).toMatch(
    new RegExp(
      `^order ${number}  waits for: answer of Plexo  since .+Z  Plexo's answer could not be understood.+404`,
      "m",
    ),
  );
});

describe("npm run orders", () => {
  it("says what it cannot do", async () => {
    expect(await orders("pay")).toEqual({ status: 1, text: expect.stringContaining('There is no "pay".') });
  });

  it("captures a part, and tells that the order is paid in part since when", async () => {
    const { paymentId, token, number } = await ordered("manual");
    expect(await orders("capture", paymentId, "500")).toEqual({ status: 0, text: "Done.\n" });
    expect(await getOrderRow(token)).toMatchObject({ state: "partially_paid", paidTotal: 50_000 });
    const { text } = await orders();
    expect(text).toMatch(
      new RegExp(
        `^order ${number}  partially_paid  UYU.500.00 of UYU.1,290.50  flagged: paid-in-part  since .+Z$`,
        "m",
      ),
    );
    expect(await orders("capture", paymentId, "790.51")).toEqual({
      status: 1,
      text: "Not possible: too-much.\n",
    });
    expect(await orders("capture", paymentId, "790,50")).toEqual({
      status: 1,
      text: '"790,50" is not an amount.\n',
    });
    expect(await orders("capture", paymentId)).toMatchObject({ status: 0 });
    expect(await getOrderRow(token)).toMatchObject({ state: "paid", paidTotal: 129_050, flagReason: null });
    expect(await orders("capture", paymentId)).toEqual({
      status: 1,
      text: "Nothing is left for a capture.\n",
    });
  });

  it("cancels what was authorised, and says what cannot be", async () => {
    const { paymentId, token } = await ordered("manual");
    expect(await orders("cancel", paymentId)).toEqual({ status: 0, text: "Done.\n" });
    expect(await getOrderRow(token)).toMatchObject({ state: "cancelled" });
    expect(await orders("cancel", "ffffffff")).toEqual({
      status: 1,
      text: "There is no payment ffffffff.\n",
    });
  });

  it("says of a refund that is not decided that it is on its way, and returns it once", async () => {
    const { paymentId, number } = await ordered("automatic");
    await fault("POST /v1/payments/{id}/refunds", { status: "pending" });
    const { status, text } = await orders("refund", paymentId);
    expect({ status, text }).toMatchObject({
      status: 0,
      text: expect.stringContaining("On its way. Plexo says: pending."),
    });
    expect(await orders("refund", paymentId)).toEqual({ status: 1, text: "Nothing is left for a refund.\n" });
    expect((await orders("show", String(number))).text).toMatch(/UYU.1,290.50 on its way back/);
  });
});
