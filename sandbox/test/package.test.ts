import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it, onTestFinished } from "vitest";
import manifest from "../package.json" with { type: "json" };
import { call, sessionBody, temporaryFolder } from "./harness";

const home = fileURLToPath(new URL("..", import.meta.url));
// None of the variables that npm gives to what it runs: this is a person's terminal.
const { PATH, HOME } = process.env;
const env = { PATH, HOME };

/** An empty folder with the packed sandbox installed in it. Nothing else comes from anywhere. */
async function installed() {
  const folder = temporaryFolder();
  const npm = (cwd: string, ...words: string[]) => promisify(execFile)("npm", words, { cwd, env });
  const { stdout } = await npm(home, "pack", "--json", "--loglevel=error", `--pack-destination=${folder}`);
  const [{ filename }] = JSON.parse(stdout.slice(stdout.indexOf("[\n")));
  await npm(folder, "install", "--offline", "--no-audit", "--no-fund", join(folder, filename));
  return { folder, program: join(folder, "node_modules", ".bin", "plexo-sandbox") };
}

function start(program: string, cwd: string) {
  const child = spawn(program, ["--port", "0", "--log-level", "silent"], { cwd, env });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  return child;
}

it("runs in an empty folder from what npm pack makes of it, and keeps its state there", async () => {
  const { folder, program } = await installed();
  const child = start(program, folder);
  const [line] = await once(child.stdout, "data");
  const ready = JSON.parse(String(line));

  const { json } = await call(ready, "/v1/sessions", { body: sessionBody() });
  const page = await (await fetch(json.actions[0].href)).text();
  const panel = await (await fetch(`${ready.url}/_sandbox`)).text();
  const linked = [...(page + panel).matchAll(/"(\/_sandbox\/assets\/[^"]+)"/g)].map(([, path]) => path);
  expect(linked.join()).toMatch(/checkout\.css.*idiomorph\.js/);
  for (const path of [...linked, "/_sandbox/assets/inter.woff2"]) {
    expect((await fetch(ready.url + path)).status).toBe(200);
  }
  expect((await fetch(`${ready.url}/openapi/v2.json`)).status).toBe(200);

  child.kill("SIGTERM");
  expect(await once(child, "close")).toEqual([0, null]);
  expect(readFileSync(join(folder, ".data", "sandbox", "journal.jsonl"), "utf8")).toContain(json.id);

  const said = promisify(execFile)(program, ["--help"], { cwd: folder, env });
  expect((await said).stdout).toContain("npx plexo-sandbox [options]");
  const brought = join(folder, "node_modules", "plexo-sandbox");
  expect(readFileSync(join(brought, "dist", "LICENSES.txt"), "utf8")).toMatch(/^hono \d/m);
  for (const file of ["README.md", "LICENSE"]) expect(existsSync(join(brought, file))).toBe(true);
  expect(manifest).not.toHaveProperty("dependencies");
}, 120_000);
