import type { Logger } from "pino";
import { choices } from "../choices";
import type { Client } from "../clients";
import type { Clock } from "../clock";
import { ownerOf } from "../context";
import type { CallbackTarget } from "../engine/callback-target";
import { paymentDto } from "../engine/payment-dto";
import { newId } from "../ids";
import type { Store } from "../store/store";
import type { Delivery, Payment } from "../store/types";
import { dueTimes, ruleFor } from "./rules";
import { sendCallback } from "./send";

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
  #free: number = choices.callbacks.concurrency;
  readonly #queued: (() => void)[] = [];

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#retryAfterMs = parts.retryAfterMs ?? choices.callbacks.retryAfterMs;
  }

  /** The deliveries that tell of a payment as it is now, by the rule of its target. Sends nothing yet. */
  plan(target: CallbackTarget, payment: Payment): Delivery[] {
    const { clock, store } = this.#parts;
    const { callbackUrl: url, referenceId: sessionReferenceId } = target;
    if (!url) return [];
    const now = clock.now();
    const asOf = payment.transactions.length;
    const base = { paymentId: payment.id, sessionReferenceId, url, asOf, createdAt: now, tries: [] };
    const due = dueTimes(ruleFor(store.rules, sessionReferenceId), now);
    if (due.length === 0) return [{ ...base, id: newId(), state: "dropped" }];
    return due.map((dueAt) => ({ ...base, id: newId(), state: "waiting", dueAt, tries: [] }));
  }

  /** Sends what is due, and the rest when it falls due. */
  start(deliveries: Iterable<Delivery>): void {
    for (const delivery of deliveries) {
      if (delivery.state !== "waiting" || delivery.dueAt === undefined) continue;
      if (this.#parts.store.deliveries.get(delivery.id) !== delivery) continue;
      if (delivery.dueAt <= this.#parts.clock.now()) this.#run(delivery);
      else
        this.#callOff.set(
          delivery.id,
          this.#parts.clock.at(delivery.dueAt, () => this.#run(delivery)),
        );
    }
  }

  /** Sends a delivery once more, now, whatever became of it. */
  async resend(delivery: Delivery): Promise<void> {
    this.#callOff.get(delivery.id)?.();
    delivery.state = "waiting";
    delivery.dueAt = this.#parts.clock.now();
    this.#parts.store.save({ deliveries: [delivery] });
    await this.#run(delivery);
  }

  /** Waits for the tries of this payment's callbacks that are under way, but no longer than `ms`. */
  async answered(payment: Payment, ms: number): Promise<void> {
    const tries = this.#parts.store.deliveriesOf(payment).flatMap(({ id }) => this.#running.get(id) ?? []);
    if (tries.length === 0) return;
    let timer: NodeJS.Timeout | undefined;
    const enough = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, ms);
    });
    await Promise.race([Promise.all(tries), enough]);
    clearTimeout(timer);
  }

  /** Resolves when no try is under way. What waits for its time does not count. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running.values());
  }

  /** The body of a delivery, as it was or will be sent. */
  bodyOf(delivery: Delivery): unknown {
    const { store, clients } = this.#parts;
    const payment = store.payments.get(delivery.paymentId);
    return payment && paymentDto(payment, ownerOf(clients, payment), delivery.asOf);
  }

  /** Forgets every delivery that waits; for a reset. */
  clear(): void {
    for (const callOff of this.#callOff.values()) callOff();
    this.#callOff.clear();
  }

  async close(): Promise<void> {
    this.clear();
    this.#stop.abort();
    await this.idle();
  }

  #run(delivery: Delivery): Promise<void> {
    this.#callOff.delete(delivery.id);
    const known = this.#running.get(delivery.id);
    if (known) return known;
    const running = this.#try(delivery).then(
      () => {
        this.#running.delete(delivery.id);
        this.start([delivery]);
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
    await this.#takePlace();
    try {
      const body = JSON.stringify(this.bodyOf(delivery));
      const made = await sendCallback(delivery.url, body, clock.now(), timeoutMs, this.#stop.signal);
      this.#record(delivery, made);
      // A reset forgot this delivery while it was on its way.
      if (store.deliveries.get(delivery.id) !== delivery) return;
      store.save({ deliveries: [delivery] });
      log.info({ delivery: delivery.id, payment: delivery.paymentId, ...made }, "callback");
    } finally {
      this.#givePlace();
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

  async #takePlace(): Promise<void> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#queued.push(resolve));
  }

  #givePlace(): void {
    const next = this.#queued.shift();
    if (next) next();
    else this.#free += 1;
  }
}
