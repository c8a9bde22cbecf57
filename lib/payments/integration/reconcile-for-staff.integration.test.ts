import { beforeAll, expect, it } from "vitest";
import { chargeCard } from "@/test/support/charge";
import { repeatOrder } from "@/test/support/many-orders";
import { newVariant, orderOnPlexosPage, requestFor } from "@/test/support/orders";
import { passTime, sandbox, withShop } from "@/test/support/shop";
import { auditOf, newStaff } from "@/test/support/staff";
import { listUpcoming } from "../../orders/upcoming";
import { minutes, now, seconds } from "../../platform/clock";
import { db } from "../../platform/db";
import { plexo } from "../../platform/gateway";
import { reconcile } from "../reconcile";
import { countToReconcile, reconcileAttemptForStaff, reconcileSomeForStaff } from "../reconcile-for-staff";

withShop();
// Twenty are asked about at once.
beforeAll(() => Object.assign(process.env, { PLEXO_TIMEOUT_MS: "10000" }));

/** Orders that were paid while Plexo gave no answer. */
async function manyUnheard(count: number) {
  const { token, attempt } = await orderOnPlexosPage(requestFor(await newVariant(100)));
  const orders = [{ token, attempt }, ...(await repeatOrder(token, count - 1))];
  for (const order of orders) {
    await chargeCard(order.attempt);
    await sandbox.fault({ endpoint: "GET /v1/payments/query", fault: "html", status: 404, times: 1 });
    expect((await reconcile(order.attempt.id, "due")).result).toBe("unreachable");
    // So many in a row, and Plexo would be taken for down.
    await plexo().queryPayments({ referenceId: "nothing" });
  }
  return orders;
}

async function unheard() {
  const [order] = await manyUnheard(1);
  if (!order) throw new Error("There is no order.");
  return order;
}

const stateOf = async (token: string) => (await db().order.findUniqueOrThrow({ where: { token } })).state;

it("The merchant has one attempt checked now, and it is written down who did", async () => {
  const { token, attempt } = await unheard();
  const staff = await newStaff();
  passTime(seconds(3));
  expect(await reconcileAttemptForStaff(staff, attempt.id)).toBe("confirmed");
  expect(await stateOf(token)).toBe("paid");
  const { number } = await db().order.findUniqueOrThrow({ where: { token } });
  expect(await auditOf(staff)).toMatchObject([
    { action: "order.reconcile", subject: `order ${number}`, after: { result: "confirmed" } },
  ]);
  expect(await reconcileAttemptForStaff(staff, "00000000-0000-7000-8000-000000000000")).toBeNull();
});

it("All that waits is checked some at a time, each once, until nothing is left", async () => {
  const all = await manyUnheard(23);
  const staff = await newStaff();
  passTime(seconds(3));
  const since = now();
  expect(await countToReconcile(since)).toBe(23);
  expect(await reconcileSomeForStaff(staff, since)).toBe(20);
  expect(await countToReconcile(since)).toBe(3);
  expect(await reconcileSomeForStaff(staff, since)).toBe(3);
  expect(await reconcileSomeForStaff(staff, since)).toBe(0);
  for (const { token } of all) expect(await stateOf(token)).toBe("paid");
  expect(await auditOf(staff)).toMatchObject([{ after: { confirmed: 20 } }, { after: { confirmed: 3 } }]);
});

it("What stays unreachable is asked about once in a round, and not again and again", async () => {
  await unheard();
  passTime(minutes(30));
  const since = now();
  await sandbox.fault({ endpoint: "GET /v1/payments/query", fault: "html", status: 404, times: 50 });
  const staff = await newStaff();
  while ((await reconcileSomeForStaff(staff, since)) > 0) passTime(1);
  expect(await countToReconcile(since)).toBe(0);
});

it("What will be asked about is listed, the next one first, page by page", async () => {
  const { attempt } = await orderOnPlexosPage(requestFor(await newVariant()));
  const seen: string[] = [];
  let cursor: Awaited<ReturnType<typeof listUpcoming>>["next"] = null;
  do {
    const page = await listUpcoming(cursor);
    seen.push(...page.attempts.map(({ attemptId }) => attemptId));
    const times = page.attempts.map(({ nextCheckAt }) => nextCheckAt.getTime());
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    cursor = page.next;
  } while (cursor);
  expect(seen.filter((id) => id === attempt.id)).toHaveLength(1);
  const waiting = await db().checkoutAttempt.count({ where: { nextCheckAt: { not: null } } });
  expect(new Set(seen).size).toBe(waiting);
});
