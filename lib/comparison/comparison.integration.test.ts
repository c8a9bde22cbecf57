import { beforeEach, expect, it } from "vitest";
import { chargeCard } from "@/test/support/charge";
import { foreignSession } from "@/test/support/foreign";
import { getOrderRow, newVariant, orderOnPlexosPage, requestFor } from "@/test/support/orders";
import { passTime, sandbox, withShop } from "@/test/support/shop";
import { auditOf, newStaff } from "@/test/support/staff";
import { reconcile } from "../payments/reconcile";
import { minutes, now, seconds } from "../platform/clock";
import { addDays, dayOf, momentOf } from "../platform/days";
import { db } from "../platform/db";
import { attemptReferences } from "../platform/ids";
import { compareDue } from "./due";
import { listCompared, readComparison } from "./read";
import { acceptItem, lookAgain } from "./resolve";
import { runComparison } from "./run";

withShop();

let today: string;
beforeEach(() => {
  today = dayOf(now());
});

/** An order that a payer has paid at Plexo; the shop has not heard of it. */
async function paidUnheard() {
  const { token, attempt } = await orderOnPlexosPage(requestFor(await newVariant()));
  const payment = await sandbox.pay(attempt.plexoSessionId);
  return { token, attempt, paymentId: payment.id };
}

/** What is found under a reference. (The sandbox has the sessions of other tests' shops, too.) */
async function itemsOf(reference: string) {
  const rows = await db().comparisonItem.findMany({ where: { day: today, reference } });
  return rows;
}

it("A payment whose callback got lost is only at Plexo, and is attached to its order by reconciling", async () => {
  const { token, attempt, paymentId } = await paidUnheard();
  expect(await runComparison(today)).toBe("done");
  expect(await itemsOf(attempt.paymentReference)).toMatchObject([{ kind: "not_yet_due" }]);

  passTime(minutes(20));
  expect(await runComparison(today)).toBe("done");
  const [item] = await itemsOf(attempt.paymentReference);
  expect(item).toMatchObject({
    kind: "only_at_plexo",
    subject: "payment",
    plexoId: paymentId,
    here: 129_050,
  });
  const staff = await newStaff();
  expect(await lookAgain(staff, item?.id ?? "")).toBe("confirmed");
  expect(await getOrderRow(token)).toMatchObject({ state: "paid", paidTotal: 129_050 });
  expect(await itemsOf(attempt.paymentReference)).toEqual([]);
  expect(await auditOf(staff)).toMatchObject([
    { action: "comparison.look-again", after: { result: "confirmed" } },
  ]);
  expect(await lookAgain(staff, item?.id ?? "")).toBe("gone");
});

it("What is alike is counted, and what another shop of the merchant makes is, too", async () => {
  const { attempt } = await paidUnheard();
  await reconcile(attempt.id, "callback");
  await foreignSession({ sessionReference: `web-${attempt.id}`, paymentReference: `shop-${attempt.id}` });
  await runComparison(today);
  expect(await itemsOf(attempt.paymentReference)).toEqual([]);
  expect(await itemsOf(attempt.sessionReference)).toEqual([]);
  expect(await itemsOf(`web-${attempt.id}`)).toEqual([]);
  const { comparison } = await readComparison(today, "open", null);
  expect(comparison).toMatchObject({ state: "done", listedPayments: true, problem: null });
  expect(comparison?.paymentsMatched).toBeGreaterThan(0);
  expect(comparison?.sessionsMatched).toBeGreaterThan(0);
  expect(comparison?.sessionsOfOthers).toBeGreaterThan(0);
});

it("An item is accepted with a note, once, and stays accepted until it changes", async () => {
  const references = attemptReferences();
  await foreignSession(references);
  await runComparison(today);
  const [item] = await itemsOf(references.sessionReference);
  expect(item).toMatchObject({ kind: "only_at_plexo", subject: "session", attemptId: null });
  const staff = await newStaff();
  const id = item?.id ?? "";
  // The day is compared again while the note is being written.
  passTime(seconds(1));
  await runComparison(today);
  expect(await acceptItem(staff, id, "Una prueba nuestra.")).toBe(true);
  expect(await acceptItem(staff, id, "Otra vez.")).toBe(false);
  expect(await auditOf(staff)).toMatchObject([
    { action: "comparison.accept", note: "Una prueba nuestra.", after: { kind: "only_at_plexo" } },
  ]);
  passTime(seconds(1));
  await runComparison(today);
  expect(await itemsOf(references.sessionReference)).toMatchObject([
    { id, note: "Una prueba nuestra.", acceptedById: staff.id },
  ]);
  const { counts } = await readComparison(today, "accepted", null);
  expect(counts.accepted).toBe(1);
});

it("A payment of another amount under our reference is told with both amounts", async () => {
  const { attempt } = await orderOnPlexosPage(requestFor(await newVariant()));
  await chargeCard(attempt, { amount: 100 });
  await runComparison(today);
  const [item] = await itemsOf(attempt.paymentReference);
  expect(item).toMatchObject({ kind: "amount_differs", field: "amount", here: 129_050, atPlexo: 100 });
  // The shop does not take it for its own, and the order is flagged.
  expect(await lookAgain(await newStaff(), item?.id ?? "")).toBe("contradicted");
  expect(await itemsOf(attempt.paymentReference)).toMatchObject([{ kind: "amount_differs" }]);
});

it("Where Plexo does not list payments by dates, it is asked by the references of the day's attempts", async () => {
  const { attempt } = await paidUnheard();
  passTime(minutes(20));
  const body = {
    code: "request-validation-errors",
    message: "No.",
    type: "invalid-request-error",
    status: 400,
  };
  await sandbox.fault({ endpoint: "GET /v1/payments/query", fault: "status", status: 400, body, times: 1 });
  expect(await runComparison(today)).toBe("done");
  expect(await itemsOf(attempt.paymentReference)).toMatchObject([{ kind: "only_at_plexo" }]);
  expect((await readComparison(today, "open", null)).comparison).toMatchObject({ listedPayments: false });
});

it("While Plexo is away a comparison is incomplete and says why; what was found before stands", async () => {
  const references = attemptReferences();
  await foreignSession(references);
  await runComparison(today);
  await sandbox.fault({ endpoint: "GET /v1/sessions", fault: "status", status: 503, times: 1 });
  passTime(seconds(1));
  expect(await runComparison(today)).toBe("incomplete");
  const { comparison } = await readComparison(today, "open", null);
  expect(comparison).toMatchObject({ state: "incomplete", problem: expect.stringContaining("503") });
  expect(await itemsOf(references.sessionReference)).toHaveLength(1);
  const [latest] = await listCompared();
  expect(latest).toMatchObject({ day: today, state: "incomplete" });
});

it("Of two that compare a day at once, one does; a day that has not begun is not compared", async () => {
  const both = await Promise.all([runComparison(today), runComparison(today)]);
  expect(both.toSorted()).toEqual(["done", "running"]);
  expect(await runComparison(addDays(today, 2))).toBe("not-begun");
});

it("The day that ended last is compared by itself once, and again an hour after it was incomplete", async () => {
  await orderOnPlexosPage(requestFor(await newVariant()));
  const startedAt = async () =>
    (await db().comparison.findUnique({ where: { day: today } }))?.startedAt.getTime();
  await db().comparison.deleteMany();
  const passUntil = (hour: number) => passTime(momentOf(addDays(today, 1), hour).getTime() - now().getTime());
  passUntil(2);
  await compareDue();
  expect(await startedAt()).toBeUndefined();
  passUntil(4);
  await compareDue();
  const first = await startedAt();
  expect(first).toBeDefined();
  passTime(seconds(1));
  await compareDue();
  expect(await startedAt()).toBe(first);
  await db().comparison.update({ where: { day: today }, data: { state: "incomplete", finishedAt: now() } });
  await compareDue();
  expect(await startedAt()).toBe(first);
  passTime(minutes(61));
  await compareDue();
  expect(await startedAt()).toBeGreaterThan(first ?? 0);
});
