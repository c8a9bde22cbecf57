import type { Context } from "../context";
import type { Payment } from "../store/types";

/** Where callbacks of a payment go, and the reference that rules know it by. */
export interface CallbackTarget {
  callbackUrl?: string;
  referenceId: string;
}

/** A payment in a session is told to the session's URL, a direct one to its own. */
export function callbackTarget({ store }: Pick<Context, "store">, payment: Payment): CallbackTarget {
  return (payment.sessionId && store.sessions.get(payment.sessionId)) || payment;
}
