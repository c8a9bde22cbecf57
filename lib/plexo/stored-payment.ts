import { maskText } from "./masking";
import type { PlexoPayment, PlexoTransaction } from "./payment";

type Stored<Of> = { [Key in keyof Of]: Of[Key] extends Date | null ? string | null : Of[Key] };

/** A payment as it may be stored: plain JSON, dates as ISO 8601, money in minor units. */
export type StoredPayment = Stored<Omit<PlexoPayment, "metadata" | "voucher" | "transactions">> & {
  transactions: Stored<PlexoTransaction>[];
};

/** Entries of a payment's history that are kept with one answer: the last ones. */
const mostEntries = 20;

/** What of a payment may be stored, of Plexo's own answers, too: some kilobytes at most. */
export function storedPayment(payment: PlexoPayment): StoredPayment {
  const { metadata: _free, voucher: _unread, transactions, ...rest } = payment;
  const kept = { ...rest, transactions: transactions.slice(-mostEntries) };
  return JSON.parse(JSON.stringify(kept), (key, value) =>
    typeof value === "string" && !key.endsWith("At") ? maskText(value) : value,
  );
}
