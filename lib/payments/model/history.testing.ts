import fc from "fast-check";
import { days, hours, minutes, seconds } from "../../clock";
import { brokenAlways, brokenAtRest } from "./oracle.testing";
import { createPlexo, outcomes, twists } from "./plexo.testing";
import { type Asking, createShop, type Heard } from "./shop.testing";

const which = fc.nat({ max: 5 });
const often = <T>(usual: T, ...others: [T, ...T[]]) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
const asking = often<Asking>("answered", "lost", "never");
const shopper = fc.constantFrom("Ana", "Beto");

/** Something that happens. Whom it happens to is counted round, so that any number means somebody. */
const happening = fc.oneof(
  { weight: 4, arbitrary: fc.record({ what: fc.constant("submit"), shopper, asking }) },
  {
    weight: 6,
    arbitrary: fc.record({
      what: fc.constant("pay"),
      which,
      outcome: fc.constantFrom(...outcomes),
      twist: often(...twists),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant("decide"),
      which,
      verdict: fc.constantFrom("approved", "denied", "expired"),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant("merchant"),
      which,
      does: fc.constantFrom("capture", "cancel", "refund", "lapse"),
      amount: fc.constantFrom(1, 400, 1_000, 2_000),
      refused: often(false, true),
    }),
  },
  { weight: 5, arbitrary: fc.record({ what: fc.constant("callback"), which, about: fc.option(which) }) },
  { weight: 6, arbitrary: fc.record({ what: fc.constant("ask"), which }) },
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constant("hear"),
      which,
      dyingAt: fc.option(fc.integer({ min: 1, max: 14 })),
    }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant("reconcile") }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant("crash") }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant("plexo"), isUp: fc.boolean() }) },
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constant("wait"),
      ms: fc.constantFrom(
        -minutes(10),
        seconds(1),
        seconds(3),
        minutes(5),
        minutes(29),
        minutes(33),
        hours(3),
        days(1),
        days(4),
      ),
    }),
  },
);
export const history = fc.array(happening, { minLength: 1, maxLength: 24, size: "max" });

type Happening = typeof happening extends fc.Arbitrary<infer One> ? One : never;

/** Lives through a history and lets it come to rest. Answers every invariant that did not hold. */
export async function live(happenings: readonly Happening[]): Promise<string[]> {
  const plexo = createPlexo();
  const shop = createShop(plexo);
  const inFlight: Heard[] = [];
  let isUp = true;

  for (const happening of happenings) {
    await happen(happening);
    const broken = brokenAlways(shop.books(), plexo.payments);
    if (broken.length > 0) return broken;
  }
  await rest();
  return brokenAtRest(shop.books(), plexo.payments);

  async function happen(happening: Happening): Promise<void> {
    switch (happening.what) {
      case "submit":
        return shop.submit(happening.shopper, happening.shopper === "Ana" ? 1 : 2, happening.asking);
      case "pay": {
        const attempt = pick(shop.attempts(), happening.which);
        const session = attempt && shop.sessions.get(attempt.id);
        if (session && shop.now().getTime() <= session.endsAt)
          plexo.pay(session, happening.outcome, happening.twist);
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
      case "callback": {
        // Any key with any payment: what Plexo sends, what it sends again, and what somebody makes up.
        const attempt = pick(shop.attempts(), happening.which);
        const about =
          happening.about === null ? null : (pick(plexo.payments, happening.about)?.id ?? "made-up");
        if (attempt) shop.receive(attempt.id, about);
        return;
      }
      case "ask": {
        const attempt = pick(shop.attempts(), happening.which);
        const heard = attempt && shop.ask(attempt.id);
        if (heard && isUp) inFlight.push(heard);
        else if (heard) shop.askLater(heard);
        return;
      }
      case "hear": {
        const [heard] = inFlight.splice(happening.which % Math.max(inFlight.length, 1), 1);
        if (heard) await shop.hear(heard, happening.dyingAt ?? undefined);
        return;
      }
      case "reconcile":
        return reconcile();
      case "crash":
        inFlight.length = 0;
        return;
      case "plexo":
        isUp = happening.isUp;
        return;
      case "wait":
        return shop.wait(happening.ms);
    }
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
    await shop.tidySessionless(isUp);
    for (const { id } of shop.due()) {
      const heard = shop.ask(id);
      if (heard && isUp) await shop.hear(heard);
      else if (heard) shop.askLater(heard);
    }
  }

  /** Plexo is up, nothing is lost any more, and time passes until there is nothing left to ask. */
  async function rest(): Promise<void> {
    isUp = true;
    for (const payment of plexo.payments) if (payment.status === "pending") plexo.decide(payment, "approved");
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
    for (const heard of inFlight) await shop.hear(heard);
    shop.wait(seconds(3));
    await reconcile();
  }
}

function pick<T>(all: readonly T[], at: number): T | undefined {
  return all[at % Math.max(all.length, 1)];
}
