import { createHash, randomBytes, randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import type { SandboxControl } from "../../../test/support/sandbox-control";
import { startStack } from "../../../test/support/stack";
import type { Lifetime } from "../../launcher/lifetime";
import { residentBytes } from "../../launcher/processes.mjs";
import { countFromNow, makeCountable, readStatements, type Statement } from "../statements";
import { findPages } from "./pages";

/** Tries of one page, of which the fastest counts: what else the machine does only makes them slower. */
const tries = 3;

/** Long enough for every round that the shop makes by itself. */
const idle = 15_000;

/** What a page took; of its statements, as many as one look at it costs. */
export type Seen = { milliseconds: number; statements: Statement[] };
/** `later`: how much more the process had in the second half of the rows than in the first, in megabytes. */
export type WholeCsv = { rows: number; megabytes: number; later: number };

/** A production server whose desk is asked for its pages, as an owner who has signed in. */
export type DeskShop = {
  pages: string[];
  measure: (page: string) => Promise<Seen>;
  /** Reads the CSV of all orders: how many there were, and by how much the process grew meanwhile, and to the end. */
  readCsv: () => Promise<WholeCsv>;
};

export async function startDeskShop(
  databaseUrl: string,
  sandbox: SandboxControl,
  onStop: Lifetime["onStop"],
): Promise<DeskShop> {
  const stack = await startStack({ databaseUrl, sandbox });
  onStop(stack.stop);
  const pool = new pg.Pool({ connectionString: databaseUrl });
  // An idle connection that ends with the server is no error.
  pool.on("error", () => undefined);
  onStop(() => pool.end());
  const shop = { url: stack.url, pid: stack.servers[0].pid, pool };
  await makeCountable(shop);
  const cookie = `staff=${await signIn(pool)}`;
  const addresses = await findPages(pool);
  const open = async (path: string) => {
    const response = await fetch(stack.url + path, { headers: { cookie }, redirect: "manual" });
    if (response.status !== 200 || !response.body) {
      throw new Error(`${path} was answered with ${response.status}.`);
    }
    return response.body;
  };

  await countFromNow(shop);
  await pause(idle);
  const byItself = new Set((await readStatements(shop)).map(({ text }) => text));
  return {
    pages: Object.keys(addresses),
    async measure(page) {
      const path = addresses[page];
      if (!path) throw new Error(`There is no page ${page}.`);
      let milliseconds = Number.POSITIVE_INFINITY;
      await countFromNow(shop);
      for (let tried = 0; tried < tries; tried++) {
        const begun = performance.now();
        for await (const _ of await open(path));
        milliseconds = Math.min(milliseconds, performance.now() - begun);
      }
      const own = (await readStatements(shop)).filter(({ text }) => !byItself.has(text));
      return { milliseconds, statements: own.map((one) => ({ ...one, calls: one.calls / tries })) };
    },
    async readCsv() {
      const { rows: counted } = await pool.query(`SELECT count(*)::int AS "count" FROM "Order"`);
      const half = counted[0].count / 2;
      const before = residentBytes(shop.pid);
      const most = [before, 0];
      let rows = -1;
      for await (const bytes of await open("/admin/orders/export")) {
        rows += Buffer.from(bytes).toString("latin1").split("\n").length - 1;
        const side = rows < half ? 0 : 1;
        most[side] = Math.max(most[side] ?? 0, residentBytes(shop.pid));
      }
      const [first = 0, second = 0] = most;
      const megabytes = (Math.max(first, second) - before) / 2 ** 20;
      return { rows, megabytes, later: (second - first) / 2 ** 20 };
    },
  };
}

/** Lets an owner in; the token of a login session. */
async function signIn(pool: pg.Pool): Promise<string> {
  const [id, token] = [randomUUID(), randomBytes(32).toString("base64url")];
  await pool.query(
    `INSERT INTO "Staff" ("id", "email", "name", "role", "locale", "createdAt")
     VALUES ($1, 'owner@bench.example', 'Ana Pérez', 'owner', 'es', now())`,
    [id],
  );
  await pool.query(
    `INSERT INTO "StaffLogin" ("id", "staffId", "tokenDigest", "complete", "createdAt", "seenAt", "endsAt", "agent")
     VALUES ($1, $2, $3, true, now(), now(), now() + interval '11 hours', 'bench')`,
    [randomUUID(), id, createHash("sha256").update(token).digest("base64url")],
  );
  return token;
}
