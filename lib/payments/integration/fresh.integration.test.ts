import { afterEach, expect, it, vi } from "vitest";
import { sandbox, withShop } from "@/test/support/shop";
import { getOrderRow, newVariant, orderOnPlexosPage, requestFor } from "../../../test/support/orders";
import { resumeCheckout } from "../../checkout/resume";
import { trackOrder } from "../../orders/track";
import { db } from "../../platform/db";
import * as keepAlive from "../../plexo/keep-alive";
import { reconcileFresh, reconcileOpen } from "../fresh";
import { type Reconciled, reconcile } from "../reconcile";

withShop();
afterEach(() => vi.restoreAllMocks());

const declinedCard = "4000000000000002";

async function declinedOrder() {
  const { token, attempt } = await orderOnPlexosPage(requestFor(await newVariant()));
  const pay = (card?: string) => sandbox.pay(attempt.plexoSessionId, card);
  await pay(declinedCard);
  await reconcile(attempt.id, "callback");
  return { token, attempt, pay };
}

it("The result page shows a payment that was made right after Plexo was asked about a declined one", async () => {
  const { token, pay } = await declinedOrder();
  expect(await trackOrder(token)).toMatchObject({ order: { status: "declined" } });
  await pay();
  expect(await trackOrder(token)).toMatchObject({ order: { status: "paid" }, reachable: true });
});

it("A new try charges nobody who paid right after Plexo was asked about a declined payment", async () => {
  const { token, pay } = await declinedOrder();
  await pay();
  expect(await resumeCheckout(token, {})).toEqual({ ok: false, reason: "already-paid" });
  expect((await getOrderRow(token)).attempts).toHaveLength(1);
});

it("Several who wait for a fresh answer all get it", async () => {
  const { attempt, pay } = await declinedOrder();
  await pay();
  const results = await Promise.all(
    Array.from({ length: 4 }, () => reconcileFresh(attempt.id, "result-page")),
  );
  for (const reconciled of results) expect(reconciled).toMatchObject({ result: "confirmed", state: "paid" });
});

async function openOrder() {
  const { attempt, token } = await orderOnPlexosPage(requestFor(await newVariant()));
  return { attempt, token, pay: () => sandbox.pay(attempt.plexoSessionId) };
}

it("A crowd that comes right after Plexo was asked waits as one, and hears of a payment made meanwhile", async () => {
  const { attempt, pay } = await openOrder();
  await reconcile(attempt.id, "callback");
  const { lastCheckedAt } = await db().checkoutAttempt.findUniqueOrThrow({ where: { id: attempt.id } });
  const statements = vi.spyOn(db(), "$queryRaw");
  const crowd = Array.from({ length: 50 }, () =>
    reconcileOpen({ id: attempt.id, lastCheckedAt }, "result-page"),
  );
  await pay();
  for (const reconciled of await Promise.all(crowd)) expect(reconciled).toMatchObject({ state: "paid" });
  // Two looks, the right to ask, and the order's lock and what stands in it.
  expect(statements.mock.calls.length).toBeLessThanOrEqual(5);
});

it("Those who come while Plexo is being asked are not told an answer from before they came", async () => {
  const { attempt, pay } = await openOrder();
  const real = keepAlive.keepAliveFetch;
  let late: Promise<Reconciled> | undefined;
  const asking = vi.spyOn(keepAlive, "keepAliveFetch").mockImplementation(async (url, request) => {
    const response = await real(url, request);
    // Plexo has answered that there is no payment, and the answer is on its way.
    asking.mockRestore();
    await pay();
    late = reconcileOpen(attempt, "result-page");
    return response;
  });
  expect(await reconcileOpen(attempt, "result-page")).toMatchObject({ state: "awaiting_payment" });
  expect(await late).toMatchObject({ state: "paid" });
});

it("An attempt that another process has closed meanwhile is not asked about again", async () => {
  const { attempt, token, pay } = await openOrder();
  await pay();
  await reconcile(attempt.id, "callback");
  const { lastCheckedAt } = await db().checkoutAttempt.findUniqueOrThrow({ where: { id: attempt.id } });
  expect(await reconcileOpen({ id: attempt.id, lastCheckedAt }, "result-page")).toMatchObject({
    state: "paid",
  });
  expect((await getOrderRow(token)).attempts).toMatchObject([{ checks: 1 }]);
});
