// @ts-check
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { root } from "./root.mjs";

/**
 * One value for the content of these files and folders: another one when anything in them changed.
 * What is missing counts too. Tests don't.
 * @param {string[]} places from the project's folder @param {string} [base]
 */
export function fingerprint(places, base = root) {
  const hash = createHash("sha256");
  for (const place of places) {
    for (const file of filesIn(path.join(base, place))) {
      hash
        .update(`${path.relative(base, file)}\0`)
        .update(readFileSync(file))
        .update("\0");
    }
  }
  return hash.digest("hex");
}

/** @param {string} place @returns {string[]} */
function filesIn(place) {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place)
    .sort()
    .filter((name) => !/\.test\.tsx?$/.test(name))
    .flatMap((name) => filesIn(path.join(place, name)));
}
