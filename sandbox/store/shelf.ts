import { Alive } from "./alive";
import { firstAt, insert, remove } from "./in-order";
import type { Place } from "./journal";
import { Links } from "./links";

interface Shelved {
  id: string;
  clientId: number;
  merchantId?: number;
  createdAt: number;
}

export interface ListFilter {
  clientId?: number;
  merchantId?: number;
  referenceId?: string;
  /** Both ends count; ms since 1970. */
  minDate?: number;
  maxDate?: number;
  page: number;
  size: number;
}

export interface Page<T> {
  items: T[];
  page: number;
  size: number;
  total: number;
}

/** What is always in memory of a thing: what it is found by, and where its latest state is in the journal. */
interface Entry extends Shelved, Place {
  reference: string;
}

interface Kind<T> {
  referenceOf: (item: T) => string;
  /** The things of this kind in the journal's line at a place. */
  read: (place: Place) => readonly T[];
  /** Whether something is still to happen to it by itself: then it is held in memory. */
  isOpen?: (item: T) => boolean;
}

/**
 * Things by id, client, merchant and reference, each list in order of creation, so that a page is cut out
 * and never searched for. What is not in use is read from the journal when it is asked for.
 */
export class Shelf<T extends Shelved> {
  readonly #kind: Kind<T>;
  readonly #alive = new Alive<T>();
  readonly #byId = new Map<string, Entry>();
  readonly #byClient = new Map<number, Entry[]>();
  readonly #byMerchant = new Map<number, Entry[]>();
  readonly #byReference = new Links<Entry>();
  readonly #all: Entry[] = [];

  constructor(kind: Kind<T>) {
    this.#kind = kind;
  }

  get(id: string): T | undefined {
    const entry = this.#byId.get(id);
    return entry && this.#take(entry);
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  get size(): number {
    return this.#all.length;
  }

  /** Everything, oldest first, for one look at each. */
  *values(): Generator<T> {
    for (const entry of this.#all) yield this.#alive.get(entry.id) ?? this.#read(entry);
  }

  /** What something is still to happen to. */
  get open(): Iterable<T> {
    return this.#alive.pinned;
  }

  withReference(referenceId: string): readonly T[] {
    return this.#byReference.of(referenceId).map((entry) => this.#take(entry));
  }

  /**
   * Adds an item, or takes over the new content of one that is known: whoever holds it sees the change.
   * While a journal is replayed nobody does.
   */
  put(item: T, place: Place, isReplay = false): void {
    const entry = this.#byId.get(item.id) ?? this.#add(item, place);
    const reference = this.#kind.referenceOf(item);
    if (entry.reference !== reference) {
      this.#byReference.remove(entry.reference, entry);
      entry.reference = reference;
      this.#byReference.add(reference, entry);
    }
    entry.offset = place.offset;
    entry.length = place.length;
    const held = isReplay ? undefined : this.#alive.get(item.id);
    const kept = held && held !== item ? replaceContent(held, item) : item;
    if (!isReplay) this.#alive.keep(entry.id, kept);
    this.#alive.pin(entry.id, kept, this.#kind.isOpen?.(kept) ?? false);
  }

  remove(id: string): void {
    const entry = this.#byId.get(id);
    if (!entry) return;
    this.#byId.delete(id);
    this.#alive.forget(id);
    remove(this.#all, entry);
    remove(this.#byClient.get(entry.clientId) ?? [], entry);
    if (entry.merchantId !== undefined) remove(this.#byMerchant.get(entry.merchantId) ?? [], entry);
    this.#byReference.remove(entry.reference, entry);
  }

  /** One page of what fits the filter, newest first. */
  list(filter: ListFilter): Page<T> {
    const { page, size } = filter;
    const fitting = this.#candidates(filter);
    const from = filter.minDate === undefined ? 0 : firstAt(fitting, filter.minDate);
    const to = filter.maxDate === undefined ? fitting.length : firstAt(fitting, filter.maxDate + 1);
    const end = to - (page - 1) * size;
    const entries = fitting.slice(Math.max(from, end - size), Math.max(from, end)).reverse();
    return { items: entries.map((entry) => this.#take(entry)), page, size, total: Math.max(0, to - from) };
  }

  clear(): void {
    this.#alive.clear();
    for (const index of [this.#byId, this.#byClient, this.#byMerchant, this.#byReference]) index.clear();
    this.#all.length = 0;
  }

  #take(entry: Entry): T {
    const item = this.#alive.get(entry.id) ?? this.#read(entry);
    this.#alive.keep(entry.id, item);
    return item;
  }

  #read(entry: Entry): T {
    const item = this.#kind.read(entry).find(({ id }) => id === entry.id);
    if (!item) throw new Error(`The journal has lost ${entry.id}.`);
    return item;
  }

  #add(item: T, { offset, length }: Place): Entry {
    const { id, clientId, merchantId, createdAt } = item;
    const reference = this.#kind.referenceOf(item);
    const entry: Entry = { id, clientId, merchantId, createdAt, reference, offset, length };
    this.#byId.set(id, entry);
    insert(this.#all, entry);
    insert(listOf(this.#byClient, clientId), entry);
    if (merchantId !== undefined) insert(listOf(this.#byMerchant, merchantId), entry);
    this.#byReference.add(reference, entry);
    return entry;
  }

  #candidates({ clientId, merchantId, referenceId }: ListFilter): readonly Entry[] {
    const fits = (entry: Entry) =>
      (clientId === undefined || entry.clientId === clientId) &&
      (merchantId === undefined || entry.merchantId === merchantId);
    if (referenceId !== undefined) {
      const named = this.#byReference.of(referenceId).filter(fits);
      return named.sort((one, other) => one.createdAt - other.createdAt);
    }
    if (merchantId !== undefined) {
      const ofMerchant = this.#byMerchant.get(merchantId) ?? [];
      return ofMerchant.length > 0 && fits(ofMerchant[0] as Entry) ? ofMerchant : [];
    }
    return clientId === undefined ? this.#all : (this.#byClient.get(clientId) ?? []);
  }
}

function listOf<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

function replaceContent<T extends object>(known: T, item: T): T {
  for (const key of Object.keys(known)) {
    if (!(key in item)) delete known[key as keyof T];
  }
  return Object.assign(known, item);
}
