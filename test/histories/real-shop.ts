import { randomUUID } from "node:crypto";
import type { PaymentOperation, PrismaClient } from "@/prisma/generated/client";
import { resumeCheckout } from "../../lib/checkout/resume";
import { openSession } from "../../lib/checkout/session";
import { startCheckout } from "../../lib/checkout/start";
import { startOpen } from "../../lib/checkout/start-open";
import { newCard } from "../../lib/gift-cards/issue";
import { receiveCallback } from "../../lib/payments/callbacks";
import { reconcileDue } from "../../lib/payments/due";
import { operate } from "../../lib/payments/operations";
import { reconcile } from "../../lib/payments/reconcile";
import { openStates } from "../../lib/payments/rules/on-its-way";
import { now } from "../../lib/platform/clock";
import { randomToken } from "../../lib/platform/ids";
import { openRequest } from "../support/open";
import { newVariant, requestFor } from "../support/orders";
import type { SandboxControl, SandboxPayment } from "../support/sandbox-control";
import type { Books } from "./books";
import type { Truth } from "./plexo";
import type { Deed, Outside } from "./real-history";

const cards: Record<string, string> = {
  good: "4444333322221111",
  declined: "4000000000000002",
  pending: "4000000000000101",
  failed: "4000000000000119",
  "refuses-refunds": "6031997614492616",
};

/** Issued for 1,000.00, of which each order is to take 600.00: there is not enough for two. */
async function issueGiftCard(database: PrismaClient) {
  const at = now();
  const staff = await database.staff.create({
    data: { email: `${randomUUID()}@example.com`, name: "Eva", role: "owner", locale: "es", createdAt: at },
  });
  const card = newCard({ currency: "UYU", amount: 1_000_00, orderId: null, at });
  const { id, amount } = card;
  await database.giftCard.create({ data: card });
  const movement = { giftCardId: id, kind: "issued", amount, key: randomUUID() } as const;
  await database.giftCardMovement.create({ data: { ...movement, staffId: staff.id, at } });
  return { id, amount };
}

/**
 * Two shoppers who want the same goods, of which there are three pieces, and who have the same gift card for a part, at
 * the real shop and sandbox.
 */
export async function openRealShop(database: PrismaClient, sandbox: SandboxControl) {
  const sku = await newVariant(3);
  const giftCard = await issueGiftCard(database);
  const carts = { Ana: randomToken(), Beto: randomToken() };
  const donation = openRequest();
  const cartId = { in: [...Object.values(carts), `open ${donation.key}`] };
  await chargeLater(false);
  const attempts = () =>
    database.checkoutAttempt.findMany({ where: { order: { cartId } }, orderBy: { id: "asc" } });
  const pick = <T>(all: readonly T[], at: number) => all[at % Math.max(all.length, 1)];
  const attempt = async (at: number) => pick(await attempts(), at);

  /** Whether orders that are made from now on are charged when their goods are shipped. */
  async function chargeLater(chargedWhenShipped: boolean): Promise<void> {
    const { productSlug: slug } = await database.variant.findUniqueOrThrow({ where: { sku } });
    await database.product.update({ where: { slug }, data: { chargedWhenShipped } });
  }

  async function truths(): Promise<Truth[]> {
    const all = await Promise.all(
      (await attempts()).map(({ paymentReference }) => atPlexo(paymentReference)),
    );
    return all.flat();
  }
  async function atPlexo(reference: string): Promise<Truth[]> {
    return (await sandbox.payments(reference)).map(toTruth).reverse();
  }

  /** Something that a process of the shop does. It throws only when it is killed. */
  async function act(deed: Deed): Promise<void> {
    switch (deed.what) {
      case "submit": {
        const { quantity, wish, shopper } = deed;
        const request = requestFor(sku, {
          ...{ cartId: carts[shopper], quantity },
          giftCard: { id: giftCard.id, amount: 600_00 },
        });
        const form = { ...request.form, ...wish };
        const started = await startCheckout({ ...request, form });
        if (started.ok && started.attemptId) await openSession(started.attemptId, {});
        return;
      }
      case "give": {
        const started = await startOpen(donation);
        if (started.ok) await openSession(started.attemptId, {});
        return;
      }
      case "resume": {
        const order = pick(await database.order.findMany({ where: { cartId } }), deed.which);
        if (order) await resumeCheckout(order.token, {});
        return;
      }
      case "callback": {
        const [to, all] = [await attempt(deed.which), await truths()];
        const about = deed.about === null ? undefined : pick(all, deed.about);
        const body = about
          ? { id: about.id, referenceId: about.reference, status: about.status }
          : { id: randomToken(), referenceId: "pay-made-up", status: "approved" };
        if (!to) return;
        await receiveCallback(to.callbackKey, body);
        await reconcile(to.id, "callback");
        return;
      }
      case "reconcile-one": {
        const asked = await attempt(deed.which);
        if (asked) await reconcile(asked.id, "result-page");
        return;
      }
      case "reconcile":
        await reconcileDue();
        return;
      case "merchant": {
        const payments = await database.payment.findMany({ where: { order: { cartId } } });
        const payment = pick(payments, deed.which);
        if (!payment) return;
        const amount =
          deed.kind === "refund"
            ? Math.floor(payment.capturedAmount / deed.part)
            : Math.floor(payment.amount / (deed.kind === "capture" ? deed.part : 1));
        await operate({ paymentId: payment.plexoId, kind: deed.kind, amount });
      }
    }
  }

  /** Something that happens at Plexo, or not if it cannot. */
  async function happen(event: Exclude<Outside, { what: "wait" }>): Promise<void> {
    if (event.what === "fault") {
      await sandbox.fault({ endpoint: event.endpoint, ...event.fault });
      return;
    }
    if (event.what === "charge-later") return chargeLater(event.isSo);
    if (event.what === "switch") {
      await sandbox.switch(event.to);
      return;
    }
    if (event.what === "verdict") {
      const operation = pick(await undecided(), event.which);
      if (operation) await decide(operation, event.status);
      return;
    }
    if (event.what === "decide") {
      const payment = pick(
        (await truths()).filter(({ status }) => status === "pending"),
        event.which,
      );
      if (payment) await sandbox.settle(payment.id, event.status);
      return;
    }
    const to = await attempt(event.which);
    // No payer is on a page that the shop did not send one to, and Plexo ends a session at its time.
    if (!to?.redirectUrl || !to.expiresAt || to.expiresAt <= now()) return;
    const { plexoSessionId, amount } = to;
    const chosen =
      amount === null && event.what === "pay" ? { amount: event.chosen / 100, currency: "UYU" } : undefined;
    if (event.what === "expire") await sandbox.expireSession(plexoSessionId).catch(ifRefused);
    else await sandbox.pay(plexoSessionId, cards[event.card], chosen).catch(ifRefused);
  }

  /** Operations that Plexo has not decided, as far as the shop knows. */
  const undecided = () =>
    database.paymentOperation.findMany({
      where: { order: { cartId }, state: { in: openStates } },
      orderBy: { id: "asc" },
    });

  async function decide(operation: PaymentOperation, status: "approved" | "denied"): Promise<void> {
    const { paymentId, reference } = operation;
    await sandbox.settle(paymentId, status, reference).catch(ifRefused);
  }

  /** Nothing is left that Plexo has not decided. */
  async function decideAll(): Promise<void> {
    for (const { id, status } of await truths()) {
      if (status === "pending") await sandbox.settle(id, "approved");
    }
    for (const operation of await undecided()) await decide(operation, "approved");
  }

  async function books(): Promise<Books> {
    const ofOrder = { where: { order: { cartId } } };
    const { id: giftCardId, amount: issued } = giftCard;
    const [card, cardMovements] = await Promise.all([
      database.giftCard.findUniqueOrThrow({ where: { id: giftCardId } }),
      database.giftCardMovement.findMany({
        where: { giftCardId, kind: { not: "issued" } },
        orderBy: { id: "asc" },
      }),
    ]);
    const [orders, allAttempts, callbacks, events, mails, variants, payments, movements, operations] =
      await Promise.all([
        database.order.findMany({ where: { cartId }, include: { lines: true } }),
        attempts(),
        database.paymentCallback.findMany({ where: { attempt: { order: { cartId } } } }),
        database.paymentEvent.findMany(ofOrder),
        database.mail.findMany(ofOrder),
        database.variant.findMany({ where: { sku } }),
        database.payment.findMany(ofOrder),
        database.moneyMovement.findMany({ where: { payment: ofOrder.where } }),
        database.paymentOperation.findMany(ofOrder),
      ]);
    return {
      orders,
      attempts: allAttempts,
      callbacks,
      events,
      mails,
      variants,
      payments,
      movements,
      operations,
      cards: [{ id: giftCardId, issued, balance: card.balance }],
      cardMovements,
    };
  }

  /** Reference before request: no session was made twice. */
  async function brokenAtPlexo(): Promise<string[]> {
    const broken: string[] = [];
    for (const { sessionReference } of await attempts()) {
      const { length } = await sandbox.sessions(sessionReference);
      if (length > 1) broken.push(`9: ${sessionReference} has ${length} sessions`);
    }
    return broken;
  }

  return { act, happen, decideAll, books, truths, brokenAtPlexo };
}

function toTruth({ id, referenceId: reference, status, amount, transactions }: SandboxPayment): Truth {
  const cents = (units: number) => Math.round(units * 100);
  const entries = transactions.map((entry) => ({ ...entry, amount: cents(entry.amount), at: 0 }));
  // What follows from the words is for the checks to say.
  return { id, reference, status, twist: "none", asked: cents(amount.total), entries } as Truth;
}

function ifRefused(error: unknown): void {
  if (!(error instanceof Error && / answered 4\d\d /.test(error.message))) throw error;
}
