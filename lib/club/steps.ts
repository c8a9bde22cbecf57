import type { NewMail } from "../mail/kinds";
import { queueMails } from "../mail/queue";
import { later } from "../platform/clock";
import type { Transaction } from "../platform/db";
import type { Box } from "./box";
import { chargeOf, mailTo, missedMail } from "./mails";
import type { Member } from "./record";
import { chargeTime } from "./rules/calendar";
import { isDeclinedForGood, type MissedWhy, type Todo } from "./rules/plan";
import { mostDeclines, resendAfter, retryAfter } from "./rules/terms";

type Of<Do extends Todo["do"]> = Extract<Todo, { do: Do }>;

/** Announces a month: what its mail says is what is charged. Without a box there is nothing to announce. */
export async function announce(
  tx: Transaction,
  member: Member,
  { month }: Of<"announce">,
  box: Box | null,
  at: Date,
): Promise<void> {
  const { id: memberId, sku, currency, anchorDay } = member.row;
  const row = { memberId, month, sku, currency };
  if (!box) {
    await tx.clubMonth.create({ data: { ...row, state: "missed", why: "not-sold", closedAt: at } });
    await queueMails(tx, [missedMail(member, month, "not-sold", at)]);
    return;
  }
  const { variant, unitPrice, shipping } = box;
  const chargeAt = chargeTime(month, anchorDay, at);
  const price = { name: variant.name, unitPrice, shipping };
  const data = { ...row, ...price, announcedShipping: shipping, announcedAt: at, chargeAt };
  await tx.clubMonth.create({ data: { ...data, state: "announced" } });
  const { to, name } = mailTo(member, `${month}:announced`, at);
  const last4 = member.row.card?.last4 ?? "····";
  const charge = chargeOf(currency, price, chargeAt);
  await queueMails(tx, [{ ...to, kind: "club-announced", data: { name, ...charge, last4 } }]);
}

/** Writes down how a try ended: after a decline there is another one later, or none any more. */
export async function endCharge(
  tx: Transaction,
  member: Member,
  { month, nth, as }: Of<"end-charge">,
  at: Date,
): Promise<void> {
  const where = { memberId: member.row.id, month };
  const state = as === "not-charged" ? "not_charged" : as;
  await tx.clubCharge.update({
    where: { memberId_month_nth: { ...where, nth } },
    data: { state, endedAt: at },
  });
  if (as !== "declined") {
    const chargeAt = as === "unsent" ? later(at, resendAfter) : at;
    await tx.clubMonth.update({ where: { memberId_month: where }, data: { chargeAt } });
    return;
  }
  const charges = await tx.clubCharge.findMany({ where });
  if (isDeclinedForGood(charges)) {
    await close(tx, member, { do: "close", month, as: "missed", why: "declined" }, at);
    if (member.row.state === "active") await pause(tx, member, "declined", at);
    return;
  }
  const chargeAt = later(at, retryAfter);
  await tx.clubMonth.update({ where: { memberId_month: where }, data: { chargeAt } });
  const { open } = member.facts;
  if (member.row.state !== "active" || !open) return;
  const { to, name } = mailTo(member, `${month}:declined:${nth}`, at);
  const declines = charges.filter((charge) => charge.state === "declined").length;
  const charge = chargeOf(member.row.currency, open, chargeAt);
  const told = { name, ...charge, nth: declines, most: mostDeclines };
  await queueMails(tx, [{ ...to, kind: "club-declined", data: told }]);
}

/** A month is at its end. */
export async function close(tx: Transaction, member: Member, todo: Of<"close">, at: Date): Promise<void> {
  const { month } = todo;
  const where = { memberId: member.row.id, month };
  const why = todo.as === "missed" ? todo.why : null;
  await tx.clubMonth.update({
    where: { memberId_month: where },
    data: { state: todo.as, why, closedAt: at },
  });
  const sent = member.facts.open?.charges.find(({ state }) => state === "sent");
  if (sent) {
    const attempt = await tx.checkoutAttempt.findUniqueOrThrow({ where: { id: sent.attemptId } });
    const state = todo.as === "paid" && attempt.closeReason === "paid" ? "paid" : "not_charged";
    await tx.clubCharge.updateMany({ where: { ...where, state: "sent" }, data: { state, endedAt: at } });
  }
  if (why && isToldOf(why)) await queueMails(tx, [missedMail(member, month, why, at)]);
}

/** The others follow from what the member is told otherwise. */
function isToldOf(why: MissedWhy): why is Exclude<MissedWhy, "card" | "declined" | "paused" | "left"> {
  return !["card", "declined", "paused", "left"].includes(why);
}

/** Nothing more is charged until the member goes on. */
export async function pause(
  tx: Transaction,
  member: Member,
  why: Extract<NewMail, { kind: "club-paused" }>["data"]["why"],
  at: Date,
): Promise<void> {
  await tx.clubMember.update({ where: { id: member.row.id }, data: { state: "paused", why } });
  const { to, name } = mailTo(member, `paused:${at.toISOString()}`, at);
  await queueMails(tx, [{ ...to, kind: "club-paused", data: { name, why } }]);
}
