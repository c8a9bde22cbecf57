import type { Switches } from "./schema";

/** What answers and callbacks say where they are to say something else than what is so. */

interface Said {
  status: string;
}
interface SaidTransaction extends Said {
  type: string;
}
interface SaidPayment extends Said {
  amount: { currency: string };
  transactions: readonly SaidTransaction[];
}

export function sessionSaid<S extends Said>(session: S, switches: Switches): S {
  return timed({ ...session, status: reworded(session.status, switches.words.session) }, switches);
}

export function transactionSaid<T extends SaidTransaction>(transaction: T, switches: Switches): T {
  return timed(transactionReworded(transaction, switches), switches);
}

export function paymentSaid<P extends SaidPayment>(payment: P, switches: Switches): P {
  const { words } = switches;
  const { amount, transactions } = payment;
  const said = {
    ...payment,
    status: reworded(payment.status, words.payment),
    amount: { ...amount, currency: reworded(amount.currency, words.currency) },
    transactions: transactions.map((entry) => transactionReworded(entry, switches)),
  };
  return timed(said, switches);
}

function transactionReworded<T extends SaidTransaction>(transaction: T, { words }: Switches): T {
  const { status, type } = transaction;
  return { ...transaction, status: reworded(status, words.transaction), type: reworded(type, words.type) };
}

const reworded = (word: string, words: Record<string, string> | undefined) => words?.[word] ?? word;

const TIMES = new Set(["createdAt", "updatedAt", "processedAt", "expiresAt"]);
/** Comes back as it was sent, whatever it looks like. */
const SENT = new Set(["metadata", "browserDetails", "items"]);

function timed<T>(value: T, switches: Switches): T {
  if (switches.clockOffMs === 0 && switches.dates === "utc") return value;
  return retimed(value, switches) as T;
}

function retimed(value: unknown, switches: Switches): unknown {
  if (Array.isArray(value)) return value.map((item) => retimed(item, switches));
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).map(([name, content]) => {
    if (SENT.has(name)) return [name, content];
    return [name, TIMES.has(name) ? timeSaid(String(content), switches) : retimed(content, switches)];
  });
  return Object.fromEntries(fields);
}

const MONTEVIDEO_MS = -3 * 60 * 60_000;

/** A time of ours (`2026-03-30T14:30:00.000Z`), off by so much and written in that way. */
function timeSaid(time: string, { clockOffMs, dates }: Switches): string {
  const at = Date.parse(time) + clockOffMs;
  const written = new Date(at).toISOString();
  switch (dates) {
    case "utc":
      return written;
    case "seven-digits":
      return written.replace("Z", "0000Z");
    case "no-zone":
      return written.replace("Z", "");
    case "offset":
      return new Date(at + MONTEVIDEO_MS).toISOString().replace("Z", "-03:00");
    case "year-one":
      return "0001-01-01T00:00:00Z";
  }
}
