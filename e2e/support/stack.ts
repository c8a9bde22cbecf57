import { mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { freePort } from "@/tools/launcher/ports.mjs";
import { startSandbox } from "@/tools/launcher/sandbox.mjs";
import { sandboxedShop, startShop } from "@/tools/launcher/shop.mjs";
import { copyTemplateDatabase } from "@/tools/launcher/template-database.mjs";

/** A production shop, its sandbox and its database, for one worker. */
export type Stack = {
  /** On another site than the sandbox, as a shop and Plexo are: localhost here, 127.0.0.1 there. */
  shopUrl: string;
  sandboxUrl: string;
  databaseUrl: string;
  reconcileSecret: string;
  /** Where all of it keeps its files. */
  folder: string;
  logFiles: string[];
  /** What the shop is known by at the sandbox. */
  credentials: { apiKey: string; basic: string };
  stop: () => Promise<void>;
};

const secrets = {
  reconcileSecret: "reconcile-secret-of-the-tests",
  shopSecret: "shop-secret-of-the-tests-0123456789",
};

export async function startStack(): Promise<Stack> {
  const { E2E_TEMPLATE_URL: templateUrl, E2E_FOLDER: runFolder } = process.env;
  if (!templateUrl || !runFolder)
    throw new Error("There is no database to copy: global-setup.ts did not run.");
  const folder = mkdtempSync(path.join(runFolder, "stack-"));
  const stops: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })];
  const stop = async () => {
    for (const each of stops.reverse()) await each();
  };
  const logFiles = ["shop.log", "sandbox.log"].map((name) => path.join(folder, name)) as [string, string];
  try {
    const database = await copyTemplateDatabase(templateUrl);
    stops.push(database.drop);
    const sandbox = await startSandbox({ port: await freePort(), dataDir: folder, logFile: logFiles[1] });
    stops.push(sandbox.stop);
    const port = await freePort();
    const shopUrl = `http://localhost:${port}`;
    const wires = { databaseUrl: database.url, shopUrl, plexoUrl: sandbox.url, ...secrets };
    const env = {
      ...process.env,
      ...sandboxedShop(wires),
      // The tests in which Plexo never answers need not wait ten seconds.
      PLEXO_TIMEOUT_MS: "3000",
      // A test can say where its shopper is; those that don't are not counted as one, though all are on this machine.
      TRUSTED_PROXIES: "1",
    };
    const shop = await startShop({ mode: "start", port, env, logFile: logFiles[0] });
    stops.push(shop.stop);
    const { PLEXO_CLIENT_ID: clientId, PLEXO_API_KEY: apiKey } = sandboxedShop(wires);
    return {
      shopUrl,
      sandboxUrl: sandbox.url,
      databaseUrl: database.url,
      reconcileSecret: secrets.reconcileSecret,
      folder,
      logFiles,
      credentials: { apiKey, basic: btoa(`${clientId}:${apiKey}`) },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
