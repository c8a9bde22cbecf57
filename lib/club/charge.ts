import type { CheckoutAttempt, ClubMonth } from "@/prisma/generated/client";
import type { SavedCard } from "../customers/cards/token";
import { reconcileFresh } from "../payments/fresh";
import { lockOrder } from "../payments/record/lock-order";
import { now } from "../platform/clock";
import { type Transaction, transaction } from "../platform/db";
import { log } from "../platform/log";
import { PlexoError } from "../plexo/errors";
import { type Box, readBox } from "./box";
import { createMonthOrder, holdBox, type MonthOrder, openCharge } from "./order";
import { lockMember, type Member, readMember } from "./record";
import { type MissedWhy, planMember, type Todo } from "./rules/plan";
import { sendCharge } from "./send";
import { close, pause } from "./steps";

/** Finds a member's card at Plexo. Null: it is gone, or expired. Throws a PlexoError where Plexo gave no answer. */
export type FindCard = (member: Member["row"]) => Promise<SavedCard | null>;

type Charge = Extract<Todo, { do: "charge" }>;

/**
 * Tries to charge a month. Before it, Plexo is asked once more about all that was tried for it, and for the card: where
 * it gives no answer nothing is changed, and it is tried later. Returns whether it went on.
 */
export async function chargeMonth(
  member: Member,
  todo: Charge,
  findCard: FindCard,
): Promise<"done" | "later"> {
  const { row, facts } = member;
  const line = { member: row.id, month: todo.month, nth: todo.nth };
  for (const { id } of facts.open?.order?.attempts ?? []) {
    const { result } = await reconcileFresh(id, "due");
    if (result === "unreachable" || result === "too-soon") return "later";
  }
  let card: SavedCard | null;
  try {
    card = row.card && (await findCard(row));
  } catch (error) {
    if (!(error instanceof PlexoError)) throw error;
    log.warn({ ...error.facts(), ...line }, "the club's card could not be looked up");
    return "later";
  }
  const box = await readBox({ ...row, sku: facts.open?.sku ?? row.sku });
  const attempt = await store(row, todo, card, box);
  if (!attempt || !card) return "done";
  await sendCharge(attempt, card);
  // Whoever asked in between asked too early: the answer to wait for is one that knows of the charge.
  await reconcileFresh(attempt.id, "due");
  return "done";
}

/**
 * Stores the try, if it is still to be made once the member is locked. Undefined: it is not, or there is nothing to charge
 * with or for, and the month is given up.
 */
function store(
  { id, cardId }: Member["row"],
  todo: Charge,
  card: SavedCard | null,
  box: Box | null,
): Promise<CheckoutAttempt | undefined> {
  return transaction(async (tx) => {
    const at = now();
    const member = await lockMember(tx, id);
    if (!member || !isSame(planMember(member.facts, at), todo) || member.row.cardId !== cardId)
      return undefined;
    const miss = (why: MissedWhy) =>
      close(tx, member, { do: "close", month: todo.month, as: "missed", why }, at);
    if (!card || cardId === null) {
      await miss("card");
      await pause(tx, member, "card", at);
      return undefined;
    }
    const where = { memberId_month: { memberId: id, month: todo.month } };
    const month = await tx.clubMonth.findUniqueOrThrow({ where });
    const known = await lockOrderOf(tx, month);
    // Its payer may have begun to pay it by hand: what was planned is planned once more, with the order locked.
    const locked = known && (await readMember(id, tx));
    if (locked && !isSame(planMember(locked.facts, at), todo)) return undefined;
    if (!known && !box) {
      await miss("not-sold");
      return undefined;
    }
    if (!(await holdBox(tx, known, month.sku))) {
      await miss("out-of-stock");
      return undefined;
    }
    const order = known ?? (box && (await createMonthOrder(tx, member, month, box, at)));
    if (!order) return undefined;
    const attempt = await openCharge(tx, order, cardId, at);
    await tx.clubMonth.update({ where, data: { state: "charging", orderId: order.id } });
    await tx.clubCharge.create({
      data: { memberId: id, month: todo.month, nth: todo.nth, attemptId: attempt.id, at },
    });
    return attempt;
  });
}

const isSame = (planned: Todo, todo: Charge) =>
  planned.do === "charge" && planned.month === todo.month && planned.nth === todo.nth;

/** The order that an earlier try has made. */
async function lockOrderOf(tx: Transaction, { orderId }: ClubMonth): Promise<MonthOrder | null> {
  if (orderId === null) return null;
  await lockOrder(tx, orderId);
  return tx.order.findUniqueOrThrow({ where: { id: orderId }, include: { lines: true } });
}
