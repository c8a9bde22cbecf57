import { mkdirSync } from "node:fs";
import path from "node:path";
import { startNext } from "../../../test/support/next-server";
import { reconcileSecret, ShopServer, shopSecret } from "../../../test/support/shop-server";
import type { Lifetime } from "../../launcher/lifetime.mjs";
import { freePort } from "../../launcher/ports.mjs";
import { root } from "../../launcher/root.mjs";
import { startSandbox } from "../../launcher/sandbox.mjs";
import { sandboxedShop } from "../../launcher/shop.mjs";
import { startTemplateDatabase } from "../../launcher/template-database.mjs";
import { buildEmptyApp } from "./empty-app";

/** Where each of the servers answers. */
export type Urls = { empty: string; shop: string; plain: string; sandbox: string };

/**
 * The empty app, the shop as `npm start` brings it, and the same build of the shop as plain `next start`
 * brings it; the shops on one database and one sandbox. What is started is handed to `onStop`.
 */
export async function startPagesStack(onStop: Lifetime["onStop"]): Promise<Urls> {
  const database = await startTemplateDatabase();
  onStop(database.stop);
  const { url: databaseUrl, folder } = database;
  const logFile = (name: string) => path.join(folder, `${name}.log`);

  const dataDir = path.join(folder, "sandbox");
  mkdirSync(dataDir);
  const sandbox = await startSandbox({ port: await freePort(), dataDir, logFile: logFile("sandbox") });
  onStop(sandbox.stop);

  const app = await buildEmptyApp();
  onStop(app.remove);
  const empty = await startNext({ name: "The empty app", folder: app.folder, logFile: logFile("empty") });
  onStop(empty.stop);

  const shop = await ShopServer.start({ databaseUrl, plexoUrl: sandbox.url, folder });
  onStop(() => shop.stop());

  const port = await freePort();
  const shopUrl = `http://localhost:${port}`;
  const wires = { databaseUrl, plexoUrl: sandbox.url, shopUrl, reconcileSecret, shopSecret };
  // This process signs carts, as the shop does.
  Object.assign(process.env, sandboxedShop(wires));
  const plain = await startNext({
    name: "The shop under next start",
    folder: root,
    port,
    // It is only looked at: what is due is the other one's business.
    env: { ...sandboxedShop(wires), RECONCILER: "off" },
    logFile: logFile("plain"),
  });
  onStop(plain.stop);
  return { empty: empty.url, shop: shop.url, plain: plain.url, sandbox: sandbox.url };
}
