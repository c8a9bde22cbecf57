import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { shopFolder } from "../../lib/shop/folder";
import type { Shop } from "../../lib/shop/types";
import { root } from "./root.mjs";

/** As far as it matters here: the rest is handed on as it is. */
type Clients = { clients: { name: string; merchants: { name: string }[] }[] };

/** Clients and merchants of the sandbox, the first of them with the shop's name: it stands on the hosted page. */
export function namedAfter(name: string, { clients: [first, ...others] }: Clients): Clients {
  const merchants = first?.merchants.map((merchant) => ({ ...merchant, name })) ?? [];
  return { clients: [{ ...first, name, merchants }, ...others] };
}

/** Writes a clients file for this shop into the data folder, with the credentials that the sandbox has by itself. */
export async function writeSandboxClients(dataDir: string): Promise<string> {
  const { shop } = (await import(pathToFileURL(path.join(shopFolder(), "shop.ts")).href)) as { shop: Shop };
  const own = JSON.parse(readFileSync(path.join(root, "sandbox", "clients.json"), "utf8")) as Clients;
  const file = path.join(dataDir, "sandbox-clients.json");
  writeFileSync(file, `${JSON.stringify(namedAfter(shop.name, own), null, 2)}\n`);
  return file;
}
