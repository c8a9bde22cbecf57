import { statusOf, undecidedOf } from "../engine/payment-status";
import type { Switched } from "../switches/schema";
import type { Customer, Instrument } from "./customer-types";
import type { Delivery, Rules } from "./delivery-types";
import { Journal, type Place } from "./journal";
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
  switched?: Switched;
  /** How far the clock was moved. */
  clockAheadMs?: number;
}

const noRules = (): Rules => ({ global: { callbacks: "normal" }, sessions: {} });
const noSwitched = (): Switched => ({ all: {}, references: {} });

/** Rewriting is worth it when the journal has this many times the lines that its content needs. */
const WORTH_REWRITING = 3;
const SMALL_JOURNAL = 1_000;

/** All that the sandbox knows: line by line in the journal, and in memory what it takes to find it. */
export class Store {
  readonly sessions = new Shelf<Session>({
    keys: { reference: ({ referenceId }) => referenceId },
    read: (place) => this.#changeAt(place).sessions ?? [],
  });
  readonly payments = new Shelf<Payment, "session" | "token" | "spentToken">({
    keys: {
      reference: ({ referenceId }) => referenceId,
      session: ({ sessionId }) => sessionId,
      token: ({ paidWithToken, card }) => (paidWithToken ? undefined : card?.token),
      spentToken: ({ paidWithToken }) => paidWithToken,
    },
    read: (place) => this.#changeAt(place).payments ?? [],
    isOpen: (payment) =>
      ["pending", "authorized"].includes(statusOf(payment)) || undecidedOf(payment).length > 0,
  });
  readonly deliveries = new Shelf<Delivery, "payment">({
    keys: {
      reference: ({ sessionReferenceId }) => sessionReferenceId,
      payment: ({ paymentId }) => paymentId,
    },
    read: (place) => this.#changeAt(place).deliveries ?? [],
    isOpen: ({ state }) => state === "waiting",
  });
  readonly customers = new Shelf<Customer>({
    keys: { reference: ({ referenceId }) => referenceId },
    read: (place) => this.#changeAt(place).customers ?? [],
  });
  readonly instruments = new Shelf<Instrument, "customer">({
    keys: { reference: () => undefined, customer: ({ customerId }) => customerId },
    read: (place) => this.#changeAt(place).instruments ?? [],
  });
  readonly #shelves = [this.sessions, this.payments, this.deliveries, this.customers, this.instruments];
  rules = noRules();
  switched = noSwitched();
  clockAheadMs = 0;
  readonly #journal: Journal;
  /** Told of every change that was saved. */
  onSave: (change: Change) => void = () => {};
  /** Journal lines that could not be read when the store was opened. */
  readonly unreadable: number;

  constructor(file: string) {
    this.#journal = new Journal(file);
    const { lines, unreadable } = this.#replay();
    this.unreadable = unreadable;
    const live = this.#shelves.reduce((sum, { size }) => sum + size, 0);
    if (lines <= SMALL_JOURNAL || lines <= live * WORTH_REWRITING) return;
    this.#journal.rewrite(this.#everything());
    this.#clear();
    this.#replay();
  }

  paymentsOf(session: Session): readonly Payment[] {
    return this.payments.with("session", session.id);
  }

  deliveriesOf(payment: Payment): readonly Delivery[] {
    return this.deliveries.with("payment", payment.id);
  }

  /** The payment whose answer handed out this temporal token. */
  paymentWithToken(token: string): Payment | undefined {
    return this.payments.with("token", token)[0];
  }

  /** Whether something was paid with this token. */
  isSpent(token: string): boolean {
    return this.payments.has("spentToken", token);
  }

  /** Writes the change to the journal first, then takes it in. */
  save(change: Change): void {
    this.#apply(change, this.#journal.append(change));
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

  #replay() {
    return this.#journal.replay((entry, place) => this.#apply(entry as Change, place, true));
  }

  #changeAt(place: Place): Change {
    return this.#journal.read(place) as Change;
  }

  #apply(change: Change, place: Place, isReplay = false): void {
    const { sessions = [], payments = [], deliveries = [], customers = [], instruments = [] } = change;
    for (const session of sessions) this.sessions.put(session, place, isReplay);
    for (const payment of payments) this.payments.put(payment, place, isReplay);
    for (const delivery of deliveries) this.deliveries.put(delivery, place, isReplay);
    for (const customer of customers) {
      if (customer.deleted) this.customers.remove(customer.id);
      else this.customers.put(customer, place, isReplay);
    }
    for (const instrument of instruments) {
      if (instrument.deleted) this.instruments.remove(instrument.id);
      else this.instruments.put(instrument, place, isReplay);
    }
    if (change.rules) this.rules = change.rules;
    if (change.switched) this.switched = change.switched;
    if (change.clockAheadMs !== undefined) this.clockAheadMs = change.clockAheadMs;
  }

  #clear(): void {
    for (const shelf of this.#shelves) shelf.clear();
    this.rules = noRules();
    this.switched = noSwitched();
    this.clockAheadMs = 0;
  }

  *#everything(): Generator<Change> {
    yield { rules: this.rules, switched: this.switched, clockAheadMs: this.clockAheadMs };
    for (const session of this.sessions.values()) yield { sessions: [session] };
    for (const payment of this.payments.values()) yield { payments: [payment] };
    for (const delivery of this.deliveries.values()) yield { deliveries: [delivery] };
    for (const customer of this.customers.values()) yield { customers: [customer] };
    for (const instrument of this.instruments.values()) yield { instruments: [instrument] };
  }
}
