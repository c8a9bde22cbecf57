// @ts-check
import path from "node:path";
import { testCards } from "./cards.mjs";
import { startEmbeddedDatabase } from "./embedded-database.mjs";
import { live } from "./lifetime.mjs";
import { takeLock } from "./lock.mjs";
import { freePort, portTrouble } from "./ports.mjs";
import { prepare } from "./prepare.mjs";
import { Problem } from "./problem.mjs";
import { say, step } from "./progress.mjs";
import { resolveInstalled, root } from "./root.mjs";
import { startSandbox } from "./sandbox.mjs";
import { readSecrets } from "./secrets.mjs";
import { makeDataDir, readSettings } from "./settings.mjs";
import { sandboxedShop, startShop } from "./shop.mjs";
import { migrate, seed } from "./shop-database.mjs";

/** @typedef {"demo" | "dev"} Mode */
/** @typedef {import("./lifetime.mjs").Lifetime} Lifetime */
/** @typedef {import("./settings.mjs").Settings} Settings */

/**
 * `npm run demo` and `npm run dev`: everything that it takes to buy something, on this machine.
 * @param {Mode} mode
 */
export function main(mode) {
  return live(async (life) => {
    const settings = readSettings();
    makeDataDir(settings.dataDir);
    await takeDataDir(settings, life, mode);
    await checkPort("PORT", settings.port);
    if (!settings.plexoUrl) await checkPort("SANDBOX_PORT", settings.sandboxPort);

    await prepare({ withBuild: mode === "demo", checkGoing: life.checkGoing });
    const databaseUrl = await startDatabase(settings, life);
    await step("Tables", () => migrate(databaseUrl));
    await step("Catalogue", () => seed(databaseUrl));
    life.checkGoing();
    const sandbox = settings.plexoUrl ? undefined : await startPlexo(settings, life, mode);
    life.checkGoing();
    const shopUrl = await startStorefront(settings, life, mode, { databaseUrl, plexoUrl: sandbox?.url });
    announce(settings, shopUrl, sandbox?.url);
  });
}

/** @param {Settings} settings @param {Lifetime} life @param {Mode} mode */
async function takeDataDir({ dataDir, port }, life, mode) {
  const about = `http://localhost:${port}`;
  const { release, holder } = await takeLock(path.join(dataDir, "launcher.lock"), { about, patience: 4_000 });
  if (release) return life.onStop(release);
  throw new Problem(
    `Already running with the data in ${shown(dataDir)} (process ${holder.pid}, ${holder.about}): ` +
      `stop that one, or start another beside it with DATA_DIR=.data2 PORT=3001 SANDBOX_PORT=4011 npm run ${mode}`,
  );
}

/** @param {string} name @param {number} port */
async function checkPort(name, port) {
  const trouble = await portTrouble(port);
  if (trouble)
    throw new Problem(`Port ${port} ${trouble}: choose another, as in ${name}=${await freePort()}`);
}

/** @param {Settings} settings @param {Lifetime} life */
async function startDatabase({ databaseUrl, dataDir }, life) {
  if (databaseUrl) {
    say("✓ Database       the one that DATABASE_URL names");
    return databaseUrl;
  }
  const database = await step("Database", async () => {
    const started = await startEmbeddedDatabase(dataDir);
    life.onStop(started.stop);
    return started;
  });
  if (database.note) say(`  (${database.note})`);
  database.ended.then((last) => life.fail(`The database has stopped. Its log ends with:\n${last}`));
  return database.shopUrl;
}

/** @param {Settings} settings @param {Lifetime} life @param {Mode} mode */
async function startPlexo({ env, sandboxPort, dataDir }, life, mode) {
  const watching = [resolveInstalled("tsx/cli"), "watch", "--clear-screen=false", "sandbox/main.ts"];
  const sandbox = await step("Sandbox", () =>
    startSandbox({
      port: sandboxPort,
      dataDir,
      env,
      logFile: path.join(dataDir, "logs", "sandbox.log"),
      ...(mode === "dev" && { args: watching, onLine: (line) => say(`sandbox │ ${line}`) }),
    }),
  );
  supervise(sandbox, life);
  return sandbox;
}

/**
 * @param {Settings} settings @param {Lifetime} life @param {Mode} mode
 * @param {{ databaseUrl: string, plexoUrl: string | undefined }} wires
 */
async function startStorefront({ env, port, dataDir }, life, mode, { databaseUrl, plexoUrl }) {
  const { secrets } = readSecrets(dataDir);
  const shopUrl = env.SHOP_URL ?? `http://localhost:${port}`;
  const reconcileSecret = env.RECONCILE_SECRET ?? secrets.reconcileSecret;
  const shopSecret = env.SHOP_SECRET ?? secrets.shopSecret;
  const ownSecrets = { RECONCILE_SECRET: reconcileSecret, SHOP_SECRET: shopSecret };
  const wires = plexoUrl
    ? sandboxedShop({ databaseUrl, shopUrl, plexoUrl, reconcileSecret, shopSecret })
    : { DATABASE_URL: databaseUrl, SHOP_URL: shopUrl, ...ownSecrets };
  const shop = await step("Shop", () =>
    startShop({
      mode: mode === "dev" ? "dev" : "start",
      port,
      env: { ...env, ...wires },
      logFile: path.join(dataDir, "logs", "shop.log"),
      ...(mode === "dev" && { onLine: (line) => say(`shop    │ ${line}`) }),
    }),
  );
  supervise(shop, life);
  return shopUrl;
}

/** @param {import("./child.mjs").Child} child @param {Lifetime} life */
function supervise(child, life) {
  life.onStop(child.stop);
  child.ended.then(({ how, last }) =>
    life.fail(`${child.name} has stopped (${how}). Its log ${shown(child.logFile)} ends with:\n${last}`),
  );
}

/** @param {Settings} settings @param {string} shopUrl @param {string | undefined} sandboxUrl */
function announce({ dataDir, plexoUrl }, shopUrl, sandboxUrl) {
  say(`\n  Shop       ${shopUrl}`);
  if (sandboxUrl) {
    say(`  Sandbox    ${sandboxUrl}   (more cards, and what it has seen)\n`);
    say("  Pay with a test card (any future expiry date, any security code):\n");
    for (const { number, outcome } of testCards) say(`  ${number}  ${outcome}`);
  } else {
    say(`  Plexo      ${plexoUrl} (PLEXO_API_URL is set, so the sandbox stays off)`);
  }
  say(`\n  Ctrl-C stops everything. Data and logs stay in ${shown(dataDir)}.\n`);
}

/** @param {string} file */
function shown(file) {
  const relative = path.relative(root, file);
  return relative && !relative.startsWith("..") ? relative : file;
}
