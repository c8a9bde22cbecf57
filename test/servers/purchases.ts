import { setTimeout as pause } from "node:timers/promises";
import { db } from "@/lib/platform/db";
import type { SandboxControl } from "@/test/support/sandbox-control";
import { createRandom } from "../support/random";
import { CallbackSender } from "../support/sender";
import { type Goods, Shopper, ShopUnwell } from "../support/shopper";

const cards = { good: "4444333322221111", declined: "4000000000000002", pending: "4000000000000101" };

/** Longer than any restart takes. */
const patience = 120_000;

type Options = { shopUrl: string; sandbox: SandboxControl; seed: number; skus: string[] };

/**
 * Shoppers who buy, pay and come back while the shop is going down and up, and a Plexo that calls back more
 * often than it should. What each of them does follows from the seed and from their number.
 */
export class Purchases {
  readonly callbacks = new CallbackSender();
  /** Answers that no client should get. */
  readonly mishaps: string[] = [];
  /** Requests that the shop took and did not live to answer. */
  cut = 0;
  /** What it answered when it could not: to pages that were asked for again. */
  readonly unwell: string[] = [];
  answered = 0;
  private begun = 0;

  constructor(private readonly options: Options) {}

  /** Shoppers come, this many at a time, until they are called off; the last ones finish what they began. */
  async keepComing(atATime: number, isOver: () => boolean): Promise<void> {
    const one = async () => {
      while (!isOver()) await this.buy(this.begun++);
    };
    await Promise.all(Array.from({ length: atATime }, one));
  }

  private async buy(number: number): Promise<void> {
    const random = createRandom(this.options.seed * 100_003 + number);
    const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
    const goods: Goods = [{ sku: pick(this.options.skus), quantity: 1 + Math.floor(random() * 2) }];
    const card = pick(["good", "good", "good", "good", "pending", "declined", "none"] as const);
    const shopper = new Shopper(goods);

    const url = await this.order(shopper);
    if (!url) return;
    const attempt = await db().checkoutAttempt.findFirst({
      where: { redirectUrl: url },
      include: { order: true },
    });
    if (!attempt?.plexoSessionId) return this.note(`was sent to ${url}, which no attempt knows`);
    if (card === "none") return;

    const callbackUrl = `${this.options.shopUrl}/api/plexo/callbacks/${attempt.callbackKey}`;
    const tell = (payment: object) =>
      this.callbacks.send(Array(1 + Math.floor(random() * 3)).fill(callbackUrl), payment, pick([1, 5]));
    const payment = await this.options.sandbox.pay(attempt.plexoSessionId, cards[card]);
    const telling = [tell(payment), tell(payment)];
    if (random() < 0.5)
      await this.persist(() => shopper.seeResult(this.options.shopUrl, attempt.order.token));
    if (card === "pending") telling.push(tell(await this.options.sandbox.settle(payment.id, "approved")));
    await Promise.all(telling);
    this.answered += telling.length;
  }

  /** Goes to the checkout and presses the button until Plexo's page opens, as a patient shopper would. */
  private async order(shopper: Shopper): Promise<string | undefined> {
    const { shopUrl, sandbox } = this.options;
    for (const deadline = Date.now() + patience; Date.now() < deadline; await pause(500)) {
      const form = await this.persist(() => shopper.fillCheckout(shopUrl));
      if (!form) return void this.note("found no form for an unpaid cart");
      const answer = await this.persist(() => shopper.submit(shopUrl, form));
      if (answer.location.startsWith(sandbox.url)) return answer.location;
      if (answer.location.includes("/checkout/result/")) return void this.note("had paid before paying");
    }
    this.note("never came to Plexo's page");
  }

  /** Tries again while the shop is away. */
  private async persist<T>(work: () => Promise<T>): Promise<T> {
    for (const deadline = Date.now() + patience; ; await pause(150)) {
      try {
        const result = await work();
        this.answered++;
        return result;
      } catch (error) {
        if (Date.now() > deadline) throw error;
        if (error instanceof ShopUnwell) this.unwell.push(error.message);
        else if (error instanceof TypeError) this.cut += wasTaken(error) ? 1 : 0;
        else throw error;
      }
    }
  }

  private note(what: string): void {
    this.mishaps.push(`A shopper ${what}.`);
  }
}

/** Whether there was a server to send it to, as far as `fetch` says. */
function wasTaken({ cause }: TypeError): boolean {
  return !(cause instanceof Error && "code" in cause && cause.code === "ECONNREFUSED");
}
