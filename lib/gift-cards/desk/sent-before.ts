import type { GiftCardMovement } from "@/prisma/generated/client";
import type { Transaction } from "../../platform/db";

/** What the one-time key of a form at the desk is kept as. */
export const keptKey = (formKey: string) => `desk ${formKey}`;

/**
 * Whether the form with that key was sent before: with the same in it, so that it is done, or with something else (Back,
 * and other values), so that this is not. Null: it was not, or came to nothing.
 */
export async function sentBefore(
  tx: Transaction,
  key: string,
  meant: Partial<GiftCardMovement>,
): Promise<{ is: "same" | "other"; giftCardId: string } | null> {
  const before = await tx.giftCardMovement.findUnique({ where: { key } });
  if (!before) return null;
  const isSame = Object.entries(meant).every(
    ([name, value]) => before[name as keyof typeof before] === value,
  );
  return { is: isSame ? "same" : "other", giftCardId: before.giftCardId };
}
