import { beforeEach, describe, expect, it } from "vitest";
import { withNoServers } from "../../../test/histories/no-servers";
import { createPlexo, type PlexoModel, type Session, type Truth } from "../../../test/histories/plexo";
import { createShop, pieces, type Shop } from "../../../test/histories/shop";
import { later, minutes, seconds } from "../../platform/clock";
import { expiryGrace, lookupInterval, watchAfterExpiry } from "./schedule";

withNoServers();

let plexo: PlexoModel;
let shop: Shop;
/** Ana's attempt to pay 10.00, and the hosted session that she pays on. */
let attemptId: string;
let session: Session;

beforeEach(async () => {
  plexo = createPlexo();
  shop = createShop(plexo);
  await shop.submit("Ana", 1);
  [attemptId, session] = lastSession();
});

function lastSession(): [string, Session] {
  const last = [...shop.sessions].at(-1);
  if (!last) throw new Error("Nobody was sent to Plexo.");
  return last;
}

/** Asks Plexo and applies the answer; says when. */
async function reconcile(of = attemptId): Promise<Date> {
  shop.wait(seconds(3));
  const answer = await shop.ask(of);
  if (!answer) throw new Error("Plexo was asked a moment ago.");
  await shop.apply(answer);
  return answer.at;
}

const ana = () => shop.books().orders.find(({ id }) => id === "Ana");
const attempt = (of = attemptId) => shop.attempts().find(({ id }) => id === of);
const callbacks = () => shop.books().callbacks;
/** What reconciling wrote of Ana's order. */
const events = () =>
  shop.books().events.filter(({ orderId, kind }) => orderId === "Ana" && kind !== "attempt.created");
const record = () => events().map(({ kind, data }) => [kind, data]);
const kinds = () => events().map(({ kind }) => kind);
const payment = (id: string) => ({ paymentId: id, id, captured: 1_000, refunded: 0, transactions: 1 });

it("an attempt is not given up before all that is under its reference was asked about", async () => {
  const first = plexo.pay(session, "approved", "none");
  plexo.pay(session, "approved", "none");
  shop.wait(watchAfterExpiry + minutes(90));
  // Days late, a callback tells of one of both payments, and that one is what is asked about.
  shop.receive(attemptId, first.id);
  const at = await reconcile();
  expect(ana()?.paidTotal).toBe(1_000);
  expect(attempt()?.nextCheckAt).toEqual(later(at, lookupInterval));
  await reconcile();
  expect(ana()?.paidTotal).toBe(2_000);
  expect(attempt()?.nextCheckAt).toBeNull();
});

describe("an order's record", () => {
  it("tells what was seen at Plexo and what followed from it, and when", async () => {
    const { id } = plexo.pay(session, "approved", "none");
    const at = await reconcile();
    expect(events()).toMatchObject([
      {
        ...{ orderId: "Ana", attemptId, at, kind: "payment.seen" },
        data: { ...payment(id), from: null, status: "approved", resultCode: "0" },
      },
      {
        ...{ orderId: "Ana", at, kind: "order.state" },
        data: { from: "awaiting_payment", to: "paid" },
      },
      { orderId: "Ana", attemptId, at, kind: "attempt.closed", data: { reason: "paid" } },
    ]);
    expect(ana()).toMatchObject({ state: "paid", stock: "sold", paidAt: at, flagReason: null });
    expect(attempt()).toMatchObject({ state: "closed", closeReason: "paid", closedAt: at });
  });

  it("has nothing to add when Plexo says the same again", async () => {
    plexo.pay(session, "approved", "none");
    await reconcile();
    const before = record();
    await reconcile();
    expect(record()).toEqual(before);
  });

  it("keeps the moment at which the order was paid, whatever becomes of it", async () => {
    const paid = plexo.pay(session, "approved", "none");
    const at = await reconcile();
    plexo.refund(paid, 1_000, false);
    await reconcile();
    expect(ana()).toMatchObject({ state: "refunded", paidTotal: 1_000, refundedTotal: 1_000, paidAt: at });
    expect(record().slice(3)).toMatchObject([
      ["payment.seen", { from: "approved", status: "refunded", refunded: 1_000 }],
      ["order.state", { from: "paid", to: "refunded" }],
    ]);
  });

  it("has no moment of payment while nothing was paid", async () => {
    plexo.pay(session, "denied", "none");
    await reconcile();
    expect(ana()).toMatchObject({ state: "awaiting_payment", paidAt: null });
    expect(attempt()).toMatchObject({ state: "open", closeReason: null });
  });

  it("is not taken back by an answer that was overtaken by a newer one (paid stays paid)", async () => {
    const payment = plexo.pay(session, "pending", "none");
    shop.wait(seconds(3));
    const overtaken = await shop.ask(attemptId);
    plexo.decide(payment, "approved");
    await reconcile();
    const before = record();
    if (overtaken) await shop.apply(overtaken);
    expect(record()).toEqual(before);
    expect(ana()).toMatchObject({ state: "paid", paidTotal: 1_000 });
  });

  it("tells when the goods went back to the shelf, and when they were taken again", async () => {
    shop.wait(minutes(33));
    const at = await reconcile();
    expect(events()).toMatchObject([
      { orderId: "Ana", at, kind: "stock.released" },
      { attemptId, at, kind: "attempt.closed", data: { reason: "expired" } },
    ]);
    expect(ana()).toMatchObject({ state: "awaiting_payment", stock: "released" });
    plexo.pay(session, "approved", "none");
    await reconcile();
    expect(kinds().slice(2)).toEqual(["payment.seen", "stock.taken-again", "order.state"]);
    expect(ana()).toMatchObject({ stock: "sold", flagReason: null });
  });
});

describe("a gift card's part", () => {
  /** Beto's order of 20.00, of which a card of 10.00 pays 7.00. */
  async function betoPays(): Promise<[Truth, string]> {
    await shop.submit("Beto", 2);
    const [beto, session] = lastSession();
    const payment = plexo.pay(session, "approved", "none");
    await reconcile(beto);
    return [payment, beto];
  }
  const card = () => shop.books().cards[0]?.balance;
  const beto = () => shop.books().orders.find(({ id }) => id === "Beto");
  const refundMails = () => shop.books().mails.filter(({ kind }) => kind === "order-refunded");

  it("goes back once, with the last of what Plexo took, however it went", async () => {
    const [payment, attempt] = await betoPays();
    expect(card()).toBe(300);
    plexo.refund(payment, 1_000, false);
    await reconcile(attempt);
    expect(beto()).toMatchObject({ state: "partially_refunded", giftCardHeld: true });
    expect(card()).toBe(300);
    plexo.refund(payment, 300, false);
    await reconcile(attempt);
    await reconcile(attempt);
    expect(beto()).toMatchObject({ state: "refunded", stock: "sold", giftCardHeld: false });
    expect(card()).toBe(1_000);
    expect(refundMails()).toMatchObject([{ data: { amount: 300, refundedTotal: 1_300, toGiftCard: 700 } }]);
    const told = shop.books().events.filter(({ kind }) => kind === "gift-card.given-back");
    expect(told).toMatchObject([{ orderId: "Beto", data: { amount: 700 } }]);
  });

  it("is never more than was left of it, where some went back by hand", async () => {
    const [payment, attempt] = await betoPays();
    await shop.merchant.giveBack("Beto", 300);
    plexo.refund(payment, 1_300, false);
    await reconcile(attempt);
    expect(card()).toBe(1_000);
    expect(refundMails()).toMatchObject([{ data: { toGiftCard: 400 } }]);
  });

  it("goes back with a cancellation, and is taken again for another try, or for money that comes after all", async () => {
    const [payment, attempt] = await betoPays();
    plexo.cancel(payment);
    await reconcile(attempt);
    expect(beto()).toMatchObject({ state: "cancelled", stock: "sold", giftCardHeld: false });
    expect(card()).toBe(1_000);
    await shop.submit("Beto", 2);
    expect(card()).toBe(300);
    const [again, session] = lastSession();
    shop.wait(minutes(33));
    await reconcile(again);
    expect(card()).toBe(1_000);
    plexo.pay(session, "approved", "none");
    await reconcile(again);
    expect(beto()).toMatchObject({ state: "paid", giftCardHeld: true, flagReason: null });
    expect(card()).toBe(300);
  });

  it("that cannot be taken again for money that came after all is told of", async () => {
    const [payment, attempt] = await betoPays();
    plexo.refund(payment, 1_300, false);
    await reconcile(attempt);
    shop.wait(minutes(33));
    await reconcile();
    await shop.submit("Caro", 1);
    plexo.pay(
      { ...session, reference: payment.reference, asked: { kind: "fixed", amount: 1_300 } },
      "approved",
      "none",
    );
    await reconcile(attempt);
    expect(beto()).toMatchObject({
      state: "paid",
      stock: "sold",
      giftCardHeld: false,
      flagReason: "gift-card-gone",
    });
    expect(card()).toBe(400);
  });
});

describe("the next look at an attempt", () => {
  it("comes as the schedule says, and not when the claim would run out", async () => {
    plexo.pay(session, "denied", "none");
    const at = await reconcile();
    expect(attempt()?.nextCheckAt).toEqual(later(at, seconds(15)));
  });

  it("comes after the session's end when the order is paid: nobody can have paid it twice then", async () => {
    plexo.pay(session, "approved", "none");
    await reconcile();
    expect(attempt()?.nextCheckAt).toEqual(later(new Date(session.endsAt), expiryGrace));
  });

  it("of an attempt that another one's payment closes is still to come", async () => {
    const payment = plexo.pay(session, "pending", "none");
    shop.wait(minutes(33));
    await shop.submit("Ana", 1);
    const second = shop.attempts().at(-1);
    plexo.decide(payment, "approved");
    await reconcile();
    expect(shop.attempts().at(-1)).toMatchObject({ nextCheckAt: second?.nextCheckAt });
    expect(attempt()?.nextCheckAt).toEqual(later(new Date(session.endsAt), watchAfterExpiry));
  });
});

describe("what a person must look at", () => {
  async function sellTheRest(): Promise<void> {
    for (let sold = 0; sold < pieces; sold++) await shop.submit(`other ${sold}`, 1);
  }

  it("is a payment after the goods were sold to others", async () => {
    shop.wait(minutes(33));
    await reconcile();
    await sellTheRest();
    plexo.pay(session, "approved", "none");
    const at = await reconcile();
    const flagged = { flagReason: "paid-after-release", flaggedAt: at };
    expect(ana()).toMatchObject({ state: "paid", stock: "released", ...flagged });
    expect(kinds().slice(2)).toEqual(["payment.seen", "order.flagged", "order.state"]);
    await reconcile();
    expect(ana()).toMatchObject(flagged);
  });

  it("is a second payment of one order", async () => {
    plexo.pay(session, "approved", "none");
    plexo.pay(session, "approved", "none");
    const at = await reconcile();
    expect(ana()).toMatchObject({ paidTotal: 2_000, flagReason: "paid-twice", flaggedAt: at });
    expect(record()).toContainEqual(["order.flagged", { reason: "paid-twice" }]);
  });

  it("is a payment that is not what was asked for, once, with every difference", async () => {
    const { id } = plexo.pay(session, "approved", "cent-less");
    const reason = `contradicted:${id}`;
    const at = await reconcile();
    const differences = [{ field: "amount", asked: "1000", answered: "999" }];
    const flagged = [
      {
        ...{ orderId: "Ana", attemptId, at, kind: "payment.contradicted" },
        data: { paymentId: id, status: "approved", differences },
      },
      { orderId: "Ana", at, kind: "order.flagged", data: { reason } },
    ];
    expect(events()).toMatchObject(flagged);
    expect(ana()).toMatchObject({ state: "awaiting_payment", flagReason: reason, flaggedAt: at });

    const other = plexo.pay(session, "approved", "currency");
    await reconcile();
    expect(events().slice(0, 2)).toMatchObject(flagged);
    expect(record().slice(2)).toMatchObject([
      ["payment.contradicted", { paymentId: other.id }],
      ["order.flagged", { reason: `contradicted:${other.id}` }],
    ]);
    expect(ana()).toMatchObject({ flagReason: `${reason}, contradicted:${other.id}` });
  });
});

describe("a callback in the inbox", () => {
  async function end(of?: Truth): Promise<{ at: Date }> {
    shop.receive(attemptId, of?.id ?? null);
    return { at: await reconcile() };
  }

  it("ends as applied when a payment was found", async () => {
    const { at } = await end(plexo.pay(session, "pending", "none"));
    expect(callbacks()).toMatchObject([{ state: "applied", reason: null, processedAt: at }]);
  });

  it("ends as ignored, and says why, when Plexo knows of no payment", async () => {
    const { at } = await end();
    expect(callbacks()).toMatchObject([{ state: "ignored", reason: "no-payment-at-plexo", processedAt: at }]);
  });

  it("ends as flagged when the payment is not what was asked for", async () => {
    const payment = plexo.pay(session, "approved", "merchant");
    await end(payment);
    expect(callbacks()).toMatchObject([{ state: "flagged", reason: `contradicted:${payment.id}` }]);
  });

  it("that came while Plexo was asked is looked at as soon as may be", async () => {
    const [beto] = await betoSubmits();
    shop.wait(seconds(3));
    const answer = await shop.ask(beto);
    if (!answer) throw new Error("Plexo was asked a moment ago.");
    shop.receive(beto, null);
    await shop.apply(answer);
    expect(callbacks()).toMatchObject([{ state: "received" }]);
    expect(attempt(beto)?.nextCheckAt?.getTime()).toBe(answer.at.getTime() + lookupInterval);
  });

  it("is left alone, with its attempt, when another attempt is reconciled", async () => {
    const [beto, betosSession] = await betoSubmits();
    shop.receive(attemptId, null);
    shop.receive(beto, plexo.pay(betosSession, "denied", "none").id);
    const before = attempt();
    const at = await reconcile(beto);
    expect(callbacks()).toMatchObject([{ state: "received" }, { state: "applied" }]);
    expect(attempt()).toEqual(before);
    expect(attempt(beto)?.nextCheckAt).toEqual(later(at, seconds(15)));
  });

  async function betoSubmits(): Promise<[string, Session]> {
    await shop.submit("Beto", 1);
    return lastSession();
  }
});
