import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Child } from "./child";
import { startChild } from "./child";
import { explainOutput, Problem } from "./problem.mjs";
import { built, resolveInstalled, root } from "./root.mjs";

const startLimit = 120_000;

/**
 * Starts the shop on this machine alone and waits until it is well: `GET /api/health/ready` answers 200.
 */
export async function startShop({
  mode,
  port,
  env,
  logFile,
  onLine,
}: {
  mode: "start" | "dev";
  port: number;
  env: NodeJS.ProcessEnv;
  logFile: string;
  onLine?: (line: string) => void;
}): Promise<Child> {
  const next = [resolveInstalled("next/dist/bin/next"), "dev", "-H", "localhost", "-p", String(port)];
  const child = startChild({
    name: "The shop",
    args: mode === "start" ? [path.join(root, built().dist, "server.js")] : next,
    env: {
      ...env,
      NODE_ENV: mode === "start" ? "production" : "development",
      HOST: "localhost",
      PORT: String(port),
    },
    logFile,
    onLine,
  });
  const well = waitUntilWell(`http://localhost:${port}/api/health/ready`, child);
  const end = await Promise.race([well, child.ended]);
  if (!end) return child;
  throw new Problem(explainOutput(end.last) ?? `The shop did not start (${end.how}):\n${end.last}`);
}

async function waitUntilWell(url: string, child: Child) {
  let isOver = false;
  child.ended.then(() => {
    isOver = true;
  });
  let answer = "no answer";
  for (const deadline = Date.now() + startLimit; Date.now() < deadline && !isOver; await pause(100)) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
      if (response.ok) return;
      answer = `${response.status} ${(await response.text()).slice(0, 300)}`;
    } catch (error) {
      answer = error instanceof Error ? String(error.cause ?? error.message) : String(error);
    }
  }
  if (isOver) return;
  await child.stop();
  throw new Problem(`The shop is not well after two minutes (${answer}); its log is ${child.logFile}`);
}

/** The environment that connects a shop to its database and to Plexo. */
export function sandboxedShop({
  databaseUrl,
  shopUrl,
  plexoUrl,
  reconcileSecret,
  shopSecret,
}: {
  databaseUrl: string;
  shopUrl: string;
  plexoUrl: string;
  reconcileSecret: string;
  shopSecret: string;
}) {
  return {
    DATABASE_URL: databaseUrl,
    SHOP_URL: shopUrl,
    SHOP_SECRET: shopSecret,
    PLEXO_API_URL: plexoUrl,
    // What the sandbox knows of old; they open nothing anywhere else.
    PLEXO_CLIENT_ID: "221",
    PLEXO_API_KEY: "sandbox-key",
    PLEXO_MERCHANT_ID: "3243",
    RECONCILE_SECRET: reconcileSecret,
  };
}
