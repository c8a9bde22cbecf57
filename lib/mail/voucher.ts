import type { Mail } from "@/prisma/generated/client";
import type { OrderState } from "../orders/state";
import { isUndecided } from "../orders/state";
import { type Voucher, voucherOf } from "../orders/voucher";
import { later } from "../platform/clock";
import { db } from "../platform/db";
import { mailKinds } from "./kinds";
import type { Review } from "./review";
import { reminderPause, voucherReminder } from "./schedule";

/** A voucher as mails tell of it. `until`: null where Plexo doesn't say it any more. */
export type MailedVoucher = Pick<Voucher, "means" | "collector" | "code" | "until">;

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

type Reminded = {
  paymentId: string;
  order: {
    state: OrderState;
    flagReason: string | null;
    /** The one that it waits to be paid with. */
    voucher: Pick<Voucher, "paymentId" | "until"> | null;
    /** Whether Plexo could not be asked about it lately. */
    isUnreachable: boolean;
  } | null;
};

/** Whether a voucher is still to be paid, and its shopper to be reminded of it. `made`: when it was first heard of. Pure. */
export function reviewVoucher({ paymentId, order }: Reminded, made: Date, at: Date): Review {
  if (!order || !isUndecided(order.state) || order.flagReason !== null) return "skip";
  const until = order.voucher?.until ?? null;
  if (order.voucher?.paymentId !== paymentId || until === null || until <= at) return "skip";
  const reminder = voucherReminder(made, until);
  if (reminder > at) return reminder;
  return order.isUnreachable ? later(at, reminderPause) : "send";
}

/** The same for a mail of the outbox. */
export async function reviewReminder({ orderId, data, createdAt }: Mail, at: Date): Promise<Review> {
  const { paymentId } = mailKinds["voucher-ending"].data.parse(data);
  const found = await db().order.findUnique({
    where: { id: orderId ?? "" },
    select: {
      ...{ state: true, flagReason: true },
      attempts: {
        select: { means: true, redirectUrl: true, unreachableSince: true, payments: true },
        orderBy: { createdAt: "desc" },
      },
    },
  });
  const order = found && {
    ...found,
    voucher: voucherOf(found.attempts, at),
    isUnreachable: found.attempts.some(({ unreachableSince }) => unreachableSince !== null),
  };
  return reviewVoucher({ paymentId, order }, createdAt, at);
}
