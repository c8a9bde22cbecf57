// @ts-check
// Makes dist/: the program and all that it needs in files that run on Node.js alone, so that the packed sandbox
// installs nothing else.
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const home = fileURLToPath(new URL(".", import.meta.url));
const dist = join(home, "dist");
const require = createRequire(import.meta.url);
const vendored = require("./vendor.json");

rmSync(dist, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: home,
  entryPoints: ["main.ts"],
  outdir: "dist",
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20.19",
  // Some packages ask for Node's own modules with require, which a module doesn't have by itself.
  banner: {
    js: `#!/usr/bin/env node
import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);`,
  },
  metafile: true,
  logLevel: "warning",
});

/** @type {string[]} */
const files = Object.values(vendored).map((file) => require.resolve(file));
for (const file of files) cpSync(file, join(dist, "vendor", basename(file)));
cpSync(join(home, "clients.json"), join(dist, "clients.json"));
writeFileSync(join(dist, "LICENSES.txt"), licensesOf([...Object.keys(metafile.inputs), ...files]));

/** The licenses of the packages that these files are from, as each of them asks for. @param {string[]} inputs */
function licensesOf(inputs) {
  const folders = inputs.flatMap(
    (file) => /^.*node_modules[/\\](@[^/\\]+[/\\])?[^/\\]+/.exec(file)?.[0] ?? [],
  );
  const places = [...new Set(folders.map((folder) => resolve(home, folder)))].sort();
  return places.map((place) => `${nameOf(place)}\n\n${licenseIn(place)}`).join(`\n${"-".repeat(80)}\n\n`);
}

/** @param {string} place */
function nameOf(place) {
  const { name, version } = JSON.parse(readFileSync(join(place, "package.json"), "utf8"));
  return `${name} ${version}`;
}

/** @param {string} place */
function licenseIn(place) {
  const file = readdirSync(place).find((name) => /^licen[cs]e/i.test(name));
  if (!file) throw new Error(`${place} comes without its license.`);
  return readFileSync(join(place, file), "utf8");
}
