// @ts-check
// After `npm install` against a registry that doesn't have everything (a partial mirror), package-lock.json
// lacks packages of other platforms, or their hashes. npm adds no hash to an entry that it finds: this takes
// such entries out and lets npm write them anew.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { root } from "./launcher/root.mjs";
import { placesWithoutHash } from "./lockfile.mjs";

const file = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(file, "utf8"));
for (const place of placesWithoutHash(lock.packages)) delete lock.packages[place];
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
const npm = ["install", "--package-lock-only", "--omit-lockfile-registry-resolved"];
const { status } = spawnSync("npm", npm, {
  cwd: root,
  stdio: "inherit",
  shell: process.platform === "win32",
});
process.exitCode = status ?? 1;
