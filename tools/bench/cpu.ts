import { childrenOf, cpuSeconds, parentOf } from "../launcher/processes.mjs";
import type { Shop } from "./stack";

export const parts = ["shop", "database", "sandbox", "sender"] as const;
export type Part = (typeof parts)[number];

/** Milliseconds of processor time that each part has used until now; NaN where the system doesn't say. */
export type Used = Record<Part, number>;

/** Reads what the processes behind a callback have used. The sender is this process. */
export async function createMeter(shop: Shop, sandboxPid: number): Promise<(handlerPid?: number) => Used> {
  const { rows } = await shop.pool.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  const database = Number(parentOf(rows[0]?.pid ?? 0));
  return (handlerPid = shop.pid) => {
    const { user, system } = process.cpuUsage();
    return {
      shop: ofTree(handlerPid),
      database: ofTree(database),
      sandbox: ofTree(sandboxPid),
      sender: (user + system) / 1_000,
    };
  };
}

/** A process, those that it started, and those of them that have ended: what one used that is gone is in its parent's. */
function ofTree(pid: number): number {
  const children = childrenOf(pid).map((child) => ofTree(child) || 0);
  return children.reduce((sum, used) => sum + used, cpuSeconds(pid) * 1_000);
}

export function difference(after: Used, before: Used, count: number): Used {
  const of = (part: Part) => (after[part] - before[part]) / count;
  return { shop: of("shop"), database: of("database"), sandbox: of("sandbox"), sender: of("sender") };
}
