// @ts-check
import path from "node:path";
import { startChild } from "./child.mjs";
import { explainOutput, Problem } from "./problem.mjs";
import { root, typescript } from "./root.mjs";

/**
 * Starts the Plexo sandbox and waits until it listens.
 * @param {{ port: number, dataDir: string, logFile: string, env?: NodeJS.ProcessEnv,
 *   args?: string[], onLine?: (line: string) => void }} options
 *   dataDir: where its state lives. args: of Node.js, when it isn't simply run.
 * @returns {Promise<import("./child.mjs").Child & { url: string }>}
 */
export async function startSandbox({ port, dataDir, logFile, env = process.env, args, onLine }) {
  /** @type {(url: string) => void} */
  let announce = () => undefined;
  const ready = new Promise((/** @type {(url: string) => void} */ resolve) => {
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

/**
 * The address in the line that says that the sandbox listens: `{"ready":true,"url":"…"}`.
 * @param {string} line
 */
export function readyUrl(line) {
  if (!line.startsWith("{")) return undefined;
  try {
    const said = JSON.parse(line);
    return said.ready === true && typeof said.url === "string" ? /** @type {string} */ (said.url) : undefined;
  } catch {
    return undefined;
  }
}
