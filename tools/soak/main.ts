import { build, needsBuild } from "../launcher/build";
import { Problem } from "../launcher/problem.mjs";
import { say, step } from "../launcher/progress.mjs";
import { typescript } from "../launcher/root.mjs";
import { run, stopRuns } from "../launcher/run.mjs";
import { testEnvironment, tool } from "../launcher/test-runners";
import type { Round } from "./rounds";
import { histories, readLength, readSeed, rounds } from "./rounds";

const usage = `Lives through ever new histories, each round with seeds of its own, until the time is over or something breaks.

  npm run test:soak                for an hour
  npm run test:soak -- 10m         for ten minutes; 90s, 3h, 2d
  npm run test:soak -- 10m 4711    the same rounds as the run that began with this seed`;

export async function main(args: string[]) {
  const length = readLength(args[0] ?? "1h");
  const seed = readSeed(args[1]);
  if (length === undefined || seed === undefined || args.length > 2) {
    say(usage);
    process.exit(args[0] === "--help" ? 0 : 2);
  }
  let isStopped = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      isStopped = true;
      stopRuns().then(() => process.exit(130));
    });
  }
  if (needsBuild()) await step("Build", async () => void (await build()));

  const end = Date.now() + length;
  say(`Seed ${seed}, until ${new Date(end).toLocaleTimeString()}`);
  let done = 0;
  for (const round of rounds(seed)) {
    if (Date.now() >= end) break;
    const { code, output } = await liveThrough(round);
    if (isStopped) return;
    if (code !== 0) {
      say(`\n${output.trim()}\n\nOnce more: ${round.again}`);
      process.exit(1);
    }
    done += 1;
  }
  say(`\n${done} rounds, nothing lost, nothing doubled.`);
}

async function liveThrough({ title, program, env, seed }: Round): Promise<{ code: number; output: string }> {
  const args =
    program === "kills"
      ? [...typescript("tools/soak/kills.ts"), "--kills", "10", "--seed", String(seed)]
      : [tool("vitest", "vitest"), "run", ...histories[program]];
  let result: { code: number; output: string } = { code: 1, output: "" };
  await step(title, async () => {
    result = await run(args, { ...testEnvironment(), ...env });
    if (result.code !== 0) throw new Problem(title);
    return "";
  }).catch((error) => {
    if (!(error instanceof Problem)) throw error;
  });
  return result;
}
