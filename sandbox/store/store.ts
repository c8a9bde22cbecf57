import type { Customer, Instrument } from "./customer-types";
import type { Delivery, Rules } from "./delivery-types";
import { Journal } from "./journal";
import { Shelf } from "./shelf";
import type { Payment, Session } from "./types";

/** What one journal line says: everything in it happened together. */
export interface Change {
  sessions?: Session[];
  payments?: Payment[];
  deliveries?: Delivery[];
  customers?: Customer[];
  instruments?: Instrument[];
  rules?: Rules;
  /** How far the clock was moved. */
  clockAheadMs?: number;
}

const noRules = (): Rules => ({ global: { callbacks: "normal" }, sessions: {} });

/** Rewriting is worth it when the journal has this many times the lines that its content needs. */
const WORTH_REWRITING = 3;
const SMALL_JOURNAL = 1_000;

/** All that the sandbox knows: in memory, and line by line in the journal. */
export class Store {
  sessions = new Shelf<Session>((session) => session.referenceId);
  payments = new Shelf<Payment>((payment) => payment.referenceId);
  deliveries = new Shelf<Delivery>((delivery) => delivery.sessionReferenceId);
  customers = new Shelf<Customer>((customer) => customer.referenceId ?? "");
  /** Their reference is the customer's id. */
  instruments = new Shelf<Instrument>((instrument) => instrument.customerId);
  rules = noRules();
  clockAheadMs = 0;
  #paymentOfToken = new Map<string, Payment>();
  #spentTokens = new Set<string>();
  #paymentsOfSession = new Map<string, Payment[]>();
  #deliveriesOfPayment = new Map<string, Delivery[]>();
  readonly #journal: Journal;
  /** Told of every change that was saved. */
  onSave: (change: Change) => void = () => {};
  /** Journal lines that could not be read when the store was opened. */
  readonly unreadable: number;

  constructor(file: string) {
    this.#journal = new Journal(file);
    const { lines, unreadable } = this.#journal.replay((entry) => this.#apply(entry as Change));
    this.unreadable = unreadable;
    const live = [this.sessions, this.payments, this.deliveries, this.customers, this.instruments].reduce(
      (sum, { size }) => sum + size,
      0,
    );
    if (lines > SMALL_JOURNAL && lines > live * WORTH_REWRITING) this.#journal.rewrite(this.#everything());
  }

  paymentsOf(session: Session): readonly Payment[] {
    return this.#paymentsOfSession.get(session.id) ?? [];
  }

  deliveriesOf(payment: Payment): readonly Delivery[] {
    return this.#deliveriesOfPayment.get(payment.id) ?? [];
  }

  /** The payment whose answer handed out this temporal token. */
  paymentWithToken(token: string): Payment | undefined {
    return this.#paymentOfToken.get(token);
  }

  /** Whether something was paid with this token. */
  isSpent(token: string): boolean {
    return this.#spentTokens.has(token);
  }

  /** Writes the change to the journal first, then takes it in. */
  save(change: Change): void {
    this.#journal.append(change);
    this.#apply(change);
    this.onSave(change);
  }

  /** Forgets everything, in the journal too. */
  reset(): void {
    this.#clear();
    this.#journal.rewrite([]);
  }

  close(): void {
    this.#journal.close();
  }

  #apply(change: Change): void {
    for (const session of change.sessions ?? []) this.sessions.put(session);
    for (const payment of change.payments ?? []) {
      const isNew = !this.payments.get(payment.id);
      const kept = this.payments.put(payment);
      if (isNew) this.#index(kept);
    }
    for (const delivery of change.deliveries ?? []) {
      const isNew = !this.deliveries.get(delivery.id);
      const kept = this.deliveries.put(delivery);
      if (isNew && kept.paymentId) append(this.#deliveriesOfPayment, kept.paymentId, kept);
    }
    for (const customer of change.customers ?? []) keep(this.customers, customer);
    for (const instrument of change.instruments ?? []) keep(this.instruments, instrument);
    if (change.rules) this.rules = change.rules;
    if (change.clockAheadMs !== undefined) this.clockAheadMs = change.clockAheadMs;
  }

  #index(payment: Payment): void {
    if (payment.sessionId) append(this.#paymentsOfSession, payment.sessionId, payment);
    if (payment.paidWithToken) this.#spentTokens.add(payment.paidWithToken);
    else if (payment.card) this.#paymentOfToken.set(payment.card.token, payment);
  }

  #clear(): void {
    this.sessions = new Shelf<Session>((session) => session.referenceId);
    this.payments = new Shelf<Payment>((payment) => payment.referenceId);
    this.deliveries = new Shelf<Delivery>((delivery) => delivery.sessionReferenceId);
    this.customers = new Shelf<Customer>((customer) => customer.referenceId ?? "");
    this.instruments = new Shelf<Instrument>((instrument) => instrument.customerId);
    this.#paymentOfToken.clear();
    this.#spentTokens.clear();
    this.#paymentsOfSession.clear();
    this.#deliveriesOfPayment.clear();
    this.rules = noRules();
    this.clockAheadMs = 0;
  }

  *#everything(): Generator<Change> {
    yield { rules: this.rules, clockAheadMs: this.clockAheadMs };
    for (const session of this.sessions.values()) yield { sessions: [session] };
    for (const payment of this.payments.values()) yield { payments: [payment] };
    for (const delivery of this.deliveries.values()) yield { deliveries: [delivery] };
    for (const customer of this.customers.values()) yield { customers: [customer] };
    for (const instrument of this.instruments.values()) yield { instruments: [instrument] };
  }
}

function keep<T extends Customer | Instrument>(shelf: Shelf<T>, thing: T): void {
  if (thing.deleted) shelf.remove(thing.id);
  else shelf.put(thing);
}

function append<T>(index: Map<string, T[]>, key: string, item: T): void {
  const list = index.get(key);
  if (list) list.push(item);
  else index.set(key, [item]);
}
