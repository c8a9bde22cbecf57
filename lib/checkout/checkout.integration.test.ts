import { describe, expect, it } from "vitest";
import type { Fault } from "@/test/support/sandbox-control";
import { sandbox, withShop } from "@/test/support/shop";
import {
  getOrderRow,
  getStock,
  newVariant,
  orderOnPlexosPage,
  requestFor,
  start,
} from "../../test/support/orders";
import { db } from "../platform/db";
import { env } from "../platform/env";
import { resumeCheckout } from "./resume";
import { openSession } from "./session";
import { startCheckout } from "./start";

withShop();

const sessionsOf = (reference: string) => sandbox.sessions(reference);
const fault = (change: Fault) => sandbox.fault({ endpoint: "POST /v1/sessions", times: 1, ...change });

describe("starting a checkout", () => {
  it("writes order, lines, held stock and an attempt before Plexo hears of anything", async () => {
    const sku = await newVariant(10);
    const { token } = await start(requestFor(sku, { quantity: 2, shipping: 25_000 }));
    const order = await getOrderRow(token);
    expect(order).toMatchObject({
      state: "awaiting_payment",
      stock: "held",
      subtotal: 258_100,
      total: 283_100,
    });
    expect(order.attempts).toMatchObject([
      { state: "creating", amount: 283_100, sentAt: null, redirectUrl: null },
    ]);
    expect(await getStock(sku)).toEqual({ onHand: 10, available: 8, held: 2, sold: 0 });
    const [attempt] = order.attempts;
    expect(new Set([attempt?.sessionReference, attempt?.paymentReference, attempt?.invoiceNumber]).size).toBe(
      3,
    );
    expect(await sessionsOf(attempt?.sessionReference ?? "")).toEqual([]);
  });

  it("finds the same order, attempt and session when one cart is submitted many times at once (one open attempt)", async () => {
    const sku = await newVariant(10);
    const request = requestFor(sku);
    const opened = await Promise.all(Array.from({ length: 12 }, () => orderOnPlexosPage(request)));
    expect(new Set(opened.map(({ token }) => token)).size).toBe(1);
    expect(new Set(opened.map(({ url }) => url)).size).toBe(1);
    expect(await sessionsOf(opened[0]?.attempt.sessionReference ?? "")).toHaveLength(1);
    expect(await getStock(sku)).toMatchObject({ available: 9, held: 1 });
  });

  it("keeps the session when only the shopper's details changed, and notes the new details", async () => {
    const request = requestFor(await newVariant());
    const first = await orderOnPlexosPage(request);
    const second = await orderOnPlexosPage({ ...request, form: { ...request.form, name: "Ana María" } });
    expect(second.url).toBe(first.url);
    expect((await getOrderRow(first.token)).name).toBe("Ana María");
  });

  it("makes a new attempt when the payer wants other instalments", async () => {
    const request = requestFor(await newVariant());
    const first = await orderOnPlexosPage(request);
    const second = await orderOnPlexosPage({ ...request, form: { ...request.form, installments: 3 } });
    expect(second.token).toBe(first.token);
    expect(second.attempt.paymentReference).not.toBe(first.attempt.paymentReference);
    const { attempts } = await getOrderRow(first.token);
    expect(attempts.map(({ state, closeReason }) => [state, closeReason])).toEqual([
      ["closed", "superseded"],
      ["open", null],
    ]);
  });

  it("makes a new order of a changed cart, and the old one's goods are there for it", async () => {
    const sku = await newVariant(3);
    const request = requestFor(sku, { quantity: 2 });
    const first = await orderOnPlexosPage(request);
    const second = await orderOnPlexosPage({ ...requestFor(sku, { quantity: 3 }), cartId: request.cartId });
    expect(second.token).not.toBe(first.token);
    expect(await getOrderRow(first.token)).toMatchObject({
      stock: "released",
      attempts: [{ closeReason: "superseded" }],
    });
    expect(await getStock(sku)).toEqual({ onHand: 3, available: 0, held: 3, sold: 0 });
  });

  it("says which lines are short, and writes nothing", async () => {
    const [plenty, scarce] = [await newVariant(10), await newVariant(1)];
    const request = requestFor(plenty);
    const [line] = request.lines;
    if (!line) throw new Error("The request has no line.");
    const lines = [line, { ...line, sku: scarce, quantity: 2 }];
    expect(await startCheckout({ ...request, lines })).toEqual({
      ok: false,
      reason: "short",
      lines: [{ sku: scarce, available: 1 }],
    });
    expect(await getStock(plenty)).toMatchObject({ available: 10, held: 0 });
  });

  it("sells 5 pieces to 5 of 20 shoppers who come at once (stock adds up)", async () => {
    const sku = await newVariant(5);
    const started = await Promise.all(Array.from({ length: 20 }, () => startCheckout(requestFor(sku))));
    expect(started.filter(({ ok }) => ok)).toHaveLength(5);
    expect(await getStock(sku)).toEqual({ onHand: 5, available: 0, held: 5, sold: 0 });
  });
});

describe("asking Plexo for a session", () => {
  it("sends every field of the integration guide", async () => {
    const request = requestFor(await newVariant(), { locale: "en" });
    const { token, attemptId } = await start({ ...request, form: { ...request.form, installments: 3 } });
    await openSession(attemptId, { ipAddress: "203.0.113.10", userAgent: "Mozilla/5.0" });
    const order = await getOrderRow(token);
    const [attempt] = order.attempts;
    const [session] = await sessionsOf(attempt?.sessionReference ?? "");
    expect(session).toMatchObject({
      merchantId: 3243,
      referenceId: attempt?.sessionReference,
      payment: {
        referenceId: attempt?.paymentReference,
        invoiceNumber: attempt?.invoiceNumber,
        installments: 3,
        currency: "UYU",
        metadata: { orderId: order.id },
      },
      browserDetails: { ipAddress: "203.0.113.10", userAgent: "Mozilla/5.0" },
      disableThreeds: false,
      paymentMethodTypes: ["card"],
      paymentCallbackUrl: `https://shop.example.com/api/plexo/callbacks/${attempt?.callbackKey}`,
      defaultUrl: `https://shop.example.com/en/checkout/result/${token}`,
      cancelUrl: `https://shop.example.com/en/checkout/cancel/${token}`,
    });
  });

  it("keeps the address exactly as Plexo returned it", async () => {
    const { attempt, url } = await orderOnPlexosPage(requestFor(await newVariant()));
    const [session] = await sessionsOf(attempt.sessionReference);
    expect(url).toBe(session?.url);
    expect(attempt).toMatchObject({ state: "open", redirectUrl: session?.url, plexoSessionId: session?.id });
    expect(attempt.expiresAt?.toISOString()).toBe(session?.expiresAt);
  });

  it.each<[string, Fault, string]>([
    ["answers 500", { fault: "status", status: 500, body: {} }, "unavailable"],
    ["answers HTML", { fault: "html" }, "unavailable"],
    ["resets the connection", { fault: "reset" }, "interrupted"],
    ["does not answer", { fault: "timeout-before" }, "timeout"],
  ])("keeps order and goods when Plexo %s, and trying again works", async (_what, broken, kind) => {
    const sku = await newVariant();
    const request = requestFor(sku);
    const { token, attemptId } = await start(request);
    await fault(broken);
    expect(await openSession(attemptId, {})).toEqual({ ok: false, reason: "try-again", kind });
    expect(await getStock(sku)).toMatchObject({ held: 1 });

    const again = await orderOnPlexosPage(request);
    expect(again.token).toBe(token);
    expect(again.attempt.id).toBe(attemptId);
    expect(await sessionsOf(again.attempt.sessionReference)).toHaveLength(1);
  });

  it("finds the session that was made although its answer got lost, instead of making another (reference before request)", async () => {
    const request = requestFor(await newVariant());
    const { attemptId } = await start(request);
    await fault({ fault: "timeout-after" });
    expect(await openSession(attemptId, {})).toMatchObject({ ok: false, kind: "timeout" });

    const { attempt, url } = await orderOnPlexosPage(request);
    const sessions = await sessionsOf(attempt.sessionReference);
    expect(sessions).toHaveLength(1);
    expect(url).toBe(sessions[0]?.url);
  });

  it("does not send anything again while it can't look up what became of the first request", async () => {
    const { attemptId, token } = await start(requestFor(await newVariant()));
    await fault({ fault: "timeout-after" });
    await openSession(attemptId, {});
    await fault({ fault: "status", status: 500, endpoint: "GET /v1/sessions", body: {} });
    expect(await openSession(attemptId, {})).toMatchObject({ ok: false, reason: "try-again" });
    const { attempts } = await getOrderRow(token);
    expect(attempts[0]?.sentAt).not.toBeNull();
    expect(await sessionsOf(attempts[0]?.sessionReference ?? "")).toHaveLength(1);
  });

  it("gives the goods back when Plexo refuses, and a new try has fresh references", async () => {
    const sku = await newVariant();
    const request = requestFor(sku);
    const { token, attemptId } = await start(request);
    const body = { code: "merchant-not-found", message: "No.", type: "invalid-request-error", status: 400 };
    await fault({ fault: "status", status: 400, body });
    expect(await openSession(attemptId, {})).toEqual({ ok: false, reason: "refused", kind: "rejected" });
    expect(await getStock(sku)).toMatchObject({ available: 10, held: 0 });

    const again = await orderOnPlexosPage(request);
    expect(again.token).toBe(token);
    expect(again.attempt.id).not.toBe(attemptId);
    expect(await getStock(sku)).toMatchObject({ available: 9, held: 1 });
  });

  it.each([
    ["another host", "https://checkout.plexo.example.com/0d96?t=1"],
    ["plain http", "http://checkout.plexo.com.uy/0d96?t=1"],
    ["a script", "javascript:alert(1)"],
  ])("sends nobody to an answer that points to %s (only Plexo's address)", async (_what, href) => {
    const { token, attemptId } = await start(requestFor(await newVariant()));
    const { attempts } = await getOrderRow(token);
    await fault({
      fault: "status",
      status: 200,
      body: {
        id: "0d96b3f4d8f94c7bb6f5e8b6c7d8e9f0",
        referenceId: attempts[0]?.sessionReference,
        type: "checkout",
        status: "pending",
        actions: [{ rel: "self", href, method: "REDIRECT" }],
      },
    });
    expect(await openSession(attemptId, {})).toMatchObject({ ok: false });
    expect((await getOrderRow(token)).attempts).toMatchObject([
      { state: "closed", closeReason: "refused", redirectUrl: null },
    ]);
  });

  it("never writes a credential into the record of an order", async () => {
    const { token, attemptId } = await start(requestFor(await newVariant()));
    await fault({ fault: "status", status: 500, body: {} });
    await openSession(attemptId, {});
    expect(JSON.stringify((await getOrderRow(token)).events)).not.toContain(env().PLEXO_API_KEY);
  });
});

describe("going on with an order", () => {
  it("opens the same session while it can be paid", async () => {
    const { token, url } = await orderOnPlexosPage(requestFor(await newVariant()));
    expect(await resumeCheckout(token, {})).toEqual({ ok: true, url });
  });

  it("does not go on with an order that is not there", async () => {
    expect(await resumeCheckout("AAAAAAAAAAAAAAAAAAAAAA", {})).toEqual({
      ok: false,
      reason: "unknown-order",
    });
  });

  it("finds out that it's paid instead of asking for the money again", async () => {
    const { token, attempt } = await orderOnPlexosPage(requestFor(await newVariant()));
    await sandbox.pay(attempt.plexoSessionId);
    await db().checkoutAttempt.update({
      where: { id: attempt.id },
      data: { expiresAt: new Date(Date.now() + 1_000) },
    });
    expect(await resumeCheckout(token, {})).toEqual({ ok: false, reason: "already-paid" });
  });
});
