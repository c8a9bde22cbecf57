import { afterEach, describe, expect, it, vi } from "vitest";
import type { Fault } from "@/test/support/sandbox-control";
import { passTime, sandbox, withShop } from "@/test/support/shop";
import { getOrderRow, newVariant, orderOnPlexosPage, requestFor } from "../../../test/support/orders";
import { days, hours, now, seconds } from "../../platform/clock";
import { reconcile } from "../reconcile";

withShop();
afterEach(() => vi.restoreAllMocks());

const ordered = async () => orderOnPlexosPage(requestFor(await newVariant()));
type Ordered = Awaited<ReturnType<typeof ordered>>;

const unheard: [string, Fault][] = [
  ["is not there", { fault: "reset" }],
  ["answers with another server's page", { fault: "html", status: 404 }],
  ["answers with what cannot be read", { fault: "status", status: 200, body: { items: "none" } }],
  ["does not know the shop any more", { fault: "status", status: 401, body: {} }],
];

async function askInVain({ attempt }: Ordered, fault: Fault): Promise<void> {
  await sandbox.fault({ endpoint: "GET /v1/payments/query", ...fault });
  expect(await reconcile(attempt.id, "due")).toEqual({ result: "unreachable" });
}

async function flagsOf({ token }: Ordered) {
  const { flagReason, events, attempts } = await getOrderRow(token);
  const raised = events.filter(({ kind }) => kind === "order.flagged").length;
  return { flagReason, raised, since: attempts[0]?.unreachableSince, why: attempts[0]?.unreachableReason };
}

describe("when Plexo", () => {
  it.each(unheard)("%s for a day, the merchant is told once, since when and why", async (_what, fault) => {
    const order = await ordered();
    const since = now().getTime();
    await askInVain(order, fault);
    passTime(hours(23));
    await askInVain(order, fault);
    expect(await flagsOf(order)).toMatchObject({ flagReason: null, raised: 0 });
    for (let time = 0; time < 3; time++) {
      passTime(hours(2));
      await askInVain(order, fault);
    }
    const flags = await flagsOf(order);
    expect(flags).toMatchObject({ flagReason: expect.stringContaining(order.attempt.id), raised: 1 });
    expect(Math.abs((flags.since?.getTime() ?? 0) - since)).toBeLessThan(seconds(20));
    expect(flags.why).toMatch(/^Plexo|^The connection to Plexo/);
  });

  it("answers again, the flag is gone; the next time is another", async () => {
    const order = await ordered();
    for (const raised of [1, 2]) {
      await askInVain(order, { fault: "reset" });
      passTime(days(1));
      await askInVain(order, { fault: "reset" });
      expect(await flagsOf(order)).toMatchObject({ flagReason: expect.any(String), raised });
      passTime(seconds(3));
      await reconcile(order.attempt.id, "due");
      expect(await flagsOf(order)).toMatchObject({ flagReason: null, raised, since: null, why: null });
      expect((await getOrderRow(order.token)).flaggedAt).toBeNull();
      passTime(seconds(3));
    }
  });
});

it("An answer that cannot be written down for a day is told, too", async () => {
  const order = await ordered();
  await sandbox.pay(order.attempt.plexoSessionId);
  const apply = await import("../record/apply");
  for (let time = 0; time < 2; time++) {
    const broken = vi.spyOn(apply, "applyAnswers").mockRejectedValue(new RangeError("secret"));
    await expect(reconcile(order.attempt.id, "due")).rejects.toThrow("secret");
    broken.mockRestore();
    passTime(days(1));
  }
  const flags = await flagsOf(order);
  expect(flags).toMatchObject({ raised: 1, why: "The answer could not be applied (RangeError)." });
  expect(await reconcile(order.attempt.id, "due")).toMatchObject({ state: "paid" });
  expect(await flagsOf(order)).toMatchObject({ flagReason: null });
});
