import { mkdirSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { log } from "@/lib/platform/log";
import { runKills } from "../../test/servers/kills";
import { startStack } from "../../test/support/stack";
import { type Lifetime, toTheEnd } from "../launcher/lifetime.mjs";
import { freePort } from "../launcher/ports.mjs";
import { prepare } from "../launcher/prepare.mjs";
import { startSandbox } from "../launcher/sandbox.mjs";
import { startTemplateDatabase } from "../launcher/template-database.mjs";

/**
 * `npm run test:soak:kill -- --kills 50 --seed 1`: what `npm test` does ten times, as often as it's told, and
 * time passes as it does. The same seed brings the same shoppers and the same moments to kill at.
 */
async function main({ onStop, checkGoing, fail }: Lifetime): Promise<void> {
  const { kills, seed } = readOptions();
  log.level = "silent";
  await prepare({ withBuild: true, checkGoing });
  const template = await startTemplateDatabase();
  onStop(template.stop);
  const dataDir = path.join(template.folder, "sandbox");
  mkdirSync(dataDir);
  const logFile = path.join(dataDir, "sandbox.log");
  const sandbox = await startSandbox({ port: await freePort(), dataDir, logFile });
  onStop(sandbox.stop);
  const env = { PLEXO_TIMEOUT_MS: "2000" };
  const stack = await startStack({ databaseUrl: template.url, plexoUrl: sandbox.url, count: 1, env });
  onStop(stack.stop);

  console.log(`${kills} kills, seed ${seed}`);
  const onKill = (number: number) => {
    checkGoing();
    if (number % 10 === 0) console.log(`${number} kills`);
  };
  const options = { stack, sandboxUrl: sandbox.url, kills, seed, hurry: false, onKill };
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
