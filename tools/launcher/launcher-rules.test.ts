import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { shop } from "@/shop/shop";
import { fingerprint } from "./fingerprint";
import { isInstalled } from "./install.mjs";
import { takeLock } from "./lock.mjs";
import { isRecentEnough } from "./node-version.mjs";
import { parsePidFile } from "./postgres/pid-file";
import { explain, explainOutput, Problem } from "./problem.mjs";
import { readyUrl } from "./sandbox";
import { namedAfter, writeSandboxClients } from "./sandbox-clients";
import { readSecrets } from "./secrets";
import { readPort } from "./settings";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "launcher-rules-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, content: string) => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
};

describe("Node.js", () => {
  test.each(["20.19.0", "20.20.2", "21.0.0", "22.1.0", "24.0.0"])("%s is recent enough", (version) => {
    expect(isRecentEnough(version)).toBe(true);
  });
  test.each(["20.18.9", "20.9.0", "18.20.4", "0.12.0", ""])("%s is too old", (version) => {
    expect(isRecentEnough(version)).toBe(false);
  });
});

describe("the packages", () => {
  const wanted = {
    packages: {
      "": { version: "0.1.0" },
      "node_modules/next": { version: "16.4.6" },
      "node_modules/fsevents": { version: "2.3.3", optional: true },
    },
  };
  const installed = { packages: { "node_modules/next": { version: "16.4.6" } } };

  test("are up to date when all that this machine needs is there", () => {
    expect(isInstalled(wanted, installed)).toBe(true);
  });
  test("are installed again when one has another version, or is missing", () => {
    expect(isInstalled(wanted, { packages: { "node_modules/next": { version: "16.4.5" } } })).toBe(false);
    expect(isInstalled(wanted, { packages: {} })).toBe(false);
    expect(isInstalled(wanted, {})).toBe(false);
  });
});

describe("the sandbox of the demo", () => {
  test("has the shop's own name, with the credentials of the sandbox's own first client", () => {
    const other = { name: "Ceibo", merchants: [{ name: "Ceibo Libros" }] };
    const first = { id: 221, apiKey: "k", name: "Ombú", merchants: [{ id: 3243, name: "Ombú Almacén" }] };
    expect(namedAfter("Pisada", { clients: [first, other] })).toEqual({
      clients: [{ ...first, name: "Pisada", merchants: [{ id: 3243, name: "Pisada" }] }, other],
    });
  });
  test("is told of the shop that is there", async () => {
    const { clients } = JSON.parse(readFileSync(await writeSandboxClients(folder), "utf8"));
    expect(clients[0]).toMatchObject({
      id: 221,
      apiKey: "sandbox-key",
      merchants: [{ id: 3243, name: shop.name }],
    });
  });
});

describe("the build", () => {
  test("is made again when a source changes, appears or moves, and not when a test does", () => {
    file("app/page.tsx", "one");
    const before = fingerprint(["app", "next.config.js"], folder);
    file("app/page.test.tsx", "a test");
    expect(fingerprint(["app", "next.config.js"], folder)).toBe(before);

    file("app/page.tsx", "two");
    const changed = fingerprint(["app", "next.config.js"], folder);
    file("next.config.js", "");
    const added = fingerprint(["app", "next.config.js"], folder);
    rmSync(path.join(folder, "app/page.tsx"));
    file("app/other.tsx", "two");
    const moved = fingerprint(["app", "next.config.js"], folder);
    expect(new Set([before, changed, added, moved]).size).toBe(4);
  });
});

describe("a server that an earlier run left", () => {
  test("is found by what PostgreSQL wrote of it", () => {
    const text =
      "7625\n/srv/shop/.data/postgres\n1795425323\n54991\n\n127.0.0.1\n  2188527         4\nready   \n";
    expect(parsePidFile(text)).toEqual({ pid: 7625, dataDir: "/srv/shop/.data/postgres", port: 54991 });
  });
  test.each([
    "",
    "\n",
    "7625\n",
    "7625\n/srv/postgres\n179\n\n",
    "-7625\n/srv/postgres\n179\n5432\n",
    "x\ny\nz\n1\n",
  ])("is not made up from a file that was cut short: %j", (text) => {
    expect(parsePidFile(text)).toBeUndefined();
  });
});

describe("a data folder", () => {
  test("is used by one launcher at a time", async () => {
    const lock = path.join(folder, "launcher.lock");
    const first = await takeLock(lock, { about: "http://localhost:3000", patience: 0 });
    const second = await takeLock(lock, { patience: 0 });
    expect(second.holder).toMatchObject({ pid: process.pid, about: "http://localhost:3000" });
    first.release?.();
    expect((await takeLock(lock, { patience: 0 })).holder).toBeUndefined();
  });
  test.each([
    ["of a process that is gone", JSON.stringify({ pid: 2 ** 22 + 1, started: "1", about: "" })],
    ["whose number is another process now", JSON.stringify({ pid: process.pid, started: "1", about: "" })],
    ["that a crash left empty", ""],
  ])("is free again after a lock %s", async (_, content) => {
    file("launcher.lock", content);
    const taken = await takeLock(path.join(folder, "launcher.lock"), { patience: 0 });
    expect(taken.holder).toBeUndefined();
  });
  test("keeps its secrets between runs", () => {
    const first = readSecrets(folder);
    const second = readSecrets(folder);
    expect(first.fresh).toBe(true);
    expect(second).toEqual({ secrets: first.secrets, fresh: false });
    expect(first.secrets.postgresPassword).toMatch(/^[0-9a-f]{48}$/);
  });
  test("of an earlier version gets the secret that it has not got yet, and keeps it", () => {
    file("secrets.json", JSON.stringify({ postgresPassword: "kept", reconcileSecret: "kept too" }));
    const { secrets } = readSecrets(folder);
    expect(secrets).toMatchObject({ postgresPassword: "kept", reconcileSecret: "kept too" });
    expect(secrets.shopSecret).toMatch(/^[0-9a-f]{48}$/);
    expect(readSecrets(folder).secrets).toEqual(secrets);
  });
});

describe("what a person reads when it can't go on", () => {
  test("is one sentence about a full disk or a forbidden folder, without a stack", () => {
    const full = Object.assign(new Error("ENOSPC: no space left"), { code: "ENOSPC", path: "/srv/x" });
    const closed = Object.assign(new Error("EACCES: permission denied"), { code: "EACCES", path: "/srv/x" });
    expect(explain(full)).toBe("The disk is full while writing /srv/x: free some space and run it again.");
    expect(explain(closed)).toMatch(/^No permission to write \/srv\/x: .+\.$/);
    expect(explainOutput("initdb: could not write: No space left on device")).toMatch(/^The disk is full: /);
    expect(explainOutput("all is well")).toBeUndefined();
  });
  test("names the variable with a wrong port", () => {
    expect(readPort("PORT", undefined, 3000)).toBe(3000);
    expect(readPort("PORT", "8080", 3000)).toBe(8080);
    for (const wrong of ["0", "65536", "http", "-1", "30 00"]) {
      expect(() => readPort("PORT", wrong, 3000)).toThrow(Problem);
    }
  });
});

test("the sandbox is up when it says so, and only then", () => {
  expect(readyUrl('{"ready":true,"url":"http://127.0.0.1:4010"}')).toBe("http://127.0.0.1:4010");
  for (const line of ["", "{", '{"level":30}', '{"ready":false,"url":"x"}', "ready", '{"ready":true}']) {
    expect(readyUrl(line)).toBeUndefined();
  }
});
