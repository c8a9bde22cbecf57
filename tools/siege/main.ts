import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { db } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import { whenLost } from "../../test/support/lost-callbacks";
import { newVariants } from "../../test/support/orders";
import { Sandbox } from "../../test/support/sandbox";
import { joinStack, startStack } from "../../test/support/stack";
import { untilSettled } from "../../test/support/until-settled";
import { findViolations, readOrders } from "../../test/support/violations";
import { findCatalogue, goShopping, type Page } from "../bench/pages/visitor";
import { type Lifetime, toTheEnd } from "../launcher/lifetime";
import { prepare } from "../launcher/prepare";
import { residentBytes } from "../launcher/processes.mjs";
import { startCrowd } from "./crowd";
import { SiegeDatabase } from "./database";
import { callbacksEach, Payers } from "./payers";
import { phasesOf } from "./phases";
import { reportJson, reportTable } from "./report";
import { type Row, rowOf, type Seen, type Span } from "./rows";
import type { Sight } from "./visit";

const visitors = 200;
const checkouts = 50;
/** A visitor looks at a page for up to this long: together they ask for 200 pages a second. */
const pauseMs = 2_000;
/** Longer than anything waits that is to be tried again. */
const settleLimit = 180_000;

/**
 * `npm run test:siege -- --seconds 60`: everything that the shop stands on goes away and comes back while people
 * look around and pay. Fails when money, goods or a callback got lost, and when a page was an error.
 */
async function main({ onStop, checkGoing, fail }: Lifetime): Promise<void> {
  const seconds = readSeconds();
  log.level = "silent";
  await prepare({ withBuild: true, checkGoing });
  const database = await SiegeDatabase.start();
  onStop(() => database.stop());
  const plexo = await Sandbox.start(database.folder);
  onStop(() => plexo.stop());
  const env = { PLEXO_TIMEOUT_MS: "2000" };
  const stack = await startStack({ databaseUrl: database.url, sandbox: plexo, env });
  onStop(stack.stop);
  joinStack(stack);
  const [shop] = stack.servers;

  await plexo.rule({ callbacks: "repeat", times: 2, delayMs: 700 });
  const catalogue = await findCatalogue(shop.url);
  const { cart } = await goShopping(shop.url, plexo.url, catalogue.product as Page);
  const payers = new Payers({ shopUrl: shop.url, sandbox: plexo, skus: await newVariants(5, 10_000) });
  // What happens to the database is the shop's business; this process looks again in the end.
  await db().$disconnect();
  const sights: Sight[] = Object.values(catalogue).map((page) => ({
    ...page,
    cookie: cart?.cookie,
    kind: "kept",
  }));
  if (cart) sights.push({ ...cart, kind: "rendered" });
  const crowd = await startCrowd({ shopUrl: shop.url, sights, visitors, pauseMs }, database.folder, fail);
  onStop(crowd.stop);

  console.log(`${visitors} visitors and ${checkouts} checkouts for ${seconds} s`);
  const phases = phasesOf(database, plexo, shop);
  const shares = phases.reduce((sum, { share, cannot }) => sum + (cannot ? 0 : share), 0);
  const begun = Date.now();
  const paying = payers.come(checkouts, seconds);
  const spans: Span[] = [];
  for (const { name, share, cannot, begin } of phases) {
    checkGoing();
    const from = Date.now();
    const before = residentBytes(shop.pid);
    if (cannot) {
      spans.push({ name, from, until: from, memory: [before, before], word: `not tried here: ${cannot}` });
      continue;
    }
    const word = await begin();
    await pause((share / shares) * seconds * 1_000);
    const memory: Span["memory"] = [before, residentBytes(shop.pid)];
    spans.push({ name, from, until: Date.now(), memory, ...(typeof word === "string" && { word }) });
  }
  await crowd.stop();
  await paying;

  const { sent, tries } = payers.callbacks;
  const wrong = await untilSettled(async () => findViolations(await plexo.everything(), sent), settleLimit);
  const view = await plexo.everything();
  const seen: Seen = {
    samples: crowd.samples.filter(({ at }) => at >= begun),
    moments: payers.moments,
    tries: [...tries, ...view.deliveries.flatMap((delivery) => delivery.tries)].filter(
      ({ at }) => Date.parse(at) >= begun,
    ),
    lost: whenLost({ orders: await readOrders(), plexo: view, sent }).map((at) => Date.parse(at)),
  };
  const faults = [...wrong, ...payers.mishaps, ...findFaults(rowOf(seen, 0, Number.POSITIVE_INFINITY))];
  reportTable(spans, seen);
  for (const words of payers.gaveUp) console.log(`  ~ ${words}`);
  for (const fault of faults) console.log(`  ! ${fault}`);
  reportJson(spans, seen, { wrong: faults.length, gaveUp: payers.gaveUp.length });
  if (faults.length > 0) fail(`The shop did not hold: ${faults.length} faults.`);
}

function findFaults({ pages, checkouts: { paid, broken }, callbacks: { acknowledged } }: Row): string[] {
  const errors = pages.broken + broken;
  const told = paid * callbacksEach;
  return [
    ...(acknowledged < told / 2
      ? [`${acknowledged} of ${told} callbacks were acknowledged: that shows nothing.`]
      : []),
    ...(errors > 0 ? [`${errors} answers were errors of the server.`] : []),
    ...(paid < checkouts / 2 ? [`${paid} of ${checkouts} checkouts were paid: that shows nothing.`] : []),
  ];
}

function readSeconds(): number {
  const { values } = parseArgs({ options: { seconds: { type: "string", default: "60" } } });
  const seconds = Number(values.seconds);
  if (!Number.isInteger(seconds) || seconds < 10)
    throw new Error("--seconds must be a whole number from 10.");
  return seconds;
}

toTheEnd(main);
