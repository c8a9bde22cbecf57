/** A callback: what it tells, where to, and what became of it. */
export interface Delivery {
  id: string;
  clientId: number;
  /** What rules know it by: the reference of the session, or of a direct payment. */
  sessionReferenceId: string;
  url: string;
  /** The payment that it tells of. */
  paymentId?: string;
  /** How many of the payment's transactions the body tells of: such a body is rebuilt, not stored. */
  asOf?: number;
  /** The body of a callback about anything else. */
  body?: unknown;
  createdAt: number;
  state: "waiting" | "delivered" | "dropped" | "given-up";
  /** When the next try is due; only while waiting. */
  dueAt?: number;
  /** Waits for a later callback of the same session to go first, until `dueAt` at most. */
  held?: true;
  /** The payer is sent back only when its first try was answered. */
  beforeRedirect?: true;
  stale?: true;
  /** Laid over the true body. */
  forged?: Record<string, unknown>;
  malformed?: true;
  tries: DeliveryTry[];
}

export interface DeliveryTry {
  at: number;
  ms: number;
  status?: number;
  /** Why there is no status: time-out, refused connection… */
  error?: string;
  answer?: Answer;
}

/** What the shop said, as far as it is kept. */
export interface Answer {
  type?: string;
  body: string;
  /** There was more. */
  cut?: true;
}

/** What happens to callbacks on their way. */
export interface CallbackRule {
  callbacks: "normal" | "drop" | "delay" | "repeat" | "reorder" | "before-redirect" | "after-redirect";
  delayMs?: number;
  times?: number;
  /** Tells of the payment as it was before its last change. */
  stale?: true;
  /** Fields that say something else than the truth, in the shape of the body. */
  forge?: Record<string, unknown>;
  /** Breaks off in the middle of the JSON. */
  malformed?: true;
}

export interface Rules {
  global: CallbackRule;
  /** By session reference. */
  sessions: Record<string, CallbackRule>;
}
