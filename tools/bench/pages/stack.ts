import path from "node:path";
import { startNext } from "../../../test/support/next-server";
import { shopEnvironment } from "../../../test/support/shop-server";
import { joinStack, startStack } from "../../../test/support/stack";
import type { Lifetime } from "../../launcher/lifetime";
import { freePort } from "../../launcher/ports";
import { root } from "../../launcher/root.mjs";
import { buildEmptyApp } from "./empty-app";

/** Where each of the servers answers. */
export type Urls = { empty: string; shop: string; plain: string; sandbox: string };

/**
 * The empty app, the shop as `npm start` brings it, and the same build of the shop as plain `next start`
 * brings it; the shops on one database and one sandbox. What is started is handed to `onStop`.
 */
export async function startPagesStack(onStop: Lifetime["onStop"]): Promise<Urls> {
  const stack = await startStack();
  onStop(stack.stop);
  // This process signs carts, as the shop does.
  joinStack(stack);
  const { databaseUrl, sandbox, folder } = stack;
  const logFile = (name: string) => path.join(folder, `${name}.log`);

  const app = await buildEmptyApp();
  onStop(app.remove);
  const empty = await startNext({ name: "The empty app", folder: app.folder, logFile: logFile("empty") });
  onStop(empty.stop);

  const port = await freePort();
  const wires = shopEnvironment({ databaseUrl, plexoUrl: sandbox.url }, `http://localhost:${port}`);
  const plain = await startNext({
    name: "The shop under next start",
    folder: root,
    port,
    // It is only looked at: what is due is the other one's business.
    env: { ...wires, RECONCILER: "off" },
    logFile: logFile("plain"),
  });
  onStop(plain.stop);
  return { empty: empty.url, shop: stack.url, plain: plain.url, sandbox: sandbox.url };
}
