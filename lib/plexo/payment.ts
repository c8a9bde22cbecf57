/** The payment states of Plexo's guide. It may know more: those arrive as "unknown". */
export const paymentStatuses = [
  "created",
  "pending",
  "authorized",
  "approved",
  "denied",
  "cancelled",
  "refunded",
  "partially-refunded",
  "expired",
  "failed",
] as const;

export type PaymentStatus = (typeof paymentStatuses)[number] | "unknown";

export const transactionTypes = ["purchase", "authorization", "capture", "cancellation", "refund"] as const;

export type TransactionType = (typeof transactionTypes)[number] | "unknown";

/**
 * One of Plexo's words in its own spelling, whatever case and hyphens it comes in; "unknown" for any other.
 */
export function readWord<Word extends string>(words: readonly Word[], given: unknown): Word | "unknown" {
  const plain = (word: string) => word.toLowerCase().replaceAll(/[-_]/g, "");
  return words.find((word) => typeof given === "string" && plain(word) === plain(given)) ?? "unknown";
}

/** One entry of a payment's history. Observed: entries are appended, never changed. */
export interface PlexoTransaction {
  id: string | null;
  /** The payment's reference, or the operation's own for captures, refunds and cancellations. */
  referenceId: string | null;
  type: TransactionType;
  /** Plexo's own word. */
  typeAsGiven: string | null;
  /** "created", "approved" and "denied" were seen; the full list is not documented. */
  status: PaymentStatus;
  /** Plexo's own word; null where it gave none. */
  statusAsGiven: string | null;
  /** Minor units; null when it could not be read. */
  amount: number | null;
  /** "0" is success, "10" a decline (observed). Absent while nothing was decided. */
  resultCode: string | null;
  /** Free text of the acquirer, in its own language. */
  resultMessage: string | null;
  authorization: string | null;
  ticket: string | null;
  createdAt: Date | null;
}

/** What a payer takes along to pay in cash or by transfer. */
export interface PlexoVoucher {
  /** Who collects the money, by Plexo's id. */
  collector: string | null;
  code: string | null;
  expiresAt: Date | null;
}

/** A payment, with everything that may be kept of it. The rest of the card stays at Plexo. */
export interface PlexoPayment {
  id: string;
  /** The reference that the shop gave to the payment, which is not the session's. */
  referenceId: string;
  invoiceNumber: string | null;
  /** "unknown" for a status that the guide does not list: never final, never paid. */
  status: PaymentStatus;
  /** Plexo's own word. */
  statusAsGiven: string;
  merchantId: number | null;
  currency: string | null;
  /** Minor units; null when it could not be read. */
  amount: number | null;
  createdAt: Date | null;
  updatedAt: Date | null;
  processedAt: Date | null;
  method: { id: string | null; name: string | null } | null;
  card: { brand: string | null; last4: string | null } | null;
  /** Null for a payment with a card. */
  voucher: PlexoVoucher | null;
  /** Until when it can be captured, while it is authorised; null where Plexo does not say. */
  authorizedUntil: Date | null;
  installments: number | null;
  metadata: Record<string, string>;
  transactions: PlexoTransaction[];
}

/** The last word on a payment: its newest transaction with a result, in whichever order they are listed. */
export function lastResult(transactions: readonly PlexoTransaction[]): PlexoTransaction | null {
  return newest(transactions.filter(({ resultCode }) => resultCode !== null));
}

/** The newest of some entries; of those that are equally old, the one that is listed last. */
export function newest(entries: readonly PlexoTransaction[]): PlexoTransaction | null {
  const time = ({ createdAt }: PlexoTransaction) => createdAt?.getTime() ?? 0;
  return entries.reduce<PlexoTransaction | null>(
    (last, entry) => (last && time(last) > time(entry) ? last : entry),
    null,
  );
}

/** What was taken, in minor units: approved purchases and captures. Null when one of them can't be read. */
export function capturedTotal(transactions: readonly PlexoTransaction[]): number | null {
  return approvedTotal(transactions, ["purchase", "capture"]);
}

/** What was given back, in minor units: approved refunds. Null when one of them can't be read. */
export function refundedTotal(transactions: readonly PlexoTransaction[]): number | null {
  return approvedTotal(transactions, ["refund"]);
}

function approvedTotal(transactions: readonly PlexoTransaction[], types: TransactionType[]): number | null {
  const seen = new Set<string | null>();
  let total = 0;
  for (const { id, type, status, amount } of transactions) {
    if (status !== "approved" || !types.includes(type)) continue;
    if (id !== null && seen.has(id)) continue;
    seen.add(id);
    if (amount === null) return null;
    total += amount;
  }
  return total;
}
