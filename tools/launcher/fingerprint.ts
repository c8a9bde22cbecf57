import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { root } from "./root.mjs";

/**
 * One value for the content of these files and folders: another one when anything in them changed.
 * What is missing counts too. Tests don't.
 * `places` are from the project's folder.
 */
export function fingerprint(places: string[], base: string = root) {
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

function filesIn(place: string): string[] {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place)
    .sort()
    .filter((name) => !/\.test\.tsx?$/.test(name))
    .flatMap((name) => filesIn(path.join(place, name)));
}
