import { newId } from "../ids";
import { randomFrom } from "./random";

export type FaultKind =
  /** Answers this status, with `body` or an error in Plexo's shape; `after` doing what was asked, or instead. */
  | { fault: "status"; status: number; body?: unknown; after: boolean }
  /** Answers a page of HTML, as a broken proxy does. */
  | { fault: "html"; status: number; after: boolean }
  /** Never answers, and does nothing. */
  | { fault: "timeout-before" }
  /** Does what was asked, and never answers. */
  | { fault: "timeout-after" }
  /** Resets the connection, and does nothing. */
  | { fault: "reset" }
  /** Does what was asked, and resets the connection. */
  | { fault: "reset-after" }
  /** Answers late. */
  | { fault: "latency"; ms: number }
  /** Answers at once, and takes this long to hand over the body, in drops. */
  | { fault: "slow-body"; ms: number };

export interface FaultScope {
  /** An endpoint of `endpoints.ts`; `*` stands for all of them. */
  endpoint: string;
  /** Only calls about this session or payment. */
  referenceId?: string;
  /** Only calls with this client's credentials. */
  clientId?: number;
  /** Calls that it still hits; as many as come when it is not given. */
  times?: number;
  /** How likely it hits a call, from 0 to 1; every call when it is not given. */
  probability?: number;
  /** Decides which calls a probability hits: the same seed, the same calls. */
  seed?: number;
}

export type Fault = FaultKind & FaultScope & { id: string; on: boolean; hits: number };

/** What a fault is chosen by. */
export interface Call {
  endpoint: string;
  clientId?: number;
  /** References of the sessions and payments that the call is about. */
  references: readonly string[];
}

/** Which of the faults: all of them, or only those of one session, payment or client. */
export type FaultChoice = Pick<FaultScope, "referenceId" | "clientId">;

const LARGEST_SEED = 2 ** 31;

/** What goes wrong next, in the order in which it was asked for. Forgotten when the process ends. */
export class Faults {
  #faults: Fault[] = [];
  readonly #random = new Map<string, () => number>();
  readonly #changed: () => void;

  constructor(changed: () => void = () => {}) {
    this.#changed = changed;
  }

  add(wanted: FaultKind & FaultScope): Fault {
    const fault: Fault = { id: newId().slice(0, 8), on: true, hits: 0, ...wanted };
    if (fault.probability === undefined) fault.times ??= 1;
    else {
      fault.seed ??= Math.floor(Math.random() * LARGEST_SEED);
      this.#random.set(fault.id, randomFrom(fault.seed));
    }
    this.#faults.push(fault);
    this.#changed();
    return fault;
  }

  list(): readonly Fault[] {
    return this.#faults;
  }

  get(id: string): Fault | undefined {
    return this.#faults.find((fault) => fault.id === id);
  }

  /** A fault that is off hits nothing, and keeps its place and what is left of it. */
  turn(fault: Fault, on: boolean): void {
    fault.on = on;
    this.#changed();
  }

  remove(fault: Fault): void {
    this.#faults = this.#faults.filter((each) => each !== fault);
    this.#random.delete(fault.id);
    this.#changed();
  }

  clear({ referenceId, clientId }: FaultChoice = {}): void {
    for (const fault of this.#faults) {
      const chosen =
        (referenceId === undefined || fault.referenceId === referenceId) &&
        (clientId === undefined || fault.clientId === clientId);
      if (chosen) this.remove(fault);
    }
  }

  /** Whether choosing one needs to know what a call is about. */
  get needReferences(): boolean {
    return this.#faults.some((fault) => fault.on && fault.referenceId !== undefined);
  }

  /** The fault for this call, used up by one. */
  take(call: Call): Fault | undefined {
    const fault = this.#faults.find((each) => fits(each, call) && this.#strikes(each));
    if (!fault) return undefined;
    fault.hits += 1;
    if (fault.times !== undefined) fault.times -= 1;
    if (fault.times === 0) this.remove(fault);
    else this.#changed();
    return fault;
  }

  #strikes({ id, probability = 1 }: Fault): boolean {
    const random = this.#random.get(id);
    return !random || random() < probability;
  }
}

function fits({ on, endpoint, referenceId, clientId }: Fault, call: Call): boolean {
  return (
    on &&
    (endpoint === "*" || endpoint === call.endpoint) &&
    (clientId === undefined || clientId === call.clientId) &&
    (referenceId === undefined || call.references.includes(referenceId))
  );
}
