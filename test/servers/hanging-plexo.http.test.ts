import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { orderOnPlexosPage, requestFor } from "@/test/support/orders";
import { newVariants } from "../support/orders";
import { passMinute } from "../support/pass-minute";
import { postCallback } from "../support/sender";
import { withServers } from "../support/servers";

const stack = withServers({ env: { PLEXO_TIMEOUT_MS: "3000" } });

beforeAll(async () => {
  await stack.sandbox.rule({ callbacks: "drop" });
});
afterAll(async () => {
  await stack.sandbox.behave();
});

const lookUps = ["GET /v1/payments/query", "GET /v1/payments/{id}"];

describe("while Plexo takes calls and answers none", () => {
  it("a callback is stored and answered within a second, and its order is paid once Plexo is back", async () => {
    const [sku = ""] = await newVariants(1, 100);
    const paid = await Promise.all(
      Array.from({ length: 15 }, async () => {
        const { attempt } = await orderOnPlexosPage(requestFor(sku));
        return { attempt, payment: await stack.sandbox.pay(attempt.plexoSessionId ?? "") };
      }),
    );
    const address = (key: string) => `${stack.url}/api/plexo/callbacks/${key}`;
    // The first request makes the server load the route.
    expect(await postCallback(address("AAAAAAAAAAAAAAAAAAAAAA"), {})).toBe(404);
    for (const endpoint of lookUps)
      await stack.sandbox.fault({ endpoint, fault: "timeout-before", times: 1_000 });

    const took: number[] = [];
    for (const { attempt, payment } of paid) {
      const begun = performance.now();
      expect(await postCallback(address(attempt.callbackKey), payment)).toBe(200);
      took.push(performance.now() - begun);
      const stored = await db().paymentCallback.findMany({ where: { attemptId: attempt.id } });
      expect(stored).toMatchObject([{ state: "received", paymentId: payment.id }]);
    }
    expect(await db().order.count({ where: { state: "paid" } })).toBe(0);
    // A busy machine may hold one up; waiting for Plexo would hold up them all, for three seconds each.
    expect(took.sort((a, b) => a - b)[7]).toBeLessThan(1_000);

    await stack.sandbox.behave();
    await passMinute();
    await expect
      .poll(() => db().order.count({ where: { state: "paid" } }), { timeout: 90_000, interval: 500 })
      .toBe(15);
    expect(await db().paymentCallback.count({ where: { state: "received" } })).toBe(0);
  });
});
