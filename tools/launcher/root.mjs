// @ts-check
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const root = path.resolve(fileURLToPath(new URL("../..", import.meta.url)));

/** The file that an installed package gives for a name, found from the project. @param {string} name */
export function resolveInstalled(name) {
  return createRequire(path.join(root, "package.json")).resolve(name);
}

/** The arguments that make Node.js run a TypeScript file. @param {string} file from the project's folder */
export function typescript(file) {
  return ["--import", "tsx", path.join(root, file)];
}
