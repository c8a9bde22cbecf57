import { writeFileSync } from "node:fs";
import path from "node:path";
import { startChild } from "../launcher/child";
import { typescript } from "../launcher/root.mjs";
import type { Sample } from "./sample";
import type { Plan } from "./visit";

export type Crowd = { samples: readonly Sample[]; stop: () => Promise<void> };

/**
 * Starts the visitors' process and waits until they have seen something. All that they see is in `samples`, a moment
 * later. `onDeath` is told when it ends by itself.
 */
export async function startCrowd(plan: Plan, folder: string, onDeath: (why: string) => void): Promise<Crowd> {
  const file = path.join(folder, "visitors.json");
  writeFileSync(file, JSON.stringify(plan));
  const samples: Sample[] = [];
  let isStopped = false;
  let haveCome: () => void = () => undefined;
  const first = new Promise<void>((resolve) => {
    haveCome = resolve;
  });
  const child = startChild({
    name: "The visitors",
    args: [...typescript("tools/siege/visitors.ts"), file],
    env: process.env,
    logFile: path.join(folder, "visitors.log"),
    onLine: (line) => {
      if (!line.startsWith("[{")) return;
      samples.push(...(JSON.parse(line) as Sample[]));
      haveCome();
    },
  });
  const stop = () => {
    isStopped = true;
    return child.stop();
  };
  const ended = child.ended.then(({ how, last }) => {
    if (!isStopped) onDeath(`The visitors' process ended (${how}):\n${last}`);
  });
  await Promise.race([first, ended]);
  return { samples, stop };
}
