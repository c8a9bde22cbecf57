import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { getStock } from "@/test/support/orders";
import { newVariants } from "../support/orders";
import { CallbackSender } from "../support/sender";
import { withServers } from "../support/servers";
import { type Answer, type Goods, Shopper } from "../support/shopper";
import { findViolations } from "../support/violations";

const stack = withServers({ count: 2 });

afterAll(async () => {
  await stack.sandbox.behave();
});

/** Either server in turn, as behind a balancer. */
function serverFor(number: number): string {
  return stack.servers[number % stack.servers.length]?.url ?? stack.url;
}

/** One shopper's way to Plexo's page, or to what stands in the way. */
async function submitAt(number: number, goods: Goods, cartId?: string): Promise<Answer> {
  const shopper = new Shopper(goods, cartId);
  const form = await shopper.fillCheckout(serverFor(number));
  if (!form) throw new Error("There is no checkout form.");
  return shopper.submit(serverFor(number), form);
}

/** So many shoppers for a piece each, at both servers, a number of them at a time. */
async function shopAll(count: number, sku: string, atATime = count): Promise<Answer[]> {
  const answers: Answer[] = [];
  let next = 0;
  const one = async () => {
    while (next < count) answers.push(await submitAt(next++, [{ sku, quantity: 1 }]));
  };
  await Promise.all(Array.from({ length: atATime }, one));
  return answers;
}

const attemptAt = (redirectUrl: string) =>
  db().checkoutAttempt.findFirstOrThrow({ where: { redirectUrl }, include: { order: true } });

const sender = new CallbackSender();

/** Everything is settled and adds up; a shop that hasn't come to it yet gets the time. */
async function expectSettled(): Promise<void> {
  await expect
    .poll(async () => findViolations(await stack.sandbox.everything(), sender.sent), {
      timeout: 120_000,
      interval: 1_000,
    })
    .toEqual([]);
}

describe("two servers of one shop", () => {
  it("make one order and one session of a cart that is submitted to both at the same moment", async () => {
    const [sku = ""] = await newVariants(1, 10);
    const cartId = "both-servers-one-cart_";
    const submits = Array.from({ length: 12 }, (_, number) =>
      submitAt(number, [{ sku, quantity: 1 }], cartId),
    );
    const answers = await Promise.all(submits);

    const [url, ...others] = new Set(answers.map(({ location }) => location));
    expect(url).toMatch(stack.sandbox.url);
    expect(others).toEqual([]);
    const orders = await db().order.findMany({ where: { cartId }, include: { attempts: true } });
    expect(orders).toMatchObject([{ stock: "held", attempts: [{ state: "open", redirectUrl: url }] }]);
    const { sessions } = await stack.sandbox.everything();
    const reference = orders[0]?.attempts[0]?.sessionReference;
    expect(sessions.filter(({ referenceId }) => referenceId === reference)).toHaveLength(1);
    expect(await getStock(sku)).toEqual({ onHand: 10, available: 9, held: 1, sold: 0 });
  });

  it("pay an order once when callbacks and result pages reach both, and both reconcile", async () => {
    const [sku = ""] = await newVariants(1, 100);
    const answers = await shopAll(10, sku);
    await Promise.all(
      answers.map(async ({ location }) => {
        const attempt = await attemptAt(location);
        const payment = await stack.sandbox.pay(attempt.plexoSessionId ?? "");
        const address = (number: number) => `${serverFor(number)}/api/plexo/callbacks/${attempt.callbackKey}`;
        const results = [0, 1].map((number) =>
          new Shopper([]).seeResult(serverFor(number), attempt.order.token),
        );
        await sender.send([0, 1, 0, 1, 0, 1].map(address), payment, 1);
        expect(await Promise.all(results)).toEqual([200, 200]);
      }),
    );
    expect(sender.refused).toEqual([]);
    expect(sender.sent.map(({ acknowledged }) => acknowledged)).toEqual(Array(10).fill(6));
    await expectSettled();
    expect(await getStock(sku)).toEqual({ onHand: 100, available: 90, held: 0, sold: 10 });
  });

  it("find payments that nobody tells them of, each of them once", async () => {
    await stack.sandbox.rule({ callbacks: "drop" });
    const [sku = ""] = await newVariants(1, 100);
    const attempts = await Promise.all((await shopAll(10, sku)).map(({ location }) => attemptAt(location)));
    await Promise.all(attempts.map(({ plexoSessionId }) => stack.sandbox.pay(plexoSessionId ?? "")));
    await expectSettled();
    expect(await getStock(sku)).toMatchObject({ held: 0, sold: 10 });
    await stack.sandbox.behave();
  });

  it("sell exactly ten pieces when sixty shoppers want one each", async () => {
    const [sku = ""] = await newVariants(1, 10);
    const answers = await shopAll(60, sku, 20);

    const sent = answers.filter(({ location }) => location.startsWith(stack.sandbox.url));
    const turnedAway = answers.filter(({ status }) => status === 200);
    expect([sent.length, turnedAway.length]).toEqual([10, 50]);
    expect(new Set(sent.map(({ location }) => location)).size).toBe(10);
    expect(await getStock(sku)).toEqual({ onHand: 10, available: 0, held: 10, sold: 0 });

    for (const { location } of sent)
      await stack.sandbox.pay((await attemptAt(location)).plexoSessionId ?? "");
    await expectSettled();
    expect(await getStock(sku)).toEqual({ onHand: 10, available: 0, held: 0, sold: 10 });
  });
});
