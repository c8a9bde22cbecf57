import type { CustomerPasskey } from "@/prisma/generated/client";
import { parseLocale } from "../../i18n/locales";
import { queueMails } from "../../mail/queue";
import { now } from "../../platform/clock";
import type { Transaction } from "../../platform/db";

/** Tells a customer by mail that a passkey was added or removed: a stolen session could do that. */
export async function tellOwner(
  tx: Transaction,
  what: "added" | "removed",
  { id, customerId, provider }: CustomerPasskey,
): Promise<void> {
  const { email, name, locale } = await tx.customer.findUniqueOrThrow({ where: { id: customerId } });
  const about = { kind: "passkey-changed", key: `passkey:${id}:${what}`, at: now() } as const;
  await queueMails(tx, [
    { ...about, to: email, locale: parseLocale(locale), data: { name, what, provider } },
  ]);
}
