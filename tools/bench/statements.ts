import type pg from "pg";

/** Joins what was counted in several stretches. */
export function addStatements(all: Statement[], more: readonly Statement[]): void {
  for (const one of more) {
    const same = all.find(({ text }) => text === one.text);
    if (same) {
      same.calls += one.calls;
      same.milliseconds += one.milliseconds;
    } else all.push({ ...one });
  }
}

/** A shop in whose database PostgreSQL counts. */
type Counted = { pool: pg.Pool };

export type Statement = { calls: number; milliseconds: number; text: string };

/** Forgets what PostgreSQL counted until now, in all databases. */
export async function countFromNow({ pool }: Counted): Promise<void> {
  await pool.query("SELECT pg_stat_statements_reset()");
}

/** Counting needs an extension, once for each database. */
export async function makeCountable({ pool }: Counted): Promise<void> {
  await pool.query("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
}

/** What PostgreSQL ran in this shop's database since then, by any connection, in the order of its first time. */
export async function readStatements({ pool }: Counted): Promise<Statement[]> {
  const { rows } = await pool.query<Statement>(
    `SELECT sum(calls)::int AS calls, sum(total_exec_time) AS milliseconds,
       trim(regexp_replace(query, '\\s+', ' ', 'g')) AS text
     FROM pg_stat_statements
     WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
       AND query !~ '"Bare"|pg_stat_statements|AS left FROM' GROUP BY 3 ORDER BY min(stats_since)`,
  );
  return rows;
}

type Known = {
  stage: "receive" | "claim" | "apply";
  is: RegExp;
  what: string;
  why: string;
  /** It is a transaction by itself. */
  isAlone?: true;
};

/**
 * The statements that callbacks cost, each with the reason why it is there. Found by their words: what
 * is not in this list is shown as unknown, so that a new statement does not come in unseen.
 */
export const known: Known[] = [
  {
    stage: "receive",
    is: /WITH attempt AS/,
    what: "store the callback, make its attempt due, note it",
    why: "what is answered with 200 is on the disk; all of it in one statement and one commit",
    isAlone: true,
  },
  {
    stage: "claim",
    is: /^UPDATE "CheckoutAttempt" AS a SET "lastCheckedAt"/,
    what: "claim attempts, read what to ask about",
    why: "of all processes one asks Plexo, and if it dies the attempt is due again",
    isAlone: true,
  },
  { stage: "apply", is: /^BEGIN/, what: "begin", why: "what follows from an answer happens whole or not" },
  {
    stage: "apply",
    is: /^SELECT "id" FROM "Order"/,
    what: "lock the orders, in the order of their ids",
    why: "two answers about one order are applied one after the other",
  },
  {
    stage: "apply",
    is: /^SELECT o\."id"/,
    what: "read orders, lines, attempts, payments, operations, flags",
    why: "only a statement that begins after the locks are held sees what the last holders wrote",
  },
  {
    stage: "apply",
    is: /^INSERT INTO "Payment"/,
    what: "store the payments",
    why: "Plexo's last answer, which later ones are compared with",
  },
  {
    stage: "apply",
    is: /^INSERT INTO "MoneyMovement"/,
    what: "note what was captured or given back, and when",
    why: "reports by day add up to what Plexo says, with no reading of histories",
  },
  {
    stage: "apply",
    is: /^WITH moves AS/,
    what: "sell the goods",
    why: "the shelf changes with the orders; rows are locked in the order of their SKUs, each once",
  },
  {
    stage: "apply",
    is: /^UPDATE "Order"/,
    what: "set the orders' states and totals",
    why: "what shopper and merchant see; before callbacks and attempts, as everywhere",
  },
  {
    stage: "apply",
    is: /^UPDATE "PaymentCallback"/,
    what: "close the callbacks",
    why: "every stored callback ends; before the attempts, in the order in which a new callback locks them",
  },
  {
    stage: "apply",
    is: /^SELECT \$?\d FROM "CheckoutAttempt"/,
    what: "lock the attempts, in the order of their ids",
    why: "claims lock several, too: in one order, so that nobody waits for each other",
  },
  {
    stage: "apply",
    is: /^UPDATE "CheckoutAttempt" AS a SET "state"/,
    what: "close the attempts, set their next checks",
    why: "nobody can pay them again; sooner where a callback came meanwhile, which none can now that they are locked",
  },
  {
    stage: "apply",
    is: /^INSERT INTO "PaymentEvent"/,
    what: "write the orders' histories",
    why: "payment, order and attempt: all that happened, in one statement",
  },
  { stage: "apply", is: /^COMMIT/, what: "commit", why: "the last wait for the disk" },
];

/** How many there were, and in how many transactions: those that stand alone, and those that a COMMIT ends. */
export function sumStatements(all: readonly Statement[]): { statements: number; transactions: number } {
  // The handler's way to store a callback is the last.
  const alone = [...known.filter((one) => one.isAlone).map(({ is }) => is), /^INSERT INTO "PaymentCallback"/];
  const isAlone = (text: string) => alone.some((is) => is.test(text));
  const sum = (some: readonly Statement[]) => some.reduce((total, { calls }) => total + calls, 0);
  return {
    statements: sum(all),
    transactions: sum(all.filter(({ text }) => text === "COMMIT" || isAlone(text))),
  };
}
