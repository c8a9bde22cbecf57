import { destinationOf, type Zones } from "../cart/shipping";
import type { Place } from "../checkout/form";
import { isExpired } from "../customers/cards/rules";
import type { NewMail } from "../mail/kinds";
import { queueMails } from "../mail/queue";
import { now } from "../platform/clock";
import { dayOf } from "../platform/days";
import { db, type Transaction, transaction } from "../platform/db";
import { timeOrderedId } from "../platform/ids";
import { getSettings } from "../settings/read";
import { type Box, readBox, shippingTo } from "./box";
import { chargeOf, mailTo } from "./mails";
import { boxes } from "./offer";
import { lockMember, type Member } from "./record";
import { isUnderWay, type MissedWhy, nextCharge } from "./rules/plan";
import { close } from "./steps";

/** What a member changes. `month`: the one that the form had seen, so that it is skipped once. */
export type Change =
  | { is: "skipped"; month: string }
  | { is: "paused" | "resumed" | "left" }
  | { is: "card"; cardId: string }
  | { is: "box"; sku: string }
  | { is: "place"; place: Place };

/**
 * changed: it is not as the form had seen it. being-charged: it is too late for this month. no-card: it cannot be
 * charged. not-offered: there is no such box. not-reached: nothing is brought there. dearer: the box that is announced
 * would cost more there than was announced.
 */
export type Changed =
  | { ok: true }
  | { ok: false; reason: "changed" | "being-charged" | "no-card" | "not-offered" | "not-reached" | "dearer" };

const refuse = (reason: Extract<Changed, { ok: false }>["reason"]) => ({ ok: false, reason }) as const;

/** Changes something of a customer's own membership, and confirms it by mail: both or neither. */
export async function changeMember(customerId: string, change: Change): Promise<Changed> {
  const found = await db().clubMember.findUnique({ where: { customerId } });
  if (!found || found.state === "left") return refuse("changed");
  const sku = change.is === "box" ? change.sku : found.sku;
  // Read before the transaction, which has one connection.
  const place = change.is === "place" ? change.place : {};
  const box = await readBox({ ...found, ...place, sku });
  const { zones } = (await getSettings()).delivery;
  return transaction(async (tx) => {
    const at = now();
    const member = await lockMember(tx, found.id);
    if (!member || member.row.state === "left") return refuse("changed");
    const done = await apply(tx, member, change, { box, zones }, at);
    if (!done.ok) return done;
    // What is due is planned anew.
    await tx.clubMember.update({ where: { id: found.id }, data: { dueAt: at } });
    await confirm(tx, found.id, change.is, box, at);
    return done;
  });
}

async function apply(
  tx: Transaction,
  member: Member,
  change: Change,
  { box, zones }: { box: Box | null; zones: Zones },
  at: Date,
): Promise<Changed> {
  const { row } = member;
  const update = (data: object) => tx.clubMember.update({ where: { id: row.id }, data });
  const goOn = { state: "active", why: null, from: dayOf(at) };
  switch (change.is) {
    case "skipped":
      return skip(tx, member, change.month, at);
    case "paused":
      if (row.state !== "active") return refuse("changed");
      await update({ state: "paused", why: null });
      await giveUp(tx, member, "paused", at);
      return { ok: true };
    case "resumed":
      if (row.state !== "paused") return refuse("changed");
      if (!row.card || isExpired(row.card, at)) return refuse("no-card");
      await update(goOn);
      return { ok: true };
    case "card": {
      const card = await readOwnCard(tx, row.customerId, change.cardId);
      if (!card || isExpired(card, at)) return refuse("no-card");
      // What the club had stopped for is mended.
      const isMended = row.state === "paused" && (row.why === "card" || row.why === "declined");
      await update({ cardId: card.id, ...(isMended && goOn) });
      return { ok: true };
    }
    case "box":
      if (!boxes.includes(change.sku) || !box) return refuse("not-offered");
      await update({ sku: change.sku });
      return { ok: true };
    case "place": {
      const moved = await moveAnnounced(tx, member, change.place, zones);
      if (moved.ok) await update(change.place);
      return moved;
    }
    case "left":
      await update({ state: "left", why: null });
      await giveUp(tx, member, "left", at);
      return { ok: true };
  }
}

async function skip(tx: Transaction, member: Member, month: string, at: Date): Promise<Changed> {
  const { row, facts } = member;
  if (nextCharge(facts, at)?.month !== month) return refuse("changed");
  if (isUnderWay(facts)) return refuse("being-charged");
  const { id: memberId, sku, currency } = row;
  const data = { state: "skipped", closedAt: at } as const;
  await tx.clubMonth.upsert({
    where: { memberId_month: { memberId, month } },
    create: { memberId, month, sku, currency, ...data },
    update: data,
  });
  return { ok: true };
}

/**
 * A box that is announced, and whose order is not made yet, goes to the new place: at the same where a house number is
 * mended, for less where that costs less, and not where it costs more than was announced. An order keeps its own.
 */
async function moveAnnounced(
  tx: Transaction,
  { row, facts: { open } }: Member,
  place: Place,
  zones: Zones,
): Promise<Changed> {
  const { id: memberId, currency } = row;
  if (!open || open.order) {
    const isReached = shippingTo(place, { unitPrice: 0, currency }, zones) !== null;
    return isReached ? { ok: true } : refuse("not-reached");
  }
  const { month, unitPrice } = open;
  const shipping = shippingTo(place, { unitPrice, currency }, zones);
  if (shipping === null) return refuse("not-reached");
  const destination = ({ delivery, department }: Pick<Place, "delivery" | "department">) =>
    destinationOf(zones, delivery, department);
  if (destination(row) === destination(place)) return { ok: true };
  const where = { memberId_month: { memberId, month } };
  const { announcedShipping } = await tx.clubMonth.findUniqueOrThrow({ where });
  if (shipping > (announcedShipping ?? open.shipping)) return refuse("dearer");
  await tx.clubMonth.update({ where, data: { shipping } });
  return { ok: true };
}

/** The open month is not charged any more; one that is being charged is waited for. */
async function giveUp(tx: Transaction, member: Member, why: MissedWhy, at: Date): Promise<void> {
  const { open } = member.facts;
  if (!open || isUnderWay(member.facts)) return;
  await close(tx, member, { do: "close", month: open.month, as: "missed", why }, at);
}

/** Tells the member what was changed, and what is charged next. */
export async function confirm(
  tx: Transaction,
  memberId: string,
  what: Extract<NewMail, { kind: "club-changed" }>["data"]["what"],
  box: Box | null,
  at: Date,
): Promise<void> {
  const member = await lockMember(tx, memberId);
  if (!member) return;
  const { to, name } = mailTo(member, `changed:${timeOrderedId(at)}`, at);
  const next = tellNext(member, box, at);
  await queueMails(tx, [{ ...to, kind: "club-changed", data: { name, what, next } }]);
}

function tellNext({ row, facts }: Member, box: Box | null, at: Date) {
  const next = nextCharge(facts, at);
  const priced = next?.announced ?? (box && { ...box, name: box.variant.name });
  return next && priced && chargeOf(row.currency, priced, next.at);
}

/** A card of this customer; null for any other's. */
export function readOwnCard(tx: Transaction, customerId: string, id: string) {
  return tx.customerCard.findUnique({ where: { id, customerId } });
}
