/** Where a payer can be taken: to be chosen from, never built by hand (Plexo's guide). */
export interface SessionAction {
  rel: string | null;
  method: string | null;
  href: string | null;
}

/** A visit to Plexo's hosted checkout. It names no payment: that is found by the payment's reference. */
export interface Session {
  id: string;
  /** The session's own reference, which is not the payment's. */
  referenceId: string;
  /** As given. Only "pending" is documented, so nothing may be decided by it. */
  status: string | null;
  expiresAt: Date | null;
  actions: SessionAction[];
}
