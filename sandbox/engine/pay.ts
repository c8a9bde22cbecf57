import { testCardOf } from "../cards/test-cards";
import { choices } from "../choices";
import type { Context } from "../context";
import { newId } from "../ids";
import type { CheckoutSession, Payment, SessionPayment, Voucher } from "../store/types";
import { mask, type TypedCard } from "./mask";
import { setOut, withoutThreeds } from "./outcomes";
import { payingPayment } from "./sessions";
import { watch } from "./settle";
import { cardOfToken } from "./tokens";
import { openingOf } from "./transactions";

export type PayResult =
  | { ok: true; payment: Payment }
  | { ok: false; reason: "expired" | "completed"; payment?: Payment };

/** What the payer's form says besides the card. */
export interface PayersChoice extends Partial<Pick<SessionPayment, "amount" | "currency" | "installments">> {
  /** Random value of the form: the same form sent twice is one payment. */
  formKey?: string;
}

/**
 * Tries a card on a session: one payment, its callback, in one journal line. Runs without a pause, so two
 * submits of one form cannot both pay; the second gets the first one's payment.
 */
export function payInSession(
  context: Context,
  session: CheckoutSession,
  card: TypedCard,
  choice: PayersChoice = {},
): PayResult {
  const test = testCardOf(card.number);
  const outcome = test?.outcome ?? "declined";
  return attempt(context, session, choice, (payment) => {
    payment.card = mask(card);
    payment.special = test?.special;
    setOut(context, payment, session.disableThreeds ? withoutThreeds(outcome) : outcome);
  });
}

/** Charges the saved card of a session's token; its payer is there to answer the bank. */
export function payWithToken(
  context: Context,
  session: CheckoutSession,
  choice: PayersChoice = {},
): PayResult {
  const { instrumentToken: token = "", clientId, disableThreeds } = session;
  const saved = cardOfToken(context, clientId, token);
  if (!saved) return { ok: false, reason: "expired" };
  return attempt(context, session, choice, (payment) => {
    const { outcome } = saved.card;
    payment.card = saved.card;
    payment.special = saved.special;
    payment.source = "token";
    payment.paidWithToken = token;
    setOut(context, payment, disableThreeds ? withoutThreeds(outcome) : outcome);
  });
}

/** Hands out a voucher: a payment that is pending until it is paid, or expires. */
export function payWithVoucher(
  context: Context,
  session: CheckoutSession,
  voucher: Voucher,
  choice: PayersChoice = {},
): PayResult {
  return attempt(context, session, choice, (payment) => {
    const now = payment.createdAt;
    payment.voucher = voucher;
    payment.wait = { for: "cash", until: now + choices.waits.voucherMs, comesTo: "expired" };
    payment.transactions.push(openingOf(payment, now));
  });
}

function attempt(
  context: Context,
  session: CheckoutSession,
  { formKey, ...chosen }: PayersChoice,
  begin: (payment: Payment) => void,
): PayResult {
  const { store, clock, callbacks } = context;
  const twin = formKey ? sameTry(context, session, formKey) : undefined;
  if (twin) return { ok: true, payment: twin };
  const paying = payingPayment(context, session);
  if (paying) return { ok: false, reason: "completed", payment: paying };
  const now = clock.now();
  if (now >= session.expiresAt) return { ok: false, reason: "expired" };

  const payment: Payment = {
    ...session.payment,
    ...chosen,
    id: newId(),
    sessionId: session.id,
    clientId: session.clientId,
    merchantId: session.merchantId,
    createdAt: now,
    browserDetails: session.browserDetails,
    formKey,
    transactions: [],
  };
  begin(payment);
  // While the payer waits on the page, there is nothing to tell the shop.
  const deliveries = payment.wait?.for === "slow-processor" ? [] : callbacks.plan(session, payment);
  store.save({ payments: [payment], deliveries });
  callbacks.start(deliveries);
  watch(context, payment);
  return { ok: true, payment };
}

function sameTry({ store, clock }: Context, session: CheckoutSession, formKey: string): Payment | undefined {
  return store
    .paymentsOf(session)
    .find((payment) => payment.formKey === formKey && clock.now() - payment.createdAt < choices.sameTryMs);
}
