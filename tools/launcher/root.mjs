// @ts-check
import { existsSync } from "node:fs";
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

/**
 * Where builds of the shop are, from the project's folder. Tests build the example beside a merchant's own shop.
 */
export function built() {
  const isExample = process.env.SHOP === "example" && existsSync(path.join(root, "shop"));
  return isExample
    ? { next: ".next-example", dist: "dist-example", tsconfig: "tsconfig.example.json" }
    : { next: ".next", dist: "dist", tsconfig: "tsconfig.json" };
}
