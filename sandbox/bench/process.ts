import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const run = fileURLToPath(new URL("../run.mjs", import.meta.url));

/** A sandbox in a process of its own, as `npm run sandbox` starts it, on a folder that goes with it. */
export async function startProcess() {
  const folder = mkdtempSync(join(tmpdir(), "plexo-sandbox-bench-"));
  const { PATH } = process.env;
  const began = performance.now();
  const child = spawn(process.execPath, [run], {
    // With a name of npm's it ends when the benchmark is ended.
    env: {
      PATH,
      npm_lifecycle_event: "bench:sandbox",
      SANDBOX_PORT: "0",
      DATA_DIR: folder,
      LOG_LEVEL: "silent",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const closed = once(child, "close");
  const stop = async () => {
    child.kill("SIGTERM");
    await closed;
    rmSync(folder, { recursive: true, force: true });
  };
  const [line] = await Promise.race([once(child.stdout, "data"), closed]);
  if (child.exitCode !== null) throw new Error("The sandbox could not be started.");
  const { url } = JSON.parse(String(line)) as { url: string };
  return { url, readyMs: Math.round(performance.now() - began), stop };
}

/** A shop that takes every callback. */
export async function startShop() {
  let received = 0;
  const server = createServer((request, response) => {
    request.resume();
    request.once("end", () => {
      received += 1;
      response.end("{}");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/callbacks`,
    received: () => received,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
