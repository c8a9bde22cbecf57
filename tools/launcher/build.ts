import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { compile } from "../compile.mjs";
import { fingerprint } from "./fingerprint";
import { explainOutput, Problem } from "./problem.mjs";
import { built, resolveInstalled, root, typescript } from "./root.mjs";
import { run } from "./run.mjs";

const clientSources = ["prisma/schema", "prisma.config.ts", "package-lock.json"];
const shopSources = [
  "app",
  "lib",
  "server.ts",
  "prisma/schema",
  "proxy.ts",
  "middleware.ts",
  "instrumentation.ts",
  "instrumentation-client.ts",
  "public",
  "shop",
  "examples",
  "next.config.js",
  "postcss.config.mjs",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];

/** Where a made thing says what it was made from. */
const clientStamp = path.join(root, "prisma", "generated", ".made-from");
const buildStamp = () => path.join(root, built().next, "made-from");

/** Whether the database client is older than the schema. */
export function needsGenerate() {
  return !isMadeFrom(clientStamp, fingerprint(clientSources));
}

/** Makes the database client from the schema. */
export async function generate() {
  const made = fingerprint(clientSources);
  await runTool(
    resolveInstalled("prisma/build/index.js"),
    ["generate"],
    "The database client could not be made",
  );
  writeFileSync(clientStamp, made);
}

/** Whether the production build is older than what it is made from. */
export function needsBuild() {
  const { next, dist } = built();
  const made = [`${next}/BUILD_ID`, `${dist}/server.js`].every((file) => existsSync(path.join(root, file)));
  return !made || !isMadeFrom(buildStamp(), fingerprint(shopSources));
}

/** Makes the production build of the shop: its pages, and its server. A shop that could not start is not built. */
export async function build() {
  const made = fingerprint(shopSources);
  await checkShop();
  await runTool(resolveInstalled("next/dist/bin/next"), ["build"], "The shop could not be built", {
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionKey(),
    ...process.env,
    NODE_ENV: "production",
  });
  await compile(built());
  writeFileSync(buildStamp(), made);
}

async function checkShop() {
  const env = { ...process.env, TSX_TSCONFIG_PATH: process.env.TSX_TSCONFIG_PATH ?? built().tsconfig };
  const { code, output } = await run(typescript("tools/check-shop.ts"), env);
  if (code !== 0) throw new Problem(explainOutput(output) ?? output.trim());
}

/**
 * The key that the addresses of server actions are made with: one for all builds of this folder, so that a form in
 * a tab that was opened before a new build still finds its action.
 */
function actionKey() {
  const file = path.join(root, ".data", "action-key");
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, randomBytes(32).toString("base64"), { mode: 0o600 });
  }
  return readFileSync(file, "utf8");
}

function isMadeFrom(stamp: string, made: string) {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === made;
}

async function runTool(tool: string, args: string[], failure: string, env?: NodeJS.ProcessEnv) {
  const { code, output } = await run([tool, ...args], env);
  if (code !== 0) throw new Problem(explainOutput(output) ?? `${failure}:\n${output.trim()}`);
}
