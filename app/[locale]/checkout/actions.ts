"use server";

import { refresh } from "next/cache";
import { redirect, unstable_rethrow } from "next/navigation";
import { type CartView, readCart } from "@/lib/cart/read";
import { deliveryMethods, destinationOf, shippingCost } from "@/lib/cart/shipping";
import { getCart } from "@/lib/cart/store";
import { isMasked } from "@/lib/checkout/documents";
import { type CheckoutProblems, checkoutFields } from "@/lib/checkout/fields";
import { type CheckoutForm, parseCheckoutForm } from "@/lib/checkout/form";
import { getSpendableCard } from "@/lib/checkout/gift-card";
import { installmentsFor } from "@/lib/checkout/installments";
import { getKnownDocument } from "@/lib/checkout/last-form";
import { mayCheckOut } from "@/lib/checkout/pay-limits";
import { readFields } from "@/lib/checkout/read-fields";
import { type Change, parseSeen, reviewCart } from "@/lib/checkout/review";
import { openSession } from "@/lib/checkout/session";
import { startCheckout } from "@/lib/checkout/start";
import { listUsableCards } from "@/lib/customers/cards/usable";
import { findCustomer } from "@/lib/customers/login";
import { splitTotal } from "@/lib/gift-cards/rules";
import { type Locale, parseLocale } from "@/lib/i18n/locales";
import { localePath } from "@/lib/i18n/paths";
import { getOrderNumber } from "@/lib/orders/read";
import { parseForm } from "@/lib/platform/action-arguments";
import { logError } from "@/lib/platform/log";
import { getSettings } from "@/lib/settings/read";
import type { Settings } from "@/lib/settings/settings";
import { getBrowser } from "./browser";
import { recallCheckout, recallOrder, rememberOrder } from "./order-cookie";
import type { CheckoutState } from "./state";
import { tellChanges, tellFailure, tellLimit, tellProblems, tellTaken, tellTrouble } from "./words";

/**
 * Orders what is in the cart and takes the payer to Plexo's page. Whatever stands in the way comes back with
 * everything that was typed: wrong fields, goods that changed meanwhile, a Plexo that can't be reached, and
 * whatever breaks in the shop itself.
 */
export async function payAction(
  givenLocale: unknown,
  _before: unknown,
  given: unknown,
): Promise<CheckoutState> {
  const locale = parseLocale(givenLocale);
  const data = parseForm(given);
  try {
    return await pay(locale, data);
  } catch (error) {
    // A redirect is thrown too.
    unstable_rethrow(error);
    logError(error, {}, "pay failed");
    const seen = data.get("seen");
    return {
      values: readFields(data, checkoutFields.keys()),
      ...(typeof seen === "string" && { seen }),
      failure: tellTrouble(locale),
    };
  }
}

async function pay(locale: Locale, data: FormData): Promise<CheckoutState> {
  const known = isMasked(data.get("document")) ? await getKnownDocument(await recallCheckout()) : null;
  const parsed = parseCheckoutForm(data, known);
  if (!parsed.ok) return { values: parsed.values, problems: tellProblems(parsed.problems, locale) };
  const { form, values } = parsed;

  const [cart, view, settings] = await Promise.all([getCart(), readCart(locale), getSettings()]);
  if (!cart || view.lines.length === 0) redirect(localePath(locale, "/checkout"));
  const gone = noLongerOffered(form, view, settings);
  if (gone) {
    // The form beside it offers what there is now.
    refresh();
    return { values, problems: tellProblems(gone, locale) };
  }

  const customer = await findCustomer();
  const cards = customer && form.cardId ? await listUsableCards(customer) : [];
  if (form.cardId && !cards.some(({ id }) => id === form.cardId)) {
    refresh();
    return { values, problems: tellProblems({ cardId: "choose" }, locale) };
  }

  const browser = await getBrowser();
  if (!(await mayCheckOut(cart.id, browser.ipAddress))) {
    return { values, failure: tellFailure({ ok: false, reason: "too-many" }, null, locale) };
  }

  const { zones } = view;
  const destination = destinationOf(zones, form.delivery, form.department);
  if (!destination) return { values, problems: tellProblems({ department: "choose" }, locale) };
  const card = await getSpendableCard(cart.id, view.currency);
  const differences = reviewCart(view, parseSeen(data.get("seen")), form.department ?? "pickup", card);
  if (differences.length > 0) return changed(differences);

  const shipping = shippingCost(zones, destination, view.subtotal, view.currency);
  const started = await startCheckout({
    cartId: cart.id,
    locale,
    currency: view.currency,
    lines: view.lines.map(({ sku, quantity, unitPrice, name, detail, image }) => ({
      ...{ sku, quantity, unitPrice, name, detail, image },
    })),
    shipping,
    giftCard: card && { id: card.id, amount: splitTotal(view.subtotal + shipping, card.balance).byCard },
    form,
    customerId: customer?.id,
    address: browser.ipAddress,
  });
  if (!started.ok && started.reason === "short") {
    return changed(
      started.lines.map(({ sku, available }) =>
        available > 0 ? { kind: "not-enough", sku, available } : { kind: "sold-out", sku },
      ),
    );
  }
  if (!started.ok && started.reason === "gift-card") return changed([{ kind: "gift-card", now: null }]);
  if (!started.ok && started.reason === "limit") {
    return { values, failure: tellLimit(started.over, view, locale) };
  }

  if (!started.ok) {
    // A cart's id alone opens no order.
    if ((await recallOrder()) !== started.token) return { values, failure: tellTaken(locale) };
    redirect(localePath(locale, `/checkout/result/${started.token}`));
  }
  await rememberOrder(started.token);
  if (!started.attemptId) redirect(localePath(locale, `/checkout/result/${started.token}`));

  const session = await openSession(started.attemptId, browser);
  if (session.ok) redirect(session.url);
  // The form offers the card no more.
  if (session.reason === "card-gone") refresh();
  return { values, failure: tellFailure(session, await getOrderNumber(started.token), locale) };

  function changed(changes: Change[]): CheckoutState {
    // The summary beside the form shows the new prices and stock.
    refresh();
    return { values, changes: tellChanges(changes, view, locale) };
  }
}

/** What was chosen and is not offered, by now or ever: it is chosen anew, and nothing else is taken in its place. */
function noLongerOffered(
  { means, installments, delivery }: CheckoutForm,
  { zones, subtotal, currency }: CartView,
  settings: Settings,
): CheckoutProblems | null {
  if (!deliveryMethods(zones).includes(delivery)) return { delivery: "choose" };
  if (!settings.payment.means.includes(means)) return { means: "choose" };
  const offered = installmentsFor(settings.installments, subtotal, currency);
  return offered.includes(installments) ? null : { installments: "choose" };
}
