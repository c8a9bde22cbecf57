import { setTimeout } from "node:timers/promises";
import { notFound, redirect } from "next/navigation";
import { after } from "next/server";
import { parseOrderNumber } from "@/lib/orders/for-desk";
import { mayOperate } from "@/lib/payments/may-operate";
import { getOperable } from "@/lib/payments/operable";
import { type OperationValues, readOperation } from "@/lib/payments/operation-form";
import { sendOperation } from "@/lib/payments/operations";
import type { OperationKind } from "@/lib/payments/rules/on-its-way";
import { type Operation, startOperation } from "@/lib/payments/start-operation";
import { parseForm, parseLine, readText } from "@/lib/platform/action-arguments";
import { seconds } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { logError } from "@/lib/platform/log";
import type { Staff } from "@/lib/staff/login";
import type { OperationView } from "./state";
import { confirmView, formView, problemView, refusedView } from "./view";

/** How long the page of the operation is waited with for its end; then it shows how it goes on. */
const patience = seconds(3);

/**
 * The steps of an operation's form: review says what will happen, confirm does it, edit goes back to the form. What
 * stands in the way comes back with everything that was typed, on what is so now.
 */
export async function act(
  kind: OperationKind,
  staff: Staff,
  given: { number: unknown; payment: unknown; data: unknown },
): Promise<OperationView> {
  const paymentId = parseLine(given.payment, 200);
  const operable = await getOperable(parseOrderNumber(given.number) ?? 0, paymentId);
  if (!operable) notFound();

  const data = parseForm(given.data);
  const text = (name: string) => readText(data, name);
  const values: OperationValues = { amount: text("amount"), reason: text("reason"), note: text("note") };
  const shown = { operable, kind, locale: staff.locale };
  const step = text("step");
  if (step === "edit") return formView(shown, values);
  const key = text("key");
  // What this form asked for already is shown, whatever has changed since.
  const isKeyed = step === "confirm" && /^[\w-]{22}$/.test(key);

  const room = operable.room(kind);
  const read = readOperation(kind, values, isKeyed ? Number.MAX_SAFE_INTEGER : room);
  if (!isKeyed) {
    if (text("seen") !== operable.seen) return refusedView(shown, values, "changed");
    if (!operable.isPossible(kind)) return refusedView(shown, values, "not-possible");
    if (room <= 0) return refusedView(shown, values, "nothing-left");
  }
  if (!read.ok) return problemView(shown, values, read.problems);
  const amount = kind === "cancellation" ? operable.payment.amount : read.amount;
  if (!isKeyed) {
    const { payment, order } = operable;
    const refused = await mayOperate(db(), staff, { kind, amount, payment, currency: order.currency });
    return refused ? refusedView(shown, values, refused) : confirmView(shown, values, amount);
  }

  const { reason, note } = read;
  const form = { staff, key, seen: text("seen") };
  const started = await startOperation({ paymentId, kind, amount, reason, note, form });
  if (!started.ok) {
    if (started.reason === "no-payment") notFound();
    return refusedView(shown, values, started.reason);
  }
  if (started.isNew) await sendForAWhile(started.operation);
  const path = `/admin/orders/${operable.order.number}/operations/${started.operation.id}`;
  redirect(started.isNew ? path : `${path}?again=1`);
}

/** Sends it, and goes on doing so behind the answer where Plexo takes its time. */
async function sendForAWhile(operation: Operation): Promise<void> {
  const sending = sendOperation(operation).catch((error) =>
    logError(error, { reference: operation.reference }, "sending an operation failed"),
  );
  after(() => sending);
  await Promise.race([sending, setTimeout(patience)]);
}
