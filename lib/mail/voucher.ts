import type { CheckoutAttempt, Mail, Order, Payment } from "@/prisma/generated/client";
import { isWithVoucher } from "../orders/state";
import { isAwaited } from "../payments/rules/status";
import { later } from "../platform/clock";
import { db } from "../platform/db";
import { mailKinds } from "./kinds";
import type { Review } from "./review";
import { reminderLead, reminderPause, voucherReminder } from "./schedule";

/** A voucher as mails tell of it. */
export type MailedVoucher = {
  means: "cash" | "transfer";
  /** Who collects the money, by Plexo's id. */
  collector: string | null;
  code: string | null;
  /** Null where Plexo doesn't say it any more. */
  until: Date | null;
};

/** The voucher that a mail reminds of, as Plexo told of it last; null for any other mail. */
export async function findVoucher({ kind, data }: Mail): Promise<MailedVoucher | null> {
  if (kind !== "voucher-ending") return null;
  const payment = await db().payment.findUnique({
    where: { plexoId: mailKinds[kind].data.parse(data).paymentId },
    select: { brand: true, voucherCode: true, voucherUntil: true, attempt: { select: { means: true } } },
  });
  if (!payment || payment.attempt.means === "card") return null;
  const { brand: collector, voucherCode: code, voucherUntil: until } = payment;
  return { means: payment.attempt.means, collector, code, until };
}

/** The payment that is waited for, with what it hangs on. */
type Awaited = Pick<Payment, "status" | "voucherUntil"> & {
  order: Pick<Order, "state" | "means" | "flagReason">;
  attempt: Pick<CheckoutAttempt, "state" | "unreachableSince" | "lastCheckedAt">;
};

/** Whether a voucher is still to be paid, and its shopper to be reminded of it. `made`: when it was first heard of. Pure. */
export function reviewVoucher(payment: Awaited | null, made: Date, at: Date): Review {
  if (!payment) return "skip";
  const { status, voucherUntil: until, order, attempt } = payment;
  const isToBePaid = isWithVoucher(order) && attempt.state === "open" && isAwaited(status);
  if (!isToBePaid || until === null || until <= at) return "skip";
  const reminder = voucherReminder(made, until);
  if (reminder > at) return reminder;
  const { lastCheckedAt: asked, unreachableSince } = attempt;
  // What is stored may be from hours ago, and the callback that tells of the payment lost.
  const isKnown = unreachableSince === null && asked !== null && asked >= later(reminder, -reminderLead);
  return isKnown && order.flagReason === null ? "send" : later(at, reminderPause);
}

/** The same for a mail of the outbox. */
export async function reviewReminder({ data, createdAt }: Mail, at: Date): Promise<Review> {
  const payment = await db().payment.findUnique({
    where: { plexoId: mailKinds["voucher-ending"].data.parse(data).paymentId },
    include: { order: true, attempt: true },
  });
  return reviewVoucher(payment, createdAt, at);
}
