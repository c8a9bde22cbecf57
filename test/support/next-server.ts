import { setTimeout as pause } from "node:timers/promises";
import { startChild } from "../../tools/launcher/child";
import { freePort } from "../../tools/launcher/ports";
import { Problem } from "../../tools/launcher/problem.mjs";
import { resolveInstalled } from "../../tools/launcher/root.mjs";

type Options = {
  name: string;
  /** Of the app, built for production. */
  folder: string;
  port?: number;
  env?: Record<string, string>;
  logFile: string;
};

const patience = 60_000;

/** Next.js's own server for a built app, as `next start` brings it. Waits until it answers. */
export async function startNext({ name, folder, port, env, logFile }: Options) {
  const own = port ?? (await freePort());
  const child = startChild({
    name,
    args: [resolveInstalled("next/dist/bin/next"), "start", folder, "-H", "localhost", "-p", String(own)],
    env: { ...process.env, ...env, NODE_ENV: "production" },
    logFile,
  });
  const url = `http://localhost:${own}`;
  const end = await Promise.race([untilAnswering(url), child.ended]);
  if (end === true) return { url, stop: child.stop };
  await child.stop();
  throw new Problem(`${name} did not start:\n${end ? end.last : "it does not answer"}`);
}

async function untilAnswering(url: string): Promise<boolean> {
  for (const deadline = Date.now() + patience; Date.now() < deadline; await pause(100)) {
    const isUp = await fetch(url).then(
      (response) => response.arrayBuffer().then(() => true),
      () => false,
    );
    if (isUp) return true;
  }
  return false;
}
