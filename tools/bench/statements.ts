import type { Shop } from "./stack";

export type Statement = { calls: number; milliseconds: number; text: string };

/** Forgets what PostgreSQL counted until now, in all databases. */
export async function countFromNow({ pool }: Shop): Promise<void> {
  await pool.query("SELECT pg_stat_statements_reset()");
}

/** Counting needs an extension, once for each database. */
export async function makeCountable({ pool }: Shop): Promise<void> {
  await pool.query("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
}

/** What PostgreSQL ran in this shop's database since then, whoever sent it, in the order of its first time. */
export async function readStatements({ pool }: Shop): Promise<Statement[]> {
  const { rows } = await pool.query<Statement>(
    `SELECT sum(calls)::int AS calls, sum(total_exec_time) AS milliseconds,
       trim(regexp_replace(query, '\\s+', ' ', 'g')) AS text
     FROM pg_stat_statements
     WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database()) AND query NOT LIKE '%"Bare"%'
     GROUP BY 3 ORDER BY min(stats_since)`,
  );
  return rows;
}

type Known = { stage: "receive" | "reconcile" | "apply"; is: RegExp; what: string; why: string };

/**
 * The statements that one callback costs, each with the reason why it is there. Found by their words: what
 * is not in this list is shown as unknown, so that a new statement does not come in unseen.
 */
export const known: Known[] = [
  {
    stage: "receive",
    is: /^WITH attempt AS/,
    what: "store the callback, make its attempt due, note it",
    why: "what is answered with 200 is on the disk; all of it in one statement and one commit",
  },
  {
    stage: "reconcile",
    is: /^UPDATE "CheckoutAttempt" AS a SET "lastCheckedAt"/,
    what: "claim the look-up, read what to ask about",
    why: "of all processes one asks Plexo, and if it dies the attempt is due again",
  },
  { stage: "apply", is: /^BEGIN/, what: "begin", why: "what follows from one answer happens whole or not" },
  {
    stage: "apply",
    is: /FROM "Order" WHERE "id" = \(SELECT/,
    what: "lock the order",
    why: "two answers about one order are applied one after the other",
  },
  {
    stage: "apply",
    is: /FROM "CheckoutAttempt" AS a WHERE a\."orderId"/,
    what: "read lines, attempts and payments",
    why: "only a statement that begins after the lock is held sees what the last holder wrote",
  },
  {
    stage: "apply",
    is: /^INSERT INTO "public"\."Payment"/,
    what: "store the payment",
    why: "Plexo's last answer, which later ones are compared with",
  },
  {
    stage: "apply",
    is: /^UPDATE "Variant"/,
    what: "sell the goods (one for each line)",
    why: "the shelf changes with the order; rows are locked in the order of their SKUs",
  },
  {
    stage: "apply",
    is: /^UPDATE "public"\."Order"/,
    what: "set the order's state and totals",
    why: "what shopper and merchant see; before callbacks and attempts, as everywhere",
  },
  {
    stage: "apply",
    is: /^UPDATE "public"\."PaymentCallback"/,
    what: "close the callback",
    why: "every stored callback ends; before the attempt, in the order in which a new callback locks them",
  },
  {
    stage: "apply",
    is: /^UPDATE "public"\."CheckoutAttempt"/,
    what: "close the attempt, set its next check",
    why: "nobody can pay it again, and nobody asks again before its time",
  },
  {
    stage: "apply",
    is: /^SELECT COUNT.*"public"\."PaymentCallback"/,
    what: "look for callbacks that came meanwhile",
    why: "only with the attempt's row locked can none slip in between, so not before",
  },
  {
    stage: "apply",
    is: /^INSERT INTO "public"\."PaymentEvent"/,
    what: "write the order's history",
    why: "payment, order and attempt: all that happened, in one statement",
  },
  { stage: "apply", is: /^COMMIT/, what: "commit", why: "the second and last wait for the disk" },
];
