import { parseArgs } from "node:util";
import { log } from "@/lib/platform/log";
import { type Lifetime, toTheEnd } from "../launcher/lifetime.mjs";
import { prepare } from "../launcher/prepare.mjs";
import { fill } from "./fill";
import { insertBare, reconcileInVain, tell } from "./measure";
import { type Level, report, reportStatements } from "./report";
import { type Shop, startBenchStack } from "./stack";
import { countFromNow, makeCountable, readStatements } from "./statements";
import { makeUntold } from "./untold";

const fewOrders = 1_000;

/**
 * `npm run bench:callbacks`: how fast callbacks become paid orders, beside bare INSERTs, and whether that is
 * the same with a million orders in the database (`-- --quick`: twenty thousand) as with a thousand.
 */
async function main({ onStop, checkGoing }: Lifetime): Promise<void> {
  const { orders, callbacks, rounds } = readOptions();
  log.level = "silent";
  await prepare({ withBuild: true, checkGoing });
  const { small, large, sandboxUrl } = await startBenchStack(onStop);
  const levels = [
    { shop: small, level: newLevel(fewOrders) },
    { shop: large, level: newLevel(orders) },
  ];
  const measure = async (shop: Shop, level: Level) => {
    checkGoing();
    const untold = await makeUntold(shop, sandboxUrl, callbacks);
    const inserts = await insertBare(shop, untold);
    const { seconds, answers } = await tell(shop, untold);
    level.rounds.push({ perSecond: callbacks / seconds, insertsPerSecond: callbacks / inserts });
    level.answers.push(...answers);
    level.reconciles.push(...(await reconcileInVain(shop, 50)));
  };

  for (const { shop, level } of levels) {
    await fill(shop.pool, level.orders, (made) => {
      checkGoing();
      if (made % 100_000 === 0) console.log(`${made} orders made`);
    });
    await makeCountable(shop);
    // Once unmeasured: a server that has just started is slow, and a big table is still on the disk.
    await measure(shop, newLevel(level.orders));
  }
  await countFromNow(small);
  for (let round = 0; round < rounds; round++) {
    // By turns, so that whatever else the machine does hits both alike.
    for (const { shop, level } of round % 2 ? levels.toReversed() : levels) await measure(shop, level);
  }
  const [ofSmall, ofLarge] = [await readStatements(small), await readStatements(large)];
  const statements = reportStatements(ofSmall, ofLarge, callbacks * rounds);
  report(
    levels.map(({ level }) => level),
    { callbacks, statements },
  );
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      quick: { type: "boolean", default: false },
      orders: { type: "string" },
      callbacks: { type: "string", default: "400" },
      rounds: { type: "string", default: "5" },
    },
  });
  const orders = Number(values.orders ?? (values.quick ? 20_000 : 1_000_000));
  const [callbacks, rounds] = [Number(values.callbacks), Number(values.rounds)];
  if (!(orders >= fewOrders && callbacks >= 20 && rounds >= 1)) {
    throw new Error("--orders from 1000, --callbacks from 20, --rounds from 1.");
  }
  return { orders, callbacks, rounds };
}

const newLevel = (orders: number): Level => ({ orders, rounds: [], answers: [], reconciles: [] });

toTheEnd(main);
