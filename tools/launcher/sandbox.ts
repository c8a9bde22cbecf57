import path from "node:path";
import type { Child } from "./child";
import { startChild } from "./child";
import { explainOutput, Problem } from "./problem.mjs";
import { root, typescript } from "./root.mjs";

/**
 * Starts the Plexo sandbox and waits until it listens.
 * `dataDir` is where its state lives; `args` are of Node.js, when it isn't simply run.
 */
export async function startSandbox({
  port,
  dataDir,
  logFile,
  env = process.env,
  args,
  onLine,
}: {
  port: number;
  dataDir: string;
  logFile: string;
  env?: NodeJS.ProcessEnv;
  args?: string[];
  onLine?: (line: string) => void;
}): Promise<Child & { url: string }> {
  let announce: (url: string) => void = () => undefined;
  const ready = new Promise((resolve: (url: string) => void) => {
    announce = resolve;
  });
  const child = startChild({
    name: "The sandbox",
    args: args ?? typescript("sandbox/main.ts"),
    env: {
      ...env,
      NODE_ENV: "development",
      SANDBOX_PORT: String(port),
      DATA_DIR: dataDir,
      TSX_TSCONFIG_PATH: path.join(root, "sandbox", "tsconfig.json"),
    },
    logFile,
    onLine: (line) => {
      onLine?.(line);
      const url = readyUrl(line);
      if (url) announce(url);
    },
  });
  const url = await Promise.race([ready, child.ended]);
  if (typeof url === "string") return { ...child, url };
  throw new Problem(explainOutput(url.last) ?? `The sandbox did not start (${url.how}):\n${url.last}`);
}

/** The address in the line that says that the sandbox listens: `{"ready":true,"url":"…"}`. */
export function readyUrl(line: string) {
  if (!line.startsWith("{")) return undefined;
  try {
    const said = JSON.parse(line);
    return said.ready === true && typeof said.url === "string" ? (said.url as string) : undefined;
  } catch {
    return undefined;
  }
}
