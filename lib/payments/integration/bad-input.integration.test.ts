import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { POST } from "@/app/api/plexo/callbacks/[key]/route";
import { repeatOrder } from "@/test/support/many-orders";
import { passTime, withShop } from "@/test/support/shop";
import { anyPost } from "../../../test/histories/bodies";
import { historyRuns, historySeed, historyTimeout } from "../../../test/histories/seed";
import { newVariant, requestFor, start } from "../../../test/support/orders";
import { seconds } from "../../platform/clock";
import { db } from "../../platform/db";
import { reconcile } from "../reconcile";

// What runs after the answer needs a server; here it's left to the reconciling at the end.
vi.mock("next/server", () => ({ after: () => {} }));
withShop();

const lanes = 4;

/** What a callback may not touch by itself. */
const untouched = async () => ({
  orders: await db().order.findMany({ orderBy: { id: "asc" }, omit: { updatedAt: true } }),
  payments: await db().payment.count(),
  events: await db().paymentEvent.count({ where: { kind: { not: "callback.received" } } }),
  variants: await db().variant.findMany({ where: { held: { gt: 0 } }, orderBy: { sku: "asc" } }),
});

it(
  "3,000 malformed callbacks are answered without a 5xx, and change nothing",
  async () => {
    const { token } = await start(requestFor(await newVariant(100)));
    await repeatOrder(token, 39);
    const attempts = await db().checkoutAttempt.findMany();
    const keys = [
      ...attempts.map(({ callbackKey }) => callbackKey),
      "A".repeat(22),
      "' OR 1=1 --",
      "%00",
      "\0",
    ];
    const before = await untouched();

    const statuses = new Map<number, number>();
    const posts = fc.sample(anyPost, { numRuns: historyRuns(3_000), seed: historySeed() });
    const send = async ({ type, bytes }: (typeof posts)[number], at: number) => {
      const key = keys[at % keys.length] ?? "";
      const post = new Request("https://shop.example.com/", {
        method: "POST",
        headers: { "content-type": type },
        body: bytes,
      });
      const { status } = await POST(post, { params: Promise.resolve({ key }) });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status >= 500) throw new Error(`${status} for ${bytes.toString("base64")}`);
    };
    await Promise.all(
      Array.from({ length: lanes }, async (_lane, lane) => {
        for (let at = lane; at < posts.length; at += lanes) await send(posts[at] ?? never(), at);
      }),
    );

    expect([...statuses.keys()].filter((status) => ![200, 400, 404, 413, 415, 429].includes(status))).toEqual(
      [],
    );
    expect(await untouched()).toEqual(before);
    expect(await db().paymentCallback.count()).toBeGreaterThan(500);

    passTime(seconds(3));
    for (const { id } of attempts.slice(0, 5)) await reconcile(id, "due");
    expect(await untouched()).toEqual(before);
  },
  historyTimeout,
);

function never(): never {
  throw new Error("There is no such post.");
}
