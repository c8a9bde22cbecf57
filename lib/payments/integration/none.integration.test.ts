import { describe, expect, it } from "vitest";
import { passTime, sandbox, withShop } from "@/test/support/shop";
import {
  getOrderRow,
  getStock,
  newVariant,
  orderOnPlexosPage,
  requestFor,
} from "../../../test/support/orders";
import { minutes, seconds } from "../../platform/clock";
import { receiveCallback } from "../callbacks";
import { reconcile } from "../reconcile";

withShop();

async function ordered() {
  const sku = await newVariant();
  return { sku, ...(await orderOnPlexosPage(requestFor(sku))) };
}

const answer = (endpoint: string, status: number, body?: unknown) =>
  sandbox.fault({ endpoint, fault: "status", status, ...(body !== undefined && { body }) });
const query = "GET /v1/payments/query";
const notFound = { code: "payment-not-found", type: "invalid-request-error", message: "No.", status: 404 };

describe("no payment under the attempt's own reference", () => {
  it.each([
    ["404 with Plexo's error", 404, notFound],
    ["no items", 200, { items: [] }],
  ])("is an answer by %s: the attempt ends, and the goods are back", async (_how, status, body) => {
    const { attempt, token, sku } = await ordered();
    passTime(minutes(33));
    await answer(query, status, body);
    expect(await reconcile(attempt.id, "due")).toMatchObject({ result: "confirmed" });
    expect((await getOrderRow(token)).attempts).toMatchObject([{ state: "closed", closeReason: "expired" }]);
    expect(await getStock(sku)).toMatchObject({ available: 10, held: 0 });
  });

  it.each([
    ["a page of HTML", 404, undefined],
    [
      "another server's JSON",
      404,
      { statusCode: 404, error: "Not Found", message: "Cannot GET /v1/payments" },
    ],
    ["Plexo's error for the merchant", 404, { ...notFound, code: "merchant-not-found" }],
  ])("is no answer by %s under 404: a wrong address keeps the goods", async (_how, status, body) => {
    const { attempt, token, sku } = await ordered();
    passTime(minutes(33));
    if (body) await answer(query, status, body);
    else await sandbox.fault({ endpoint: query, fault: "html", status });
    expect(await reconcile(attempt.id, "due")).toEqual({ result: "unreachable" });
    expect((await getOrderRow(token)).attempts).toMatchObject([{ state: "open" }]);
    expect(await getStock(sku)).toMatchObject({ held: 1 });
  });
});

describe("a payment that was there", () => {
  it("and that a list names, but that Plexo cannot find, is not taken for none", async () => {
    const { attempt, token } = await ordered();
    await sandbox.pay(attempt.plexoSessionId);
    passTime(minutes(33));
    await answer("GET /v1/payments/{id}", 404, notFound);
    expect(await reconcile(attempt.id, "due")).toEqual({ result: "unreachable" });
    expect((await getOrderRow(token)).attempts).toMatchObject([{ state: "open" }]);
    passTime(seconds(3));
    expect(await reconcile(attempt.id, "due")).toMatchObject({ state: "paid" });
  });

  it("and was undecided is asked about on, and one that was decided stays what it was", async () => {
    const { attempt, token } = await ordered();
    const payment = await sandbox.pay(attempt.plexoSessionId, "4000000000000101");
    await reconcile(attempt.id, "callback");
    passTime(minutes(33));
    const gone = async () => {
      await answer(query, 404, notFound);
      await answer("GET /v1/payments/{id}", 404, notFound);
      return reconcile(attempt.id, "due");
    };
    expect(await gone()).toEqual({ result: "unreachable" });
    await sandbox.settle(payment.id, "approved");
    passTime(seconds(3));
    await reconcile(attempt.id, "due");
    passTime(seconds(3));
    expect(await gone()).toMatchObject({ result: "confirmed", state: "paid" });
    expect((await getOrderRow(token)).paidTotal).toBe(129_050);
  });

  it("is found on the last page of a list, oldest first", async () => {
    const { attempt, token } = await ordered();
    const payment = await sandbox.pay(attempt.plexoSessionId);
    const older = Array.from({ length: 20 }, (_, at) => ({
      ...payment,
      id: `older-${at}x`,
      status: "denied",
    }));
    await answer(query, 200, { items: older, page: 1, size: 20, total: 21 });
    await answer(query, 200, { items: [payment], page: 2, size: 20, total: 21 });
    for (const each of older) await answer("GET /v1/payments/{id}", 200, each);
    await receiveCallback(attempt.callbackKey, { id: "nothing" });
    expect(await reconcile(attempt.id, "callback")).toMatchObject({ state: "paid" });
    expect((await getOrderRow(token)).payments).toHaveLength(21);
  });
});
