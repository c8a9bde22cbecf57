import { firstAt, insert, remove } from "./in-order";
import { IndexByKey } from "./index-by-key";
import type { Place } from "./journal";

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
  /** Else the newest come first. */
  oldestFirst?: boolean;
  page: number;
  size: number;
}

export interface Page<T> {
  items: T[];
  page: number;
  size: number;
  total: number;
}

interface Kind<T, K extends string> {
  /** What else than its id a thing is found by; what lists call its reference first of all. */
  keys: Record<K | "reference", (item: T) => string | undefined>;
  /** The things of this kind in the journal's line at a place. */
  read: (place: Place) => readonly T[];
  /** Whether something is still to happen to it by itself: then it is held in memory. */
  isOpen?: (item: T) => boolean;
}

/** What is known of a thing at all times: what it is found by, and where its latest state is in the journal. */
interface Entry<T> {
  id: string;
  clientId: number;
  merchantId: number;
  createdAt: number;
  offset: number;
  length: number;
  /** By the kind's keys, in their order. */
  keys: (string | undefined)[];
  /** While it is in use: every caller gets the same object. */
  item: T | undefined;
}

/** So many that were used last are held in memory. */
const RECENT = 200;

/**
 * Things by id, client, merchant and keys, each list in order of creation, so that a page is cut out and
 * never searched for. In memory are those that something is still to happen to, and those that were used last;
 * the others are read from the journal when they are asked for. So no caller may hold one while it waits for
 * something else and then change it: they ask for it again.
 */
export class Shelf<T extends Shelved, K extends string = never> {
  readonly #kind: Kind<T, K>;
  readonly #entries = new Map<string, Entry<T>>();
  readonly #keys: { name: string; of: (item: T) => string | undefined; index: IndexByKey<Entry<T>> }[];
  readonly #byClient = new Map<number, Entry<T>[]>();
  readonly #byMerchant = new Map<number, Entry<T>[]>();
  readonly #all: Entry<T>[] = [];
  readonly #open = new Set<Entry<T>>();
  /** In the order in which they were used. */
  readonly #recent = new Set<Entry<T>>();

  constructor(kind: Kind<T, K>) {
    this.#kind = kind;
    this.#keys = Object.entries<(item: T) => string | undefined>(kind.keys).map(([name, of]) => {
      return { name, of, index: new IndexByKey() };
    });
  }

  get(id: string): T | undefined {
    const entry = this.#entries.get(id);
    return entry && this.#take(entry);
  }

  get size(): number {
    return this.#all.length;
  }

  /** Everything, oldest first, for one look at each. */
  *values(): Generator<T> {
    for (const entry of this.#all) yield entry.item ?? this.#read(entry);
  }

  /** What something is still to happen to. */
  get open(): Iterable<T> {
    return [...this.#open].map((entry) => entry.item ?? this.#read(entry));
  }

  /** What has this key, in the order in which it was made. */
  with(name: K | "reference", key: string): readonly T[] {
    return this.#entriesWith(name, key).map((entry) => this.#take(entry));
  }

  has(name: K | "reference", key: string): boolean {
    return this.#entriesWith(name, key).length > 0;
  }

  /**
   * Adds an item, or takes over the new content of one that is known: its holders see the change.
   * While a journal is replayed there are none.
   */
  put(item: T, { offset, length }: Place, isReplay = false): void {
    const entry = this.#entries.get(item.id) ?? this.#add(item);
    for (let nth = 0; nth < this.#keys.length; nth += 1) this.#file(entry, nth, item);
    entry.offset = offset;
    entry.length = length;
    const isOpen = this.#kind.isOpen?.(item) ?? false;
    if (isOpen) this.#open.add(entry);
    else this.#open.delete(entry);
    if (isReplay) entry.item = isOpen ? item : undefined;
    else this.#hold(entry, entry.item && entry.item !== item ? replaceContent(entry.item, item) : item);
  }

  remove(id: string): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    this.#entries.delete(id);
    this.#open.delete(entry);
    this.#recent.delete(entry);
    for (const [nth, { index }] of this.#keys.entries()) index.remove(entry.keys[nth], entry);
    for (const entries of this.#listsOf(entry)) remove(entries, entry);
  }

  /** One page of what fits the filter. */
  list(filter: ListFilter): Page<T> {
    const { page, size, minDate, maxDate, oldestFirst } = filter;
    const fitting = this.#candidates(filter);
    const from = minDate === undefined ? 0 : firstAt(fitting, minDate);
    const to = maxDate === undefined ? fitting.length : firstAt(fitting, maxDate + 1);
    const gone = (page - 1) * size;
    const entries = oldestFirst
      ? fitting.slice(Math.min(to, from + gone), Math.min(to, from + gone + size))
      : fitting.slice(Math.max(from, to - gone - size), Math.max(from, to - gone)).reverse();
    const items = entries.map((entry) => this.#take(entry));
    return { items, page, size, total: Math.max(0, to - from) };
  }

  clear(): void {
    for (const known of [this.#entries, this.#byClient, this.#byMerchant, this.#open, this.#recent])
      known.clear();
    for (const { index } of this.#keys) index.clear();
    this.#all.length = 0;
  }

  #entriesWith(name: K | "reference", key: string): readonly Entry<T>[] {
    return this.#keys.find((each) => each.name === name)?.index.with(key) ?? [];
  }

  #take(entry: Entry<T>): T {
    return this.#hold(entry, entry.item ?? this.#read(entry));
  }

  /** Keeps it in memory, and lets go of what was not used for long. */
  #hold(entry: Entry<T>, item: T): T {
    entry.item = item;
    this.#recent.delete(entry);
    this.#recent.add(entry);
    if (this.#recent.size > RECENT) {
      const [oldest = entry] = this.#recent;
      this.#recent.delete(oldest);
      if (!this.#open.has(oldest)) oldest.item = undefined;
    }
    return item;
  }

  /** A journal's line may say something of several things. */
  #read({ id, offset, length }: Entry<T>): T {
    const item = this.#kind.read({ offset, length }).find((each) => each.id === id);
    if (!item) throw new Error(`The journal has lost what it said at ${offset}.`);
    return item;
  }

  /** Has it found by what its key is now. */
  #file(entry: Entry<T>, nth: number, item: T): void {
    const { of, index } = this.#keys[nth] ?? {};
    const key = of?.(item);
    const before = entry.keys[nth];
    if (before === key) return;
    index?.remove(before, entry);
    index?.add(key, entry);
    entry.keys[nth] = key;
  }

  #add({ id, clientId, merchantId = 0, createdAt }: T): Entry<T> {
    const keys = this.#keys.map(() => undefined);
    const entry = { id, clientId, merchantId, createdAt, offset: 0, length: 0, keys, item: undefined };
    this.#entries.set(id, entry);
    for (const entries of this.#listsOf(entry)) insert(entries, entry);
    return entry;
  }

  #listsOf({ clientId, merchantId }: Entry<T>): Entry<T>[][] {
    return [this.#all, listOf(this.#byClient, clientId), listOf(this.#byMerchant, merchantId)];
  }

  #candidates({ clientId, merchantId, referenceId }: ListFilter): readonly Entry<T>[] {
    const fits = (entry: Entry<T>) =>
      (clientId === undefined || entry.clientId === clientId) &&
      (merchantId === undefined || entry.merchantId === merchantId);
    if (referenceId !== undefined) {
      const named = this.#entriesWith("reference", referenceId).filter(fits);
      return named.sort((one, other) => one.createdAt - other.createdAt);
    }
    if (merchantId !== undefined) {
      const ofMerchant = this.#byMerchant.get(merchantId) ?? [];
      return ofMerchant[0] && fits(ofMerchant[0]) ? ofMerchant : [];
    }
    return clientId === undefined ? this.#all : (this.#byClient.get(clientId) ?? []);
  }
}

function listOf<L>(lists: Map<number, L[]>, key: number): L[] {
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
