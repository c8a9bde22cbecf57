import type { ClubMember } from "@/prisma/generated/client";
import { isExpired } from "../customers/cards/rules";
import { later, now } from "../platform/clock";
import { dayOf } from "../platform/days";
import { transaction } from "../platform/db";
import type { OrderField } from "../shop/built-in-fields";
import { readBox } from "./box";
import { type Changed, confirm, readOwnCard } from "./change";
import { boxes } from "./offer";
import { notice } from "./rules/terms";

/** What its members consent to: another one where the words of the consent are others. */
export const consentVersion = "2026-12";

/** What joining asks for. */
export type Joining = Pick<
  ClubMember,
  "sku" | "currency" | "locale" | Exclude<OrderField, "email" | "means" | "installments">
> & { cardId: string; ownFields: Record<string, string> };

/**
 * Joins the club: the first month is announced at once, and charged three days later, which is the day of the months that
 * follow. Who left and joins again is the same member, whose months are not charged twice.
 */
export async function joinClub(customerId: string, joining: Joining): Promise<Changed> {
  const box = boxes.includes(joining.sku) ? await readBox(joining) : null;
  if (!box) return { ok: false, reason: "not-offered" };
  return transaction(async (tx) => {
    const at = now();
    // Two forms of one customer come one after the other, also while there is no member to lock.
    await tx.$queryRaw`SELECT 1 FROM "Customer" WHERE "id" = ${customerId}::uuid FOR NO KEY UPDATE`;
    const known = await tx.clubMember.findUnique({ where: { customerId } });
    if (known && known.state !== "left") return { ok: false, reason: "changed" };
    const card = await readOwnCard(tx, customerId, joining.cardId);
    if (!card || isExpired(card, at)) return { ok: false, reason: "no-card" };
    const data = {
      ...joining,
      ...{ state: "active" as const, why: null, from: dayOf(at), dueAt: at },
      anchorDay: Number(dayOf(later(at, notice)).slice(8)),
      ...{ consentVersion, consentedAt: at },
    };
    const { id } = await tx.clubMember.upsert({
      where: { customerId },
      create: { ...data, customerId, createdAt: at },
      update: data,
    });
    await confirm(tx, id, "joined", box, at);
    return { ok: true };
  });
}
