import { describe, expect, it } from "vitest";
import { resumeCheckout } from "@/lib/checkout/resume";
import { openSession } from "@/lib/checkout/session";
import { db } from "@/lib/platform/db";
import { plexo } from "@/lib/platform/gateway";
import { getOrderRow, newVariant, requestFor, start } from "@/test/support/orders";
import { sandbox, withShop } from "@/test/support/shop";
import { saveCard, tokensAtPlexo } from "./cards.testing";
import { newCustomer } from "./customers.testing";

withShop();

/** Pays on Plexo's page with what the session brought: no card is typed. */
async function payWithSaved(url: string): Promise<number> {
  // What is typed with a saved card: its security code.
  const body = new URLSearchParams({ form: crypto.randomUUID(), method: "saved", code: "123" });
  return (await fetch(url, { method: "POST", body, redirect: "manual" })).status;
}

/** A customer with a saved card, and a checkout that is to be paid with it. */
async function withCard() {
  const customer = await newCustomer();
  const card = await saveCard(customer);
  const request = requestFor(await newVariant());
  const form = { ...request.form, cardId: card.id };
  return { customer, card, request: { ...request, form, customerId: customer.id } };
}

describe("A checkout with a saved card", () => {
  it("is paid with it on Plexo's page, is in the account, and made anew without it on the same cart", async () => {
    const { customer, card, request } = await withCard();
    const { token, attemptId } = await start(request);
    const opened = await openSession(attemptId, {});
    if (!opened.ok) throw new Error(opened.reason);
    expect(await getOrderRow(token)).toMatchObject({
      customerId: customer.id,
      attempts: [{ cardId: card.id }],
    });
    const again = await start(request);
    expect(again.attemptId).toBe(attemptId);
    const other = await start({ ...request, form: { ...request.form, cardId: null } });
    expect(other.attemptId).not.toBe(attemptId);
    expect(await payWithSaved(opened.url)).toBe(303);
    const { sessionReference } = await db().checkoutAttempt.findUniqueOrThrow({ where: { id: attemptId } });
    const [session] = await sandbox.sessions(sessionReference);
    expect(session?.paymentIds).toHaveLength(1);
  });

  it("is gone on with by its owner; who has the link alone is sent to type a card", async () => {
    const { customer, request } = await withCard();
    const { token, attemptId } = await start(request);
    const opened = await openSession(attemptId, {});
    expect(await resumeCheckout(token, {}, { customerId: customer.id })).toEqual(opened);
    const stranger = await newCustomer();
    const resumed = await resumeCheckout(token, {}, { customerId: stranger.id });
    expect(resumed).toMatchObject({ ok: true });
    expect(resumed).not.toEqual(opened);
    expect((await getOrderRow(token)).attempts).toMatchObject([
      { state: "closed" },
      { state: "open", cardId: null },
    ]);
  });

  it("of a card that Plexo has no more opens nothing, gives the goods back, and the card goes here, too", async () => {
    const { customer, request } = await withCard();
    const { plexoCustomerId } = await db().customer.findUniqueOrThrow({ where: { id: customer.id } });
    for (const token of await tokensAtPlexo(customer)) {
      await plexo().deleteInstrument(plexoCustomerId ?? "", token);
    }
    const { token, attemptId } = await start(request);
    expect(await openSession(attemptId, {})).toEqual({ ok: false, reason: "card-gone" });
    expect(await getOrderRow(token)).toMatchObject({ stock: "released", attempts: [{ state: "closed" }] });
    expect(await db().customerCard.count({ where: { customerId: customer.id } })).toBe(0);
  });

  it("stays as it is while Plexo does not tell its cards, and goes on afterwards", async () => {
    const { request } = await withCard();
    const { attemptId } = await start(request);
    await sandbox.fault({
      endpoint: "GET /v1/customers/{id}/payment-instruments",
      fault: "status",
      status: 503,
    });
    expect(await openSession(attemptId, {})).toMatchObject({ ok: false, reason: "try-again" });
    expect(await openSession(attemptId, {})).toMatchObject({ ok: true });
  });

  it("of another customer's card never sends its token", async () => {
    const { card, request } = await withCard();
    const stranger = await newCustomer();
    const started = await start({ ...request, customerId: stranger.id });
    expect(await openSession(started.attemptId, {})).toEqual({ ok: false, reason: "card-gone" });
    expect(await db().customerCard.count({ where: { id: card.id } })).toBe(1);
  });
});
