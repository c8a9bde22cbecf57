import { testCardOf } from "../cards/test-cards";
import type { Context } from "../context";
import { newId } from "../ids";
import type { Payment, SessionPayment } from "../store/types";
import { callbackTarget } from "./callback-target";
import { mask, type TypedCard } from "./mask";
import { setOut, withoutThreeds } from "./outcomes";
import { statusOf } from "./payment-status";
import { watch } from "./settle";
import { cardOfToken, endOf } from "./tokens";

/** What a shop asks for besides the means of payment. */
export interface DirectRequest extends SessionPayment {
  clientId: number;
  merchantId: number;
  customerId?: string;
  callbackUrl?: string;
  browserDetails?: Record<string, unknown>;
}

/** The bank can ask its question for a typed card alone: a token's holder is not there. */
export type Means =
  | { source: "card" | "network-token"; card: TypedCard }
  | { source: "token"; token: string };

/** Makes a payment and tells its callback URL. Undefined when the token is not (any more) this client's. */
export function payDirectly(context: Context, request: DirectRequest, means: Means): Payment | undefined {
  const { store, clock, callbacks } = context;
  const charged = chargedCard(context, request, means);
  if (!charged) return undefined;
  const payment: Payment = {
    ...request,
    ...charged,
    id: newId(),
    createdAt: clock.now(),
    transactions: [],
  };
  const outcome = clock.now() >= endOf(charged.card) ? "declined" : charged.card.outcome;
  setOut(context, payment, means.source === "card" ? outcome : withoutThreeds(outcome));
  const deliveries = isSlow(payment) ? [] : callbacks.plan(callbackTarget(context, payment), payment);
  store.save({ payments: [payment], deliveries });
  callbacks.start(deliveries);
  watch(context, payment);
  return payment;
}

function chargedCard(context: Context, { clientId, customerId }: DirectRequest, means: Means) {
  if (means.source !== "token") {
    const card = mask(means.card);
    const special = testCardOf(means.card.number)?.special;
    return { card, special, ...(means.source === "network-token" && { source: means.source }) };
  }
  const found = cardOfToken(context, clientId, means.token);
  if (!found || (customerId && found.customerId && customerId !== found.customerId)) return undefined;
  const { card, special } = found;
  return { card, special, source: means.source, paidWithToken: means.token };
}

/** Whether the processor takes its time, so that the answer waits for it. */
function isSlow(payment: Payment): boolean {
  return payment.wait?.for === "slow-processor" && statusOf(payment) === "pending";
}

/** Resolves when a slow processor has decided, by the sandbox's clock; at once for every other payment. */
export async function processed({ clock }: Context, payment: Payment): Promise<void> {
  const { wait } = payment;
  if (!isSlow(payment) || !wait) return;
  await new Promise<void>((resolve) => clock.at(wait.until, resolve));
}
