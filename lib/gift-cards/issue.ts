import { randomUUID } from "node:crypto";
import type { GiftCard } from "@/prisma/generated/client";
import { days, later } from "../platform/clock";
import { storedOf } from "./code";

/** So long a card can be spent, unless the desk extends it. Our choice. */
const life = days(2 * 365);

type Issued = Pick<GiftCard, "currency" | "amount" | "orderId"> & { at: Date };

/** A fresh card's row. Its balance comes with the movement that issues it. */
export function newCard({ currency, amount, orderId, at }: Issued) {
  // 122 random bits.
  const id = randomUUID();
  return { id, ...storedOf(id), currency, amount, orderId, issuedAt: at, expiresAt: later(at, life) };
}

/** Issues cards that orders bought, one each, however often it is asked for. */
export const issueText = `
  WITH cards AS (
    INSERT INTO "GiftCard" ("id", "digest", "last4", "currency", "amount", "orderId", "issuedAt", "expiresAt")
    SELECT "id", "digest", "last4", "currency", "amount", "orderId", "issuedAt", "expiresAt"
    FROM json_populate_recordset(NULL::"GiftCard", $1)
    ON CONFLICT ("orderId") DO NOTHING
    RETURNING "id", "amount", "orderId", "issuedAt"
  )
  INSERT INTO "GiftCardMovement" ("giftCardId", "kind", "amount", "key", "orderId", "at")
  SELECT "id", 'issued', "amount", 'card ' || "id" || ' issued', "orderId", "issuedAt" FROM cards`;
