import { maskText } from "./masking";

/**
 * Whether this could be the id of a payment. Observed: 24 or 32 hexadecimal digits; our choice is a little
 * wider. It keeps "query" and "../" out of paths, and card numbers out of everything.
 */
export function isPaymentId(value: string): boolean {
  return /^[\w-]{8,64}$/.test(value) && maskText(value) === value;
}

/** The path of one payment. Throws a RangeError for what could not be an id. */
export function paymentPath(id: string): string {
  if (!isPaymentId(id)) throw new RangeError("This is not the id of a payment at Plexo.");
  return `/v1/payments/${id}`;
}
