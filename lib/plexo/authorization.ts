import type { PaymentStatus, PlexoTransaction } from "./payment";

/**
 * Until when an authorised payment can be captured. Where Plexo says so is not documented: taken for it is the end that
 * the payment's first transaction has, which was seen of purchases. Our choice, which stands here alone.
 */
export function authorizationEnd(
  status: PaymentStatus,
  transactions: readonly PlexoTransaction[],
  lapses: Date | null,
): Date | null {
  const isAuthorization = transactions.some(({ type }) => type === "authorization");
  return status === "authorized" && isAuthorization ? lapses : null;
}
