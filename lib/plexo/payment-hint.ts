import { maskText } from "./masking";
import { isPaymentId } from "./payment-id";
import { paymentSchema } from "./schemas";
import { type StoredPayment, storedPayment } from "./stored-payment";

/** What an unsigned callback claims. It says where to look, never what is true. */
export interface PaymentHint {
  id?: string;
  referenceId?: string;
  status?: string;
}

/**
 * Reads what a callback points at, from whatever was posted. Never throws.
 * Plexo's guide puts the payment at the root; the spelling of keys and a `Data` envelope vary between
 * Plexo's own callbacks (seen by another integration), so both are tolerated.
 */
export function parsePaymentHint(body: unknown): PaymentHint {
  const { id, referenceId, status } = paymentFields(body);
  const hint: PaymentHint = {};
  if (typeof id === "string" && isPaymentId(id)) hint.id = id;
  if (isPlainText(referenceId, 200)) hint.referenceId = referenceId;
  if (isPlainText(status, 50)) hint.status = status;
  return hint;
}

/**
 * The part of a callback that may be stored (no card data), or null when it does not look like a payment.
 * An allow-list: what `PlexoPayment` doesn't name is not copied, and whatever could be a card number or an
 * e-mail address inside the rest is masked.
 */
export function stripPayment(body: unknown): StoredPayment | null {
  const read = paymentSchema.safeParse(paymentFields(body));
  if (!read.success) return null;
  return storedPayment(read.data);
}

function isPlainText(value: unknown, max: number): value is string {
  return typeof value === "string" && value !== "" && value.length <= max && maskText(value) === value;
}

/** The names that are read of a callback, in Plexo's spelling. */
const names = new Map(
  [
    "amount authorization card createdAt currency data id installments invoiceNumber last4 merchant name",
    "paymentMethod processedAt referenceId resultCode resultMessage status ticket total transactions type",
    "updatedAt",
  ]
    .flatMap((line) => line.split(" "))
    .map((name) => [name.toLowerCase(), name]),
);

function paymentFields(body: unknown): Record<string, unknown> {
  const root = asObject(inPlexosSpelling(body, 6));
  const data = asObject(root.data);
  return root.id === undefined && Object.keys(data).length > 0 ? data : root;
}

/** A copy with only the known names, whatever the case of their letters; as deep as a payment goes. */
function inPlexosSpelling(value: unknown, depth: number): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (depth === 0) return undefined;
  if (Array.isArray(value)) return value.slice(0, 100).map((entry) => inPlexosSpelling(entry, depth - 1));
  const copy: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    const name = names.get(key.toLowerCase());
    if (name && (name === key || copy[name] === undefined)) copy[name] = inPlexosSpelling(inner, depth - 1);
  }
  return copy;
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
