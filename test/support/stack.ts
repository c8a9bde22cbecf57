import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { db } from "@/lib/platform/db";
import { newVariant } from "@/test/support/orders";
import { needsBuild } from "../../tools/launcher/build.mjs";
import { sandboxedShop } from "../../tools/launcher/shop.mjs";
import { reconcileSecret, ShopServer, shopSecret } from "./shop-server";

export type StackOptions = {
  databaseUrl: string;
  plexoUrl: string;
  /** How many processes of the shop. */
  count: number;
  /** Further settings of the shop. */
  env?: Record<string, string>;
};

export type Stack = { servers: ShopServer[]; stop: () => Promise<void> };

/**
 * Production servers on one database and one sandbox. This process joins them with the shop's own modules, to
 * look at what they did: it changes its environment, so there is one stack for a process.
 */
export async function startStack({ count, env, ...wires }: StackOptions): Promise<Stack> {
  if (needsBuild()) throw new Error("The build is older than the sources: npm test -- build");
  const folder = mkdtempSync(path.join(tmpdir(), "plexo-storefront-servers-"));
  const servers: ShopServer[] = [];
  const stop = async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await db().$disconnect();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    for (let number = 0; number < count; number++) {
      servers.push(await ShopServer.start({ ...wires, folder, env }));
    }
    const shopUrl = servers[0]?.url ?? "";
    Object.assign(process.env, sandboxedShop({ ...wires, shopUrl, reconcileSecret, shopSecret }));
    return { servers, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Goods of one's own: their stock is nobody else's business. */
export function newVariants(count: number, available: number): Promise<string[]> {
  return Promise.all(Array.from({ length: count }, () => newVariant(available)));
}
