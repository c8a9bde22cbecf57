import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from "vitest";
import manifest from "../package.json" with { type: "json" };
import { call, newSession, openSandbox, sessionBody, temporaryFolder } from "./harness";

// Each test starts programs of its own, which takes a while on a busy computer.
vi.setConfig({ testTimeout: 30_000 });

const home = fileURLToPath(new URL("..", import.meta.url));
const clients = join(home, "clients.json");

// None of the variables that npm gives to what it runs: this is a person's terminal.
const { PATH, HOME } = process.env;
const env = { PATH, HOME };

/** A folder with the packed sandbox installed in it. Nothing else comes from anywhere. */
const folder = mkdtempSync(join(tmpdir(), "plexo-sandbox-"));
const program = join(folder, "node_modules", ".bin", "plexo-sandbox");
const wrongSwitch = join(folder, "wrong-switch.json");

beforeAll(async () => {
  writeFileSync(wrongSwitch, '{"switches":{"lists":"by-amount"}}');
  const npm = (cwd: string, ...words: string[]) => promisify(execFile)("npm", words, { cwd, env });
  const { stdout } = await npm(home, "pack", "--json", "--loglevel=error", `--pack-destination=${folder}`);
  const [{ filename }] = JSON.parse(stdout.slice(stdout.indexOf("[\n")));
  await npm(folder, "install", "--offline", "--no-audit", "--no-fund", join(folder, filename));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

function start(environment: Record<string, string>): { child: ChildProcess; output: Promise<string> } {
  const child = spawn(process.execPath, [program], { env: { PATH, SANDBOX_PORT: "0", ...environment } });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  const output = new Promise<string>((resolve) => {
    let text = "";
    const take = (chunk: Buffer) => {
      text += chunk;
      if (text.includes("\n")) resolve(text);
    };
    child.stdout?.on("data", take);
    child.stderr?.on("data", take);
    child.once("close", () => resolve(text));
  });
  return { child, output };
}

it("runs in an empty folder from what npm pack makes of it, and keeps its state there", async () => {
  const child = spawn(program, ["--port", "0", "--log-level", "silent"], { cwd: folder, env });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
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
});

it("says when it is ready, keeps what it has through a kill -9, and ends cleanly when asked", async () => {
  const dataDir = temporaryFolder();
  const first = start({ DATA_DIR: dataDir });
  const ready = JSON.parse(await first.output);
  expect(ready).toEqual({ ready: true, url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) });
  const { json } = await call(ready, "/v1/sessions", { body: sessionBody() });
  first.child.kill("SIGKILL");
  await once(first.child, "close");

  const second = start({ DATA_DIR: dataDir });
  const { url } = JSON.parse(await second.output);
  const found = await call({ ...ready, url }, "/v1/sessions");
  expect(found.json.items).toMatchObject([{ id: json.id, status: "pending" }]);
  second.child.kill("SIGTERM");
  expect((await once(second.child, "close"))[0]).toBe(0);
});

it.each([
  ["production", { NODE_ENV: "production" }, "does not start with NODE_ENV=production"],
  ["an odd port", { SANDBOX_PORT: "http" }, "SANDBOX_PORT"],
  ["choices that are none", { SANDBOX_CHOICES: clients }, "clients is no choice"],
  ["a position that no switch has", { SANDBOX_CHOICES: wrongSwitch }, "switches.lists"],
  ["a folder that cannot be", { DATA_DIR: "/dev/null/data" }, "data folder /dev/null/data/sandbox"],
])("refuses %s in one sentence", async (_, environment, words) => {
  const { child, output } = start({ DATA_DIR: temporaryFolder(), ...environment });
  const [code] = await once(child, "close");
  const text = await output;
  expect(code).toBe(1);
  expect(text).toContain(words);
  expect(text.trim().split("\n")).toHaveLength(1);
});

it("lives by the choices of a file, where that has any", async () => {
  const dataDir = temporaryFolder();
  const file = join(dataDir, "choices.json");
  const switches = { actions: "embedded", words: { session: { pending: "open" } } };
  const chosen = { sessionCreatedStatus: 201, listEnvelope: "none", uniqueReferences: true, switches };
  writeFileSync(file, JSON.stringify(chosen));
  const { output } = start({ DATA_DIR: dataDir, SANDBOX_CHOICES: file });
  const { url } = JSON.parse(await output);
  const headers = { authorization: `Basic ${btoa("221:sandbox-key")}` };
  const create = () =>
    fetch(`${url}/v1/sessions`, { method: "POST", headers, body: JSON.stringify(sessionBody()) });
  const made = await create();
  expect(made.status).toBe(201);
  const session = await made.json();
  expect(session).toMatchObject({ status: "open", actions: [{ method: "EMBEDDED" }] });
  expect(await (await fetch(`${url}/v1/sessions`, { headers })).json()).toEqual([session]);
  const again = await create();
  expect(again.status).toBe(409);
  expect(await again.json()).toMatchObject({ code: "reference-already-used" });
  expect(await (await fetch(`${url}/openapi/v2.json`)).json()).toMatchObject({
    paths: { "/v1/sessions": { post: { responses: { 201: { description: "Session" } } } } },
  });
});

it("refuses a port that is taken, and a folder that another process uses", async () => {
  const sandbox = await openSandbox();
  await newSession(sandbox);
  const taken = start({ SANDBOX_PORT: new URL(sandbox.url).port, DATA_DIR: temporaryFolder() });
  expect(await taken.output).toContain("it is taken by another program");
  const dataDir = temporaryFolder();
  const holder = start({ DATA_DIR: dataDir });
  await holder.output;
  const second = start({ DATA_DIR: dataDir });
  expect(await second.output).toContain(`process ${holder.child.pid} is using it`);
});

it("ends with npm, when it was started through it and npm is told to end", async () => {
  const child = spawn("npm", ["run", "--silent", "sandbox"], {
    cwd: fileURLToPath(new URL("../..", import.meta.url)),
    env: { ...process.env, SANDBOX_PORT: "0", DATA_DIR: temporaryFolder(), NODE_ENV: "test" },
    stdio: ["ignore", "pipe", "ignore"],
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  const [line] = await once(child.stdout, "data");
  const { url } = JSON.parse(String(line));
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  child.kill("SIGTERM");
  // The sandbox holds the other end of this pipe for as long as it runs.
  await once(child.stdout, "close");
  await expect(fetch(`${url}/healthz`)).rejects.toThrow("fetch failed");
});
