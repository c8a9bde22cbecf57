import { canFreeze } from "../../test/support/postgres/freeze";
import type { Sandbox } from "../../test/support/sandbox";
import type { ShopServer } from "../../test/support/shop-server";
import type { SiegeDatabase } from "./database";

/** A stretch of the siege. */
export type Phase = {
  name: string;
  /** How much of the whole time it lasts, once it has begun. */
  share: number;
  /** Why it can't be tried here. */
  cannot?: string | false;
  /** What happens. It may answer a word about how it went. */
  begin: () => unknown;
};

/** What happens around the shop, one thing after the other, each followed by a time in which all is well again. */
export function phasesOf(database: SiegeDatabase, plexo: Sandbox, shop: ShopServer): Phase[] {
  return [
    { name: "calm", share: 10, begin: () => undefined },
    {
      name: "database hangs",
      share: 8,
      cannot: !canFreeze && "this system can't stop a process",
      begin: () => database.freeze(),
    },
    { name: "… goes on", share: 5, begin: () => database.thaw() },
    { name: "database killed", share: 5, begin: () => database.kill() },
    { name: "… again", share: 5, begin: () => database.restart() },
    { name: "Plexo stopped", share: 7, begin: () => plexo.stop() },
    { name: "… again", share: 5, begin: () => plexo.restart() },
    {
      name: "disk full",
      share: 6,
      cannot: !database.hasOwnDisk && "a small disk for the database takes root on Linux",
      begin: () => database.fillDisk(),
    },
    {
      name: "… has space",
      share: 5,
      begin: async () => {
        database.emptyDisk();
        return (await database.restart()) && "PostgreSQL had ended by itself and was started again";
      },
    },
    { name: "SIGTERM", share: 0, begin: () => shop.stop() },
    { name: "… a new one", share: 5, begin: () => shop.start() },
  ];
}
