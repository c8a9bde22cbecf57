import { setTimeout as pause } from "node:timers/promises";
import type { SandboxControl, SandboxPayment, SandboxSession } from "@/test/support/sandbox-control";
import { CallbackSender } from "../../test/support/sender";
import { Shopper, ShopUnwell, typed } from "../../test/support/shopper";

/**
 * What happened in a checkout: the button was pressed for the first time; Plexo has the money; the button led
 * nowhere and a sentence said so, on the form with everything that was typed or on the static page; it led nowhere
 * without a word, as while there is no shop; an error of the server.
 */
export type Moment = {
  at: number;
  what: "begun" | "paid" | "form" | "page" | "silent" | "broken";
  /** The sentence. */
  words?: string;
};

type Options = { shopUrl: string; sandbox: SandboxControl; skus: readonly string[] };

const cards = { good: "4444333322221111", pending: "4000000000000101" };
/** After the siege is over: long enough for a shop that is well, on a busy machine too. */
const patience = 90_000;
const betweenTries = 500;
/** Each payment is told of so often: whatever happens, callbacks are under way. */
export const callbacksEach = 8;
const betweenCallbacks = 400;

class OutOfPatience extends Error {}

/** Shoppers who buy and pay whatever goes on: who gets nowhere tries again. */
export class Payers {
  readonly moments: Moment[] = [];
  readonly callbacks = new CallbackSender();
  /** What no shopper should meet, in words. */
  readonly mishaps: string[] = [];
  /** Those who found all of it too slow. */
  readonly gaveUp: string[] = [];
  private giveUpAt = Number.POSITIVE_INFINITY;

  constructor(private readonly options: Options) {}

  /** So many come, one after the other over that time. Resolves when each has paid or has given up. */
  async come(count: number, seconds: number): Promise<void> {
    this.giveUpAt = Date.now() + seconds * 1_000 + patience;
    const one = async (number: number) => {
      await pause((number / count) * seconds * 1_000);
      await this.buy(number).catch((error) => {
        const list = error instanceof OutOfPatience ? this.gaveUp : this.mishaps;
        list.push(`Payer ${number}: ${error.message}`);
      });
    };
    await Promise.all(Array.from({ length: count }, (_, number) => one(number)));
  }

  private async buy(number: number): Promise<void> {
    const { shopUrl, skus } = this.options;
    const shopper = new Shopper([{ sku: skus[number % skus.length] ?? "", quantity: 1 + (number % 2) }]);
    const url = await this.order(shopper);
    const session = await this.patiently("reached a session that Plexo knows", () =>
      this.options.sandbox.sessionAt(url),
    );
    const payment = await this.patiently("could pay at Plexo", () => this.pay(session, number));
    this.note("paid");
    const telling = this.tell(session, payment);
    const token = session.defaultUrl?.split("/").at(-1) ?? "";
    await this.patiently("saw what became of the order", async () => {
      const status = await shopper.seeResult(shopUrl, token);
      if (isBroken(status)) this.note("broken");
      return status === 200;
    });
    await telling;
  }

  /** Calls back so often, each time with a mark of its own, besides what the sandbox does: none stands for another. */
  private async tell({ paymentCallbackUrl }: SandboxSession, payment: SandboxPayment): Promise<void> {
    if (!paymentCallbackUrl) throw new Error("The session has no address for callbacks.");
    const all = Array.from({ length: callbacksEach }, async (_, number) => {
      await pause(number * betweenCallbacks);
      await this.callbacks.send([paymentCallbackUrl], payment, 3);
    });
    await Promise.all(all);
  }

  /** Goes to the checkout and presses the button until Plexo's page opens. */
  private order(shopper: Shopper): Promise<string> {
    const { shopUrl, sandbox } = this.options;
    let hasBegun = false;
    return this.patiently("came to Plexo's page", async () => {
      const form = await shopper.fillCheckout(shopUrl);
      if (!form) throw new Error("There is no form for an unpaid cart.");
      if (!hasBegun) this.note("begun");
      hasBegun = true;
      const { location, text } = await this.press(shopper, form);
      if (location.startsWith(sandbox.url)) return location;
      if (location) throw new Error(`The button led to ${location}.`);
      this.noteRefusal(text);
      return undefined;
    });
  }

  /** Where the button leads; nowhere, with a page, where the form comes back or is turned away. */
  private async press(shopper: Shopper, form: FormData): Promise<{ location: string; text: string }> {
    try {
      return await shopper.submit(this.options.shopUrl, form);
    } catch (error) {
      if (error instanceof ShopUnwell && error.status === 503) return { location: "", text: error.text };
      if (isAway(error)) this.note("silent");
      throw error;
    }
  }

  /** The payment once Plexo has the money. What was paid just before Plexo stopped is not paid again. */
  private async pay(session: SandboxSession, number: number): Promise<SandboxPayment | undefined> {
    const { sandbox } = this.options;
    const [known] = await sandbox.payments(session.payment.referenceId);
    const isSlow = number % 5 === 0;
    const payment = known ?? (await sandbox.pay(session.id, isSlow ? cards.pending : cards.good));
    const settled = payment.status === "pending" ? await sandbox.settle(payment.id, "approved") : payment;
    return settled.status === "approved" ? settled : undefined;
  }

  /** Does it until it comes to something; throws when patience is over. Shop and Plexo may be away meanwhile. */
  private async patiently<T>(what: string, work: () => Promise<T | undefined>): Promise<T> {
    for (; Date.now() < this.giveUpAt; await pause(betweenTries)) {
      try {
        const result = await work();
        if (result) return result;
      } catch (error) {
        if (error instanceof ShopUnwell && isBroken(error.status)) this.note("broken");
        else if (!(error instanceof ShopUnwell) && !isAway(error)) throw error;
      }
    }
    throw new OutOfPatience(`never ${what}`);
  }

  private noteRefusal(page: string): void {
    const sentence = textOf(page, /role="alert"[^>]*>(.*?)<\/div>/s);
    const title = textOf(page, /<h1>(.*?)<\/h1>/s);
    if (sentence && page.includes(`value="${typed.name}"`)) this.note("form", sentence);
    else if (title) this.note("page", title);
    else this.note("silent");
  }

  private note(what: Moment["what"], words?: string): void {
    this.moments.push({ at: Date.now(), what, ...(words && { words: `${what}: ${words}` }) });
  }
}

function isBroken(status: number): boolean {
  return status >= 500 && status !== 503;
}

/** No connection, one that was cut, or no answer in a minute. */
function isAway(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof Error && error.name === "TimeoutError");
}

/** What stands there, without its elements and without what is different in each. */
function textOf(page: string, place: RegExp): string {
  const [, html = ""] = place.exec(page) ?? [];
  return html
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/\d+/g, "…")
    .trim();
}
