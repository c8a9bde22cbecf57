import { Alive } from "./alive";
import { Column } from "./column";
import { firstAt, insert, remove } from "./in-order";
import type { Place } from "./journal";
import { KeyIndex } from "./key-index";

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

/**
 * Things by id, client, merchant and keys, each list in order of creation, so that a page is cut out and
 * never searched for. In memory every thing is a row of numbers: what it is found by, and where its latest
 * state is in the journal. What is not in use is read from there when it is asked for.
 */
export class Shelf<T extends Shelved, K extends string = never> {
  readonly #kind: Kind<T, K>;
  readonly #alive = new Alive<T>();
  readonly #ids = new KeyIndex();
  readonly #keys: [name: string, index: KeyIndex, of: (item: T) => string | undefined][];
  readonly #created = new Column();
  readonly #client = new Column();
  readonly #merchant = new Column();
  readonly #offset = new Column();
  readonly #length = new Column();
  readonly #byClient = new Map<number, number[]>();
  readonly #byMerchant = new Map<number, number[]>();
  readonly #all: number[] = [];
  #rows = 0;

  constructor(kind: Kind<T, K>) {
    this.#kind = kind;
    this.#keys = Object.entries<(item: T) => string | undefined>(kind.keys).map(([name, of]) => [
      name,
      new KeyIndex(),
      of,
    ]);
  }

  get(id: string): T | undefined {
    const row = this.#rowOf(id);
    return row === undefined ? undefined : this.#take(row);
  }

  get size(): number {
    return this.#all.length;
  }

  /** Everything, oldest first, for one look at each. */
  *values(): Generator<T> {
    for (const row of this.#all) yield this.#alive.get(row) ?? this.#read(row);
  }

  /** What something is still to happen to. */
  get open(): Iterable<T> {
    return this.#alive.pinned;
  }

  /** What has this key, in the order in which it was made. */
  with(name: K | "reference", key: string): readonly T[] {
    return this.#rowsWith(name, key).map((row) => this.#take(row));
  }

  has(name: K | "reference", key: string): boolean {
    return this.#rowsWith(name, key).length > 0;
  }

  /**
   * Adds an item, or takes over the new content of one that is known: whoever holds it sees the change.
   * While a journal is replayed nobody does.
   */
  put(item: T, { offset, length }: Place, isReplay = false): void {
    const row = this.#rowOf(item.id) ?? this.#add(item);
    for (const [, index, of] of this.#keys) index.link(row, of(item));
    this.#offset.set(row, offset);
    this.#length.set(row, length);
    const held = isReplay ? undefined : this.#alive.get(row);
    const kept = held && held !== item ? replaceContent(held, item) : item;
    if (!isReplay) this.#alive.keep(row, kept);
    this.#alive.pin(row, kept, this.#kind.isOpen?.(kept) ?? false);
  }

  remove(id: string): void {
    const row = this.#rowOf(id);
    if (row === undefined) return;
    this.#alive.forget(row);
    this.#ids.unlink(row);
    for (const [, index] of this.#keys) index.unlink(row);
    const ofClient = listOf(this.#byClient, this.#client.get(row));
    const ofMerchant = listOf(this.#byMerchant, this.#merchant.get(row));
    for (const rows of [this.#all, ofClient, ofMerchant]) remove(rows, row, this.#timeOf);
  }

  /** One page of what fits the filter. */
  list(filter: ListFilter): Page<T> {
    const { page, size, minDate, maxDate, oldestFirst } = filter;
    const fitting = this.#candidates(filter);
    const from = minDate === undefined ? 0 : firstAt(fitting, minDate, this.#timeOf);
    const to = maxDate === undefined ? fitting.length : firstAt(fitting, maxDate + 1, this.#timeOf);
    const gone = (page - 1) * size;
    const rows = oldestFirst
      ? fitting.slice(Math.min(to, from + gone), Math.min(to, from + gone + size))
      : fitting.slice(Math.max(from, to - gone - size), Math.max(from, to - gone)).reverse();
    return { items: rows.map((row) => this.#take(row)), page, size, total: Math.max(0, to - from) };
  }

  clear(): void {
    this.#alive.clear();
    this.#ids.clear();
    for (const [, index] of this.#keys) index.clear();
    this.#byClient.clear();
    this.#byMerchant.clear();
    this.#all.length = 0;
    this.#rows = 0;
  }

  readonly #timeOf = (row: number) => this.#created.get(row);

  #rowOf(id: string): number | undefined {
    return this.#ids.rows(id)[0];
  }

  #rowsWith(name: K | "reference", key: string): number[] {
    return this.#keys.find(([each]) => each === name)?.[1].rows(key) ?? [];
  }

  #take(row: number): T {
    const item = this.#alive.get(row) ?? this.#read(row);
    this.#alive.keep(row, item);
    return item;
  }

  /** A journal's line may say something of several things. */
  #read(row: number): T {
    const place = { offset: this.#offset.get(row), length: this.#length.get(row) };
    const item = this.#kind.read(place).find(({ id }) => this.#rowOf(id) === row);
    if (!item) throw new Error(`The journal has lost what it said at ${place.offset}.`);
    return item;
  }

  #add({ id, clientId, merchantId, createdAt }: T): number {
    const row = this.#rows;
    this.#rows += 1;
    this.#ids.link(row, id);
    this.#created.set(row, createdAt);
    this.#client.set(row, clientId);
    this.#merchant.set(row, merchantId ?? 0);
    const ofClient = listOf(this.#byClient, clientId);
    const ofMerchant = listOf(this.#byMerchant, merchantId ?? 0);
    for (const rows of [this.#all, ofClient, ofMerchant]) insert(rows, row, this.#timeOf);
    return row;
  }

  #candidates({ clientId, merchantId, referenceId }: ListFilter): readonly number[] {
    const fits = (row: number) =>
      (clientId === undefined || this.#client.get(row) === clientId) &&
      (merchantId === undefined || this.#merchant.get(row) === merchantId);
    if (referenceId !== undefined) {
      const named = this.#rowsWith("reference", referenceId).filter(fits);
      return named.sort((one, other) => this.#timeOf(one) - this.#timeOf(other));
    }
    if (merchantId !== undefined) {
      const ofMerchant = this.#byMerchant.get(merchantId) ?? [];
      return ofMerchant[0] !== undefined && fits(ofMerchant[0]) ? ofMerchant : [];
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
