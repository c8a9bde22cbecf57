import path from "node:path";
import { parseArgs } from "node:util";
import type { Child } from "./child";
import { demoOwner, ensureDemoOwner } from "./demo-owner";
import { startEmbeddedDatabase } from "./embedded-database";
import type { Lifetime } from "./lifetime";
import { live } from "./lifetime";
import { takeLock } from "./lock.mjs";
import { freePort, portTrouble } from "./ports";
import { prepare } from "./prepare";
import { Problem } from "./problem.mjs";
import { say, step } from "./progress.mjs";
import { resolveInstalled, root } from "./root.mjs";
import { startSandbox } from "./sandbox";
import { writeSandboxClients } from "./sandbox-clients";
import { readSecrets } from "./secrets";
import type { Settings } from "./settings";
import { makeDataDir, readSettings } from "./settings";
import { sandboxedShop, startShop } from "./shop";
import { fillHistory, migrate, seed } from "./shop-database";

type Mode = "demo" | "dev";

/** The test cards of Plexo's documentation that matter most. The sandbox's own page lists them all. */
const testCards = [
  { number: "4444 3333 2222 1111", outcome: "approved" },
  { number: "5555 4444 3333 2222", outcome: "approved" },
  { number: "4000 0000 0000 0002", outcome: "declined; another card can be tried" },
  { number: "4000 0000 0000 0010", outcome: "declined, not enough money" },
];

export const main = (args: string[]) => startAll("demo", args);

/**
 * `npm run demo` and `npm run dev`: everything that it takes to buy something, on this machine. `--history` puts a year
 * of orders there, to look at the desk with; `--retire`, `--restore` and `--prices` are those of `npm run db:seed`.
 */
export function startAll(mode: Mode, args: string[]) {
  return live(async (life) => {
    const isGiven = { type: "boolean" } as const;
    const options = { history: isGiven, retire: isGiven, restore: isGiven, prices: isGiven };
    const { values } = parseArgs({ args, options });
    const settings = readSettings();
    makeDataDir(settings.dataDir);
    await takeDataDir(settings, life, mode);
    await checkPort("PORT", settings.port);
    if (!settings.plexoUrl) await checkPort("SANDBOX_PORT", settings.sandboxPort);

    await prepare({ withBuild: mode === "demo", checkGoing: life.checkGoing });
    const databaseUrl = await startDatabase(settings, life);
    await step("Tables", () => migrate(databaseUrl));
    await fillCatalogue(
      databaseUrl,
      args.filter((arg) => arg !== "--history"),
    );
    if (values.history) await step("History", () => fillHistory(databaseUrl));
    life.checkGoing();
    const sandbox = settings.plexoUrl ? undefined : await startPlexo(settings, life, mode);
    life.checkGoing();
    const wires = wiresOf(settings, { databaseUrl, plexoUrl: sandbox?.url });
    const desk = await openDesk(settings, wires);
    life.checkGoing();
    await startStorefront(settings, life, mode, wires);
    announce(settings, wires.SHOP_URL, sandbox?.url, desk);
  });
}

async function fillCatalogue(databaseUrl: string, options: readonly string[]) {
  const { told } = await step("Catalogue", async () => ({ told: await seed(databaseUrl, options) }));
  say(told.replace(/^/gm, "  "));
}

async function takeDataDir({ dataDir, port }: Settings, life: Lifetime, mode: Mode) {
  const about = `http://localhost:${port}`;
  const { release, holder } = await takeLock(path.join(dataDir, "launcher.lock"), { about, patience: 4_000 });
  if (release) return life.onStop(release);
  throw new Problem(
    `Already running with the data in ${shown(dataDir)} (process ${holder.pid}, ${holder.about}): ` +
      `stop that one, or start another beside it with DATA_DIR=.data2 PORT=3001 SANDBOX_PORT=4011 npm run ${mode}`,
  );
}

async function checkPort(name: string, port: number) {
  const trouble = await portTrouble(port);
  if (trouble)
    throw new Problem(`Port ${port} ${trouble}: choose another, as in ${name}=${await freePort()}`);
}

async function startDatabase({ databaseUrl, dataDir }: Settings, life: Lifetime) {
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

async function startPlexo({ env, sandboxPort, dataDir }: Settings, life: Lifetime, mode: Mode) {
  const watching = [resolveInstalled("tsx/cli"), "watch", "--clear-screen=false", "sandbox/main.ts"];
  const sandbox = await step("Sandbox", async () =>
    startSandbox({
      port: sandboxPort,
      dataDir,
      env: { ...env, SANDBOX_CLIENTS: env.SANDBOX_CLIENTS ?? (await writeSandboxClients(dataDir)) },
      logFile: path.join(dataDir, "logs", "sandbox.log"),
      ...(mode === "dev" && { args: watching, onLine: (line) => say(`sandbox │ ${line}`) }),
    }),
  );
  supervise(sandbox, life);
  return sandbox;
}

/** The shop's environment. */
function wiresOf(
  { env, port, dataDir }: Settings,
  { databaseUrl, plexoUrl }: { databaseUrl: string; plexoUrl: string | undefined },
) {
  const { secrets } = readSecrets(dataDir);
  const shopUrl = env.SHOP_URL ?? `http://localhost:${port}`;
  const reconcileSecret = env.RECONCILE_SECRET ?? secrets.reconcileSecret;
  const shopSecret = env.SHOP_SECRET ?? secrets.shopSecret;
  const ownSecrets = { RECONCILE_SECRET: reconcileSecret, SHOP_SECRET: shopSecret };
  return plexoUrl
    ? sandboxedShop({ databaseUrl, shopUrl, plexoUrl, reconcileSecret, shopSecret })
    : { DATABASE_URL: databaseUrl, SHOP_URL: shopUrl, ...ownSecrets };
}

/** Where the data are the demo's own, a member of staff to work at its desk: what to sign in with. */
async function openDesk({ env, databaseUrl, plexoUrl, dataDir }: Settings, wires: NodeJS.Dict<string>) {
  if (databaseUrl || plexoUrl) return null;
  const { secrets } = readSecrets(dataDir);
  const { password } = await step("Desk", async () => ({
    password: await ensureDemoOwner({ ...env, ...wires }, secrets),
  }));
  return `${demoOwner}   ${password ?? "(the password that you have set)"}`;
}

async function startStorefront(
  { env, port, dataDir }: Settings,
  life: Lifetime,
  mode: Mode,
  wires: NodeJS.Dict<string>,
) {
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
}

function supervise(child: Child, life: Lifetime) {
  life.onStop(child.stop);
  child.ended.then(({ how, last }) =>
    life.fail(`${child.name} has stopped (${how}). Its log ${shown(child.logFile)} ends with:\n${last}`),
  );
}

function announce(
  { dataDir, plexoUrl }: Settings,
  shopUrl: string,
  sandboxUrl: string | undefined,
  desk: string | null,
) {
  say(`\n  Shop       ${shopUrl}`);
  say(`  Desk       ${shopUrl}/admin${desk ? `   ${desk}` : "   (npm run staff -- add-owner)"}`);
  if (sandboxUrl) {
    say(`  Sandbox    ${sandboxUrl}   (more cards, and what it has seen)\n`);
    say("  Pay with a test card (any future expiry date, any security code):\n");
    for (const { number, outcome } of testCards) say(`  ${number}  ${outcome}`);
  } else {
    say(`  Plexo      ${plexoUrl} (PLEXO_API_URL is set, so the sandbox stays off)`);
  }
  say(`\n  Ctrl-C stops everything. Data and logs stay in ${shown(dataDir)}.\n`);
}

function shown(file: string) {
  const relative = path.relative(root, file);
  return relative && !relative.startsWith("..") ? relative : file;
}
