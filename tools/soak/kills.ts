import { parseArgs } from "node:util";
import { db } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import { runKills } from "../../test/servers/kills";
import { joinStack, startStack } from "../../test/support/stack";
import { type Lifetime, toTheEnd } from "../launcher/lifetime";
import { prepare } from "../launcher/prepare";

/**
 * `npm run test:soak:kill -- --kills 50 --seed 1`: what `npm test` does six times, as often as it's told, and
 * time passes as it does. The same seed brings the same shoppers and the same moments to kill at.
 */
async function main({ onStop, checkGoing, fail }: Lifetime): Promise<void> {
  const { kills, seed } = readOptions();
  log.level = "silent";
  await prepare({ withBuild: true, checkGoing });
  const stack = await startStack({ env: { PLEXO_TIMEOUT_MS: "2000" } });
  onStop(stack.stop);
  joinStack(stack);
  onStop(() => db().$disconnect());

  console.log(`${kills} kills, seed ${seed}`);
  const onKill = (number: number) => {
    checkGoing();
    if (number % 10 === 0) console.log(`${number} kills`);
  };
  const options = { stack, kills, seed, hurry: false, onKill };
  const { wrong, ...report } = await runKills(options);
  console.log(JSON.stringify(report));
  if (wrong.length > 0) return fail(`Seed ${seed}: ${wrong.length} are wrong.\n${wrong.join("\n")}`);
  console.log("Nothing is lost, nothing is doubled, everything is settled.");
}

function readOptions() {
  const { values, positionals } = parseArgs({
    options: { kills: { type: "string" }, seed: { type: "string" } },
    allowPositionals: true,
  });
  const kills = Number(values.kills ?? positionals[0] ?? 50);
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  if (!Number.isInteger(kills) || kills < 1 || !Number.isInteger(seed)) {
    throw new Error("--kills and --seed must be whole numbers.");
  }
  return { kills, seed };
}

toTheEnd(main);
