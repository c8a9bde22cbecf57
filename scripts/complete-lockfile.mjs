// @ts-check
// After `npm install` against a registry that doesn't have the packages of every platform (a partial mirror),
// package-lock.json lacks them, and `npm ci` refuses it elsewhere. This writes them in: their versions are
// fixed by the packages that want them, and their names tell what they are for.
import { readFileSync, writeFileSync } from "node:fs";
import { missingPlatformPackages } from "./lib/lockfile.mjs";

const file = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(file, "utf8"));
const missing = missingPlatformPackages(lock.packages);
const entries = Object.entries({ ...lock.packages, ...missing });
lock.packages = Object.fromEntries(entries.sort(([a], [b]) => a.localeCompare(b, "en")));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${Object.keys(missing).length} packages of other platforms added to package-lock.json.`);
