import type { CheckoutForm } from "../../lib/checkout/form";
import { openSession } from "../../lib/checkout/session";
import { type CheckoutRequest, startCheckout } from "../../lib/checkout/start";
import { db } from "../../lib/platform/db";
import { randomToken } from "../../lib/platform/ids";

const form: CheckoutForm = {
  name: "Ana Pérez",
  email: "ana@example.com",
  phone: "099 123 456",
  documentType: "ci",
  document: "12345672",
  delivery: "pickup",
  street: null,
  city: null,
  department: null,
  postalCode: null,
  note: null,
  own: {},
  means: "card",
  installments: 1,
};

/** A variant of a test's own, so that its stock is no other test's business. */
export async function newVariant(available = 10, price = 129_050): Promise<string> {
  const { productSlug } = await db().variant.findFirstOrThrow();
  const sku = `TEST-${randomToken()
    .replaceAll(/[^A-Za-z0-9]/g, "")
    .toUpperCase()}`;
  const stock = { onHand: available, available };
  await db().variant.create({
    data: { sku, productSlug, position: 99, priceUyu: price, priceUsd: 3_200, ...stock },
  });
  return sku;
}

/** Several of them. */
export function newVariants(count: number, available: number): Promise<string[]> {
  return Promise.all(Array.from({ length: count }, () => newVariant(available)));
}

export function requestFor(
  sku: string,
  change: Partial<CheckoutRequest> & { quantity?: number } = {},
): CheckoutRequest {
  const { quantity = 1, ...rest } = change;
  const line = {
    sku,
    quantity,
    unitPrice: 129_050,
    name: "Mate",
    detail: "M",
    image: "/ombu/products/mate.svg",
  };
  return { cartId: randomToken(), locale: "es", currency: "UYU", lines: [line], shipping: 0, form, ...rest };
}

/** Starts a checkout that has to work, and returns its token and attempt. */
export async function start(request: CheckoutRequest) {
  const started = await startCheckout(request);
  if (!started.ok) throw new Error(`The checkout did not start: ${started.reason}.`);
  const { attemptId } = started;
  if (!attemptId) throw new Error("A gift card has paid all of it.");
  return { ...started, attemptId };
}

/** An order whose payer is on Plexo's page. */
export async function orderOnPlexosPage(request: CheckoutRequest) {
  const { token, attemptId } = await start(request);
  const opened = await openSession(attemptId, {});
  if (!opened.ok) throw new Error(`There is no session: ${opened.reason}.`);
  const attempt = await db().checkoutAttempt.findUniqueOrThrow({ where: { id: attemptId } });
  return { token, attempt, url: opened.url };
}

/** The same of goods that no other test has: one piece of ten, when nothing is said. */
export async function newOrderOnPlexosPage({ stock = 10, quantity = 1 } = {}) {
  const sku = await newVariant(stock);
  const request = requestFor(sku, { quantity });
  return { sku, request, ...(await orderOnPlexosPage(request)) };
}

export function getOrderRow(token: string) {
  return db().order.findUniqueOrThrow({
    where: { token },
    include: { attempts: { orderBy: { createdAt: "asc" } }, payments: true, events: true },
  });
}

export function getStock(sku: string) {
  return db().variant.findUniqueOrThrow({
    where: { sku },
    select: { onHand: true, available: true, held: true, sold: true },
  });
}
