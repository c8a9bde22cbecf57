import { describe, expect, it } from "vitest";
import { orderOnPlexosPage, requestFor } from "@/test/support/orders";
import { newVariants } from "../support/orders";
import { withServers } from "../support/servers";
import { Shopper } from "../support/shopper";

// What this process does itself is not counted.
const stack = withServers({ count: 2, env: { RECONCILER: "off" }, proxied: true });

/** Database transactions for each of so many views of an open order's result page, all at once. */
async function costOfView(token: string, viewers: number, servers: number): Promise<number> {
  const before = stack.way.transactions;
  const views = Array.from({ length: viewers }, (_, number) =>
    new Shopper([{ sku: "none", quantity: 1 }]).seeResult(stack.servers[number % servers]?.url ?? "", token),
  );
  expect(new Set(await Promise.all(views))).toEqual(new Set([200]));
  return (stack.way.transactions - before) / viewers;
}

describe("the result page of an order that waits to be paid", () => {
  it.each([
    { viewers: 1, servers: 1 },
    { viewers: 30, servers: 1 },
    { viewers: 2, servers: 2 },
    { viewers: 30, servers: 2 },
  ])("costs at most 10 database transactions a view for $viewers at $servers servers", async (crowd) => {
    const [sku = ""] = await newVariants(1, 10);
    const { token } = await orderOnPlexosPage(requestFor(sku));
    const costs: number[] = [];
    // The first asks Plexo at once; the next ones, right after it, have to wait for their turn.
    for (let round = 0; round < 3; round++) costs.push(await costOfView(token, crowd.viewers, crowd.servers));
    console.log(`${JSON.stringify(crowd)} transactions a view: ${costs.map((cost) => cost.toFixed(1))}`);
    expect(Math.max(...costs)).toBeLessThanOrEqual(10);
  });
});
