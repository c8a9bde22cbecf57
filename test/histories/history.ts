import type { PlexoAnswer } from "../../lib/payments/rules/order";
import { days, hours, minutes, seconds } from "../../lib/platform/clock";
import type { Happening } from "./happenings";
import { brokenAlways, brokenAtRest, brokenWords } from "./oracle";
import { createPlexo } from "./plexo";
import { createShop } from "./shop";

const quantities = { Ana: 1, Beto: 2, Caro: 1, Dora: 0 };

/** Lives through a history and lets it come to rest. Answers every invariant that did not hold. */
export async function live(happenings: readonly Happening[]): Promise<string[]> {
  const plexo = createPlexo();
  const shop = createShop(plexo);
  const inFlight: PlexoAnswer[] = [];

  for (const happening of happenings) {
    await happen(happening);
    const broken = brokenAlways(shop.books(), plexo.payments);
    if (broken.length > 0) return broken;
  }
  await rest();
  return [...brokenAtRest(shop.books(), plexo.payments), ...brokenWords(shop.books(), shop.unknownWords)];

  async function happen(happening: Happening): Promise<void> {
    switch (happening.what) {
      case "submit":
        return shop.submit(happening.shopper, quantities[happening.shopper], happening.asking);
      case "pay": {
        const attempt = pick(shop.attempts(), happening.which);
        const session = attempt && shop.sessions.get(attempt.id);
        if (session && shop.now().getTime() <= session.endsAt)
          plexo.pay(session, happening.outcome, happening.twist, happening.percent, happening.chosen);
        return;
      }
      case "decide": {
        const payment = pick(plexo.payments, happening.which);
        if (payment && (payment.status === "pending" || canStillBePaid(payment.reference))) {
          plexo.decide(payment, happening.verdict);
        }
        return;
      }
      case "merchant":
        return operate(happening);
      case "purchase": {
        const { shopper, outcome, chosen, percent } = happening;
        await shop.submit(shopper, quantities[shopper], "answered");
        const attempt = shop.attempts().at(-1);
        const session = attempt && shop.sessions.get(attempt.id);
        if (!session || shop.now().getTime() > session.endsAt) return;
        const { reference } = plexo.pay(session, outcome, "none", percent, chosen);
        return askAbout(reference);
      }
      case "operation": {
        // A merchant does what is possible, to a payment that the shop knows.
        const { kind, amount, answered, way, isAsked, which } = happening;
        const possible = plexo.payments.filter(
          ({ status, twist }) => twist === "none" && possibleAt[kind].has(status),
        );
        const payment = pick(possible, which);
        if (!payment) return;
        if (!shop.books().payments.some(({ plexoId }) => plexoId === payment.id)) {
          await askAbout(payment.reference);
        }
        shop.merchant.operate(payment.id, kind, amount, answered, way);
        return isAsked ? askAbout(payment.reference) : undefined;
      }
      case "give-back":
        return shop.merchant.giveBack(happening.shopper, happening.amount);
      case "verdict": {
        const reference = pick([...plexo.undecided.keys()], happening.which);
        if (reference) plexo.decideOperation(reference, happening.verdict);
        return;
      }
      case "word": {
        const payment = pick(plexo.payments, happening.which);
        if (payment) payment.word = happening.word;
        return;
      }
      case "manners": {
        const { what: _what, ...wanted } = happening;
        shop.plexo.manners = wanted;
        return;
      }
      case "callback": {
        // Any key with any payment: what Plexo sends, what it sends again, and what a stranger makes up.
        const attempt = pick(shop.attempts(), happening.which);
        const about =
          happening.about === null ? null : (pick(plexo.payments, happening.about)?.id ?? "made-up");
        if (attempt) shop.receive(attempt.id, about);
        return;
      }
      case "ask": {
        const attempt = pick(shop.attempts(), happening.which);
        const answer = attempt && (await shop.ask(attempt.id));
        if (answer) inFlight.push(answer);
        return;
      }
      case "apply": {
        const from = happening.which % Math.max(inFlight.length, 1);
        const answer = inFlight.splice(from, happening.isSet ? inFlight.length : 1);
        return shop.apply(answer, happening.dyingAt ?? undefined);
      }
      case "reconcile":
        return reconcile();
      case "crash":
        inFlight.length = 0;
        return;
      case "plexo":
        shop.plexo.place = happening.place;
        return;
      case "wait":
        shop.merchant.arrive();
        return shop.wait(happening.ms);
    }
  }

  async function askAbout(reference: string): Promise<void> {
    const attempt = shop.attempts().find(({ paymentReference }) => paymentReference === reference);
    shop.wait(seconds(3));
    const answer = attempt && (await shop.ask(attempt.id));
    if (answer) await shop.apply(answer);
  }

  function canStillBePaid(reference: string): boolean {
    const session = [...shop.sessions.values()].find((one) => one.reference === reference);
    return session !== undefined && shop.now().getTime() <= session.endsAt;
  }

  function operate({ which, does, amount, refused }: Extract<Happening, { what: "merchant" }>): void {
    const payment = pick(plexo.payments, which);
    if (!payment) return;
    if (does === "capture") plexo.capture(payment, amount);
    if (does === "cancel") plexo.cancel(payment);
    if (does === "lapse") plexo.lapse(payment);
    if (does === "refund") plexo.refund(payment, amount, refused);
    // What the merchant does is followed by asking Plexo, or Plexo could not be asked.
    const attempt = shop.attempts().find(({ paymentReference }) => paymentReference === payment.reference);
    if (attempt) shop.receive(attempt.id, payment.id);
  }

  async function reconcile(): Promise<void> {
    await shop.tidySessionless(shop.plexo.place === "there");
    shop.merchant.endUnsent();
    const due = shop.due().map(({ id }) => id);
    const answer: PlexoAnswer[] = [];
    for (const id of due) {
      const one = await shop.ask(id);
      if (one) answer.push(one);
    }
    await shop.apply(answer);
    for (const id of shop.merchant.attemptsToAsk()) {
      const one = await shop.ask(id, "all");
      if (one) await shop.apply(one);
    }
  }

  /** Plexo is up, nothing is lost any more, and time passes until there is nothing left to ask. */
  async function rest(): Promise<void> {
    shop.plexo.place = "there";
    shop.merchant.arrive();
    shop.wait(minutes(2));
    await reconcile();
    for (const payment of plexo.payments) {
      if (payment.status === "pending") plexo.decide(payment, "approved");
      payment.word = undefined;
    }
    for (const reference of [...plexo.undecided.keys()]) plexo.decideOperation(reference, "approved");
    for (const pause of [
      seconds(3),
      minutes(33),
      minutes(33),
      hours(5),
      days(1),
      days(3),
      days(1),
      days(1),
    ]) {
      shop.wait(pause);
      await reconcile();
    }
    // An answer that was on its way all the time arrives last.
    for (const answer of inFlight) await shop.apply(answer);
    shop.wait(seconds(3));
    await reconcile();
  }
}

const possibleAt = {
  capture: new Set(["authorized", "approved"]),
  cancellation: new Set(["authorized", "approved"]),
  refund: new Set(["approved", "partially-refunded"]),
};

function pick<T>(all: readonly T[], at: number): T | undefined {
  return all[at % Math.max(all.length, 1)];
}
