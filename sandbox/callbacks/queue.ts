import type { Logger } from "pino";
import { choices } from "../choices";
import type { Client } from "../clients";
import type { Clock } from "../clock";
import type { CallbackTarget } from "../engine/callback-target";
import type { Delivery } from "../store/delivery-types";
import type { Store } from "../store/store";
import type { Payment } from "../store/types";
import { bodyOf, textOf } from "./body";
import { Places } from "./places";
import { deliveriesBy, ruleFor, type Subject } from "./rules";
import { sendCallback } from "./send";
import { atMost } from "./wait";

interface Parts {
  store: Store;
  clock: Clock;
  clients: Client[];
  log: Logger;
  retryAfterMs?: readonly number[];
  timeoutMs?: number;
}

/** Callbacks on their way to shops. What waits is in the store, so it outlives the process. */
export class CallbackQueue {
  readonly #parts: Parts;
  readonly #retryAfterMs: readonly number[];
  readonly #stop = new AbortController();
  /** Tries that are under way or wait for a free place, by delivery. */
  readonly #running = new Map<string, Promise<void>>();
  readonly #callOff = new Map<string, () => void>();
  /** Deliveries that let a later one go first, by the reference of their session. */
  readonly #held = new Map<string, Set<Delivery>>();
  readonly #places = new Places(choices.callbacks.concurrency);

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#retryAfterMs = parts.retryAfterMs ?? choices.callbacks.retryAfterMs;
  }

  /** The deliveries that tell of a payment as it is now, by the rule of its target. Sends nothing yet. */
  plan(target: CallbackTarget, payment: Payment): Delivery[] {
    const { clientId, id: paymentId, transactions } = payment;
    return this.#plan(target, { clientId, paymentId, asOf: transactions.length });
  }

  /** The deliveries of a body about something that is no payment, planned in the same way. */
  planBody(target: CallbackTarget, clientId: number, body: unknown): Delivery[] {
    return this.#plan(target, { clientId, body });
  }

  #plan(target: CallbackTarget, about: Omit<Subject, "url" | "sessionReferenceId">): Delivery[] {
    const { clock, store } = this.#parts;
    const { callbackUrl: url, referenceId: sessionReferenceId } = target;
    if (!url) return [];
    const rule = ruleFor(store.rules, sessionReferenceId);
    const subject = { ...about, sessionReferenceId, url };
    return deliveriesBy(rule, subject, clock.now(), this.#held.has(sessionReferenceId));
  }

  /** Sends what is due, and the rest when it falls due. */
  start(deliveries: Iterable<Delivery>): void {
    const { store, clock } = this.#parts;
    for (const delivery of deliveries) {
      if (delivery.state !== "waiting" || delivery.dueAt === undefined) continue;
      if (store.deliveries.get(delivery.id) !== delivery) continue;
      if (delivery.held) this.#hold(delivery);
      if (delivery.dueAt <= clock.now()) this.#run(delivery);
      else
        this.#callOff.set(
          delivery.id,
          clock.at(delivery.dueAt, () => this.#run(delivery)),
        );
    }
  }

  /** Sends a delivery once more, now, whatever became of it. */
  async resend(delivery: Delivery): Promise<void> {
    this.#dueNow(delivery);
    await this.#run(delivery);
  }

  /**
   * Waits for the tries of this payment's callbacks that are under way, but no longer than `ms`, unless
   * their rule lets the payer wait for them.
   */
  async answered(payment: Payment, ms: number): Promise<void> {
    const deliveries = this.#parts.store.deliveriesOf(payment);
    const triesOf = (some: readonly Delivery[]) => some.flatMap(({ id }) => this.#running.get(id) ?? []);
    await atMost(ms, Promise.all(triesOf(deliveries)));
    await Promise.all(triesOf(deliveries.filter(({ beforeRedirect }) => beforeRedirect)));
  }

  /** Resolves when no try is under way, or after `ms`. */
  async idleWithin(ms: number): Promise<void> {
    await atMost(ms, this.idle());
  }

  /** Resolves when no try is under way. What waits for its time does not count. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running.values());
  }

  /** The body of a delivery, as it was or will be sent, before it is broken off. */
  bodyOf(delivery: Delivery): unknown {
    return bodyOf(this.#parts.store, this.#parts.clients, delivery);
  }

  /** The text of a delivery, as it was or will be sent. */
  textOf(delivery: Delivery): string {
    return textOf(this.#parts.store, this.#parts.clients, delivery);
  }

  /** Forgets every delivery that waits; for a reset. */
  clear(): void {
    for (const callOff of this.#callOff.values()) callOff();
    this.#callOff.clear();
    this.#held.clear();
  }

  async close(): Promise<void> {
    this.clear();
    this.#stop.abort();
    await this.idle();
  }

  #run(delivery: Delivery): Promise<void> {
    this.#callOff.delete(delivery.id);
    this.#release(delivery);
    const known = this.#running.get(delivery.id);
    if (known) return known;
    const running = this.#try(delivery).then(
      () => {
        this.#running.delete(delivery.id);
        this.start([delivery]);
        this.#letGo(delivery.sessionReferenceId);
      },
      (cause) => {
        this.#running.delete(delivery.id);
        if (!this.#stop.signal.aborted) this.#parts.log.error({ err: cause }, "callback could not be tried");
      },
    );
    this.#running.set(delivery.id, running);
    return running;
  }

  async #try(delivery: Delivery): Promise<void> {
    const { clock, store, log, timeoutMs = choices.callbacks.timeoutMs } = this.#parts;
    await this.#places.take();
    try {
      const made = await sendCallback(
        delivery.url,
        this.textOf(delivery),
        clock.now(),
        timeoutMs,
        this.#stop.signal,
      );
      this.#record(delivery, made);
      // A reset forgot this delivery while it was on its way.
      if (store.deliveries.get(delivery.id) !== delivery) return;
      store.save({ deliveries: [delivery] });
      const { ms, status, error } = made;
      log.info({ delivery: delivery.id, payment: delivery.paymentId, ms, status, error }, "callback");
    } finally {
      this.#places.give();
    }
  }

  #record(delivery: Delivery, made: Delivery["tries"][number]): void {
    delivery.tries.push(made);
    delete delivery.dueAt;
    const arrived = made.status !== undefined && made.status >= 200 && made.status < 300;
    const pause = this.#retryAfterMs[delivery.tries.length - 1];
    if (arrived) delivery.state = "delivered";
    else if (pause === undefined) delivery.state = "given-up";
    else delivery.dueAt = this.#parts.clock.now() + pause;
  }

  #hold(delivery: Delivery): void {
    const held = this.#held.get(delivery.sessionReferenceId) ?? new Set();
    this.#held.set(delivery.sessionReferenceId, held.add(delivery));
  }

  #release(delivery: Delivery): void {
    delete delivery.held;
    const held = this.#held.get(delivery.sessionReferenceId);
    if (held?.delete(delivery) && held.size === 0) this.#held.delete(delivery.sessionReferenceId);
  }

  /** Sends what let another go first, now that another has gone. */
  #letGo(sessionReferenceId: string): void {
    for (const delivery of [...(this.#held.get(sessionReferenceId) ?? [])]) {
      this.#dueNow(delivery);
      this.#run(delivery);
    }
  }

  #dueNow(delivery: Delivery): void {
    this.#callOff.get(delivery.id)?.();
    this.#release(delivery);
    delivery.state = "waiting";
    delivery.dueAt = this.#parts.clock.now();
    this.#parts.store.save({ deliveries: [delivery] });
  }
}
