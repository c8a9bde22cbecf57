import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { log } from "@/lib/platform/log";
import { startTemporaryServer } from "../../test/support/postgres/temporary";
import { Sandbox } from "../../test/support/sandbox";
import { fillDatabase } from "../../test/support/template-database";
import { type Lifetime, toTheEnd } from "../launcher/lifetime";
import { prepare } from "../launcher/prepare";
import { fillDesk, ordersOfADay } from "./desk/fill";
import { report } from "./desk/report";
import { startDeskShop } from "./desk/shop";
import type { Statement } from "./statements";

const fewOrders = 10_000;

/** All that is measured reads: what is filled in before need not outlive anything. */
const forReading = [
  "fsync=off",
  "full_page_writes=off",
  "wal_level=minimal",
  "max_wal_senders=0",
  "max_wal_size=8GB",
  "autovacuum=off",
];

/**
 * `npm run bench:desk`: whether the desk's pages take as long with a million orders (`-- --short`: a hundred thousand)
 * as with ten thousand, and how many statements each costs.
 */
async function main({ onStop, checkGoing }: Lifetime): Promise<void> {
  const { orders, rounds, days } = readOptions();
  log.level = "silent";
  await prepare({ withBuild: true, checkGoing });
  const server = await startTemporaryServer(["shared_preload_libraries=pg_stat_statements", ...forReading]);
  onStop(server.stop);
  const folder = mkdtempSync(path.join(tmpdir(), "plexo-storefront-bench-"));
  onStop(() => rmSync(folder, { recursive: true, force: true }));
  const sandbox = await Sandbox.start(folder);
  onStop(() => sandbox.stop());
  const open = async (name: string, size: number, span: number) => {
    const url = server.url(name);
    await fillDatabase(url);
    let made = 0;
    await fillDesk(url, { orders: size, days: span }, (more) => {
      checkGoing();
      made += more;
      if (made % 100_000 === 0) console.log(`${made} orders made`);
    });
    return startDeskShop(url, sandbox, onStop);
  };
  const small = await open("small", fewOrders, fewOrders / ordersOfADay);
  const large = await open("large", orders, days ?? orders / ordersOfADay);

  const measured = small.pages.map((page) => ({
    page,
    small: [] as number[],
    large: [] as number[],
    statements: [] as Statement[],
  }));
  for (let round = 0; round <= rounds; round++) {
    for (const one of measured) {
      checkGoing();
      // By turns, so that whatever else the machine does hits both alike.
      const turns = [
        async () => ({ side: "small" as const, ...(await small.measure(one.page)) }),
        async () => ({ side: "large" as const, ...(await large.measure(one.page)) }),
      ];
      for (const turn of round % 2 ? turns.toReversed() : turns) {
        const { side, milliseconds, statements } = await turn();
        if (round > 0) one.statements = statements;
        // Once unmeasured: a process that has just started is slow, and a big table is still on the disk.
        if (round > 0) one[side].push(milliseconds);
      }
    }
  }
  const csv = { small: await small.readCsv(), large: await large.readCsv() };
  report(measured, csv, { fewOrders, orders });
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      short: { type: "boolean", default: false },
      orders: { type: "string" },
      days: { type: "string" },
      rounds: { type: "string", default: "9" },
    },
  });
  const orders = Number(values.orders ?? (values.short ? 100_000 : 1_000_000));
  const rounds = Number(values.rounds);
  const days = values.days === undefined ? undefined : Number(values.days);
  if (!(orders >= fewOrders && rounds >= 1 && (days === undefined || days >= 1))) {
    throw new Error("--orders from 10000, --rounds from 1, --days from 1.");
  }
  return { orders, rounds, days };
}

toTheEnd(main);
