import type { GiftCard } from "@/prisma/generated/client";
import type { Locale } from "../../i18n/locales";
import { queueMails } from "../../mail/queue";
import { type Currency, maxMinor } from "../../money";
import { days, later, now } from "../../platform/clock";
import { type Transaction, transaction } from "../../platform/db";
import { recordAudit } from "../../staff/audit";
import { newCard } from "../issue";
import { keptKey, sentBefore } from "./sent-before";

type By = { staff: { id: string }; note: string };

/** What the audit log calls a card. */
const subjectOf = (id: string) => `gift card ${id}`;
const issuedKey = (id: string) => `${subjectOf(id)} issued`;

export type IssueForm = {
  /** Of the form, which issues once: sent again, it tells of the card that it issued. */
  key: string;
  currency: Currency;
  /** Minor units. */
  amount: number;
  email: string;
  locale: Locale;
};

/** Issues a card without an order, and mails it, with a reason. Returns its id; null: the key was used for another. */
export function issueCard({ staff, note }: By, form: IssueForm): Promise<string | null> {
  const { currency, amount, email, locale } = form;
  const key = keptKey(form.key);
  return transaction(async (tx) => {
    const before = await sentBefore(tx, key, { kind: "issued", amount, note });
    if (before) {
      const { giftCardId } = before;
      const same = { to: email, locale, key: issuedKey(giftCardId) };
      const isSame =
        before.is === "same" &&
        (await tx.giftCard.findFirst({ where: { id: giftCardId, currency } })) &&
        (await tx.mail.findFirst({ where: same }));
      return isSame ? giftCardId : null;
    }
    const at = now();
    const card = newCard({ currency, amount, orderId: null, at });
    const { id } = card;
    await tx.giftCard.create({ data: card });
    await tx.giftCardMovement.create({
      data: { giftCardId: id, kind: "issued", amount, key, staffId: staff.id, note, at },
    });
    const mail = {
      kind: "gift-card-issued",
      key: issuedKey(id),
      data: { giftCardId: id },
    } as const;
    await queueMails(tx, [{ ...mail, to: email, locale, at }]);
    await recordAudit(tx, {
      ...{ staff, note, action: "gift-card.issue", subject: subjectOf(id) },
      after: { amount, currency, to: email },
    });
    return id;
  });
}

/** Blocks a card, so that it cannot be spent, or lets it be spent again. False: it is so already, or is none. */
export function blockCard(by: By, id: string, isBlocked: boolean): Promise<boolean> {
  return change(id, async (tx, card) => {
    if ((card.blockedAt !== null) === isBlocked) return false;
    await tx.giftCard.update({ where: { id }, data: { blockedAt: isBlocked ? now() : null } });
    const action = isBlocked ? "gift-card.block" : "gift-card.unblock";
    await recordAudit(tx, { ...by, action, subject: subjectOf(id) });
    return true;
  });
}

/** Lets a card be spent so many days longer than it could be, or than today where it has expired. */
export function extendCard(by: By, id: string, more: number, seen: Date): Promise<boolean> {
  return change(id, async (tx, { expiresAt: before }) => {
    // Sent again, or by two people: it was extended already.
    if (before.getTime() !== seen.getTime()) return false;
    const at = now();
    const expiresAt = later(new Date(Math.max(before.getTime(), at.getTime())), days(more));
    await tx.giftCard.update({ where: { id }, data: { expiresAt } });
    await recordAudit(tx, {
      ...{ ...by, action: "gift-card.extend", subject: subjectOf(id) },
      ...{ before: { expiresAt: before.toISOString() }, after: { expiresAt: expiresAt.toISOString() } },
    });
    return true;
  });
}

export type Adjusted = "adjusted" | "not-left" | "over-most" | "used" | "none";

/**
 * Puts what is left of a card right, by so much more or (below zero) less, with a reason: never below nothing (not-left),
 * nor above the most (over-most). The form sent twice does it once. used: it was sent before, with something else in it.
 * none: there is no such card.
 */
export async function adjustCard(
  { staff, note }: By,
  id: string,
  { key: formKey, amount }: { key: string; amount: number },
): Promise<Adjusted> {
  const key = keptKey(formKey);
  const done = await change(id, async (tx, { balance }): Promise<Adjusted> => {
    const before = await sentBefore(tx, key, { giftCardId: id, kind: "adjusted", amount, note });
    if (before) return before.is === "same" ? "adjusted" : "used";
    const after = balance + amount;
    if (after < 0) return "not-left";
    if (after > maxMinor) return "over-most";
    const movement = { giftCardId: id, kind: "adjusted", amount, key, staffId: staff.id, note } as const;
    await tx.giftCardMovement.create({ data: { ...movement, at: now() } });
    await recordAudit(tx, {
      ...{ staff, note, action: "gift-card.adjust", subject: subjectOf(id) },
      ...{ before: { balance }, after: { balance: after } },
    });
    return "adjusted";
  });
  return done || "none";
}

/** False: there is no such card. */
function change<Done>(
  id: string,
  work: (tx: Transaction, card: GiftCard) => Promise<Done>,
): Promise<Done | false> {
  return transaction(async (tx) => {
    const [card] = await tx.$queryRaw<GiftCard[]>`
      SELECT * FROM "GiftCard" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`;
    return card ? work(tx, card) : false;
  });
}
