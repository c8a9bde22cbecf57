import { choices } from "../choices";
import type { CheckoutSession, Voucher } from "../store/types";

/** A means of payment as a payer chooses one: a saved card, a card, or one of the vouchers. */
export type Method = "saved" | "card" | Voucher["method"];

/** Names in `paymentMethodTypes`. Only `card` is Plexo's, the others are the sandbox's own. */
const methodsByType: Record<string, Method[]> = {
  card: ["card"],
  cash: ["abitab", "redpagos"],
  abitab: ["abitab"],
  redpagos: ["redpagos"],
  "bank-transfer": ["bank-transfer"],
};

/** The methods of a session's page, the saved card first. Types that are not known count for nothing. */
export function methodsOf(session: CheckoutSession, hasInstrument: boolean): Method[] {
  const types = session.paymentMethodTypes ?? choices.paymentMethodTypes;
  const named = types.flatMap((type) => methodsByType[type.trim().toLowerCase().replace(/[_ ]/g, "-")] ?? []);
  const methods: Method[] = named.length > 0 ? [...new Set(named)] : ["card"];
  return hasInstrument ? ["saved", ...methods] : methods;
}

/** The method that was asked for, when there is such a one, else the first. */
export function chosenMethod(methods: Method[], asked: string | undefined): Method {
  return methods.find((method) => method === asked) ?? methods[0] ?? "card";
}
