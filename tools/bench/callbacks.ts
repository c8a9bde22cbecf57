import { parseArgs } from "node:util";
import { log } from "@/lib/platform/log";
import { type Lifetime, toTheEnd } from "../launcher/lifetime";
import { prepare } from "../launcher/prepare";
import { createMeter, difference } from "./cpu";
import { fill } from "./fill";
import { insertBare, reconcileInVain, tell } from "./measure";
import { type Level, type Measured, newMeasured, report, reportStatements } from "./report";
import { type Receiver, type Shop, startBenchStack } from "./stack";
import { addStatements, countFromNow, makeCountable, readStatements } from "./statements";
import { makeUntold } from "./untold";

const fewOrders = 1_000;

/**
 * `npm run bench:callbacks`: how fast callbacks become paid orders, beside a handler that was written by hand and
 * bare INSERTs, and whether that is the same with a million orders in the database (`-- --quick`: twenty thousand)
 * as with a thousand.
 */
async function main({ onStop, checkGoing }: Lifetime): Promise<void> {
  const { orders, callbacks, rounds } = readOptions();
  log.level = "silent";
  await prepare({ withBuild: true, checkGoing });
  const { small, large, sandbox } = await startBenchStack(onStop);
  const read = await createMeter(small, sandbox.pid);
  const levels = [
    { shop: small, level: newLevel(fewOrders) },
    { shop: large, level: newLevel(orders) },
  ];
  const measureOne = async (shop: Shop, receiver: Receiver, measured: Measured) => {
    checkGoing();
    const untold = await makeUntold(shop, sandbox.url, callbacks);
    await countFromNow(shop);
    const before = read(receiver.pid);
    const { seconds, answers } = await tell(receiver, shop.pool, untold);
    measured.cpu.push(difference(read(receiver.pid), before, callbacks));
    addStatements(measured.statements, await readStatements(shop));
    measured.perSecond.push(callbacks / seconds);
    measured.answers.push(...answers);
  };
  const measure = async (shop: Shop, level: Level, round: number) => {
    const untold = await makeUntold(shop, sandbox.url, callbacks);
    level.insertsPerSecond.push(callbacks / (await insertBare(shop, untold)));
    const turns = [
      () => measureOne(shop, shop, level.shop),
      () => measureOne(shop, shop.handler, level.handler),
    ];
    for (const turn of round % 2 ? turns.toReversed() : turns) await turn();
    level.reconciles.push(...(await reconcileInVain(shop, 50)));
  };

  for (const { shop, level } of levels) {
    await fill(shop.pool, level.orders, (made) => {
      checkGoing();
      if (made % 100_000 === 0) console.log(`${made} orders made`);
    });
    await makeCountable(shop);
    // Once unmeasured: a server that has just started is slow, and a big table is still on the disk.
    for (const _ of [1, 2]) await measure(shop, newLevel(level.orders), 0);
  }
  for (let round = 0; round < rounds; round++) {
    // By turns, so that whatever else the machine does hits all alike.
    for (const { shop, level } of round % 2 ? levels.toReversed() : levels) await measure(shop, level, round);
  }
  const all = levels.map(({ level }) => level);
  reportStatements(all, callbacks * rounds);
  report(all, { callbacks, rounds });
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

const newLevel = (orders: number): Level => ({
  orders,
  shop: newMeasured(),
  handler: newMeasured(),
  insertsPerSecond: [],
  reconciles: [],
});

toTheEnd(main);
