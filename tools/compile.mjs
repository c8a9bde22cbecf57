// @ts-check
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { root } from "./launcher/root.mjs";

/**
 * Makes JavaScript of the shop's server and of the commands that run beside it, so that production needs nothing
 * that runs TypeScript. Packages stay where they are installed.
 * @param {{ dist?: string, tsconfig?: string }} [where] from the project's folder
 */
export async function compile({ dist: outdir = "dist", tsconfig = "tsconfig.json" } = {}) {
  await build({
    absWorkingDir: root,
    entryPoints: [
      "server.ts",
      ...["check-shop", "migrate", "seed", "orders", "staff"].map((command) => `tools/${command}.ts`),
    ],
    outdir,
    tsconfig,
    entryNames: "[name]",
    chunkNames: "parts/[name]-[hash]",
    bundle: true,
    // What server.ts imports later must not be loaded before it has said that this is production.
    splitting: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20.19",
    logLevel: "warning",
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await compile();
