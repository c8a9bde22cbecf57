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

/**
 * Things by id, client, merchant and reference, each list in order of creation, so that a page is cut out
 * and never searched for.
 */
export class Shelf<T extends Shelved> {
  readonly #referenceOf: (item: T) => string;
  #byId = new Map<string, T>();
  #byClient = new Map<number, T[]>();
  #byMerchant = new Map<number, T[]>();
  #byReference = new Map<string, T[]>();
  #all: T[] = [];

  constructor(referenceOf: (item: T) => string) {
    this.#referenceOf = referenceOf;
  }

  get(id: string): T | undefined {
    return this.#byId.get(id);
  }

  get size(): number {
    return this.#all.length;
  }

  values(): readonly T[] {
    return this.#all;
  }

  withReference(referenceId: string): readonly T[] {
    return this.#byReference.get(referenceId) ?? [];
  }

  /** Adds an item, or takes over the new content of one that is known. Answers the item that is kept. */
  put(item: T): T {
    const known = this.#byId.get(item.id);
    if (known === item) return item;
    if (known) {
      const before = this.#referenceOf(known);
      const after = this.#referenceOf(item);
      if (before !== after) {
        pull(this.#byReference, before, known);
        push(this.#byReference, after, known);
      }
      return replaceContent(known, item);
    }
    this.#byId.set(item.id, item);
    insert(this.#all, item);
    push(this.#byClient, item.clientId, item);
    if (item.merchantId !== undefined) push(this.#byMerchant, item.merchantId, item);
    push(this.#byReference, this.#referenceOf(item), item);
    return item;
  }

  remove(id: string): void {
    const item = this.#byId.get(id);
    if (!item) return;
    this.#byId.delete(id);
    this.#all.splice(this.#all.indexOf(item), 1);
    pull(this.#byClient, item.clientId, item);
    if (item.merchantId !== undefined) pull(this.#byMerchant, item.merchantId, item);
    pull(this.#byReference, this.#referenceOf(item), item);
  }

  /** One page of what fits the filter, newest first. */
  list(filter: ListFilter): Page<T> {
    const { page, size } = filter;
    const fitting = this.#candidates(filter);
    const from = filter.minDate === undefined ? 0 : firstAt(fitting, filter.minDate);
    const to = filter.maxDate === undefined ? fitting.length : firstAt(fitting, filter.maxDate + 1);
    const end = to - (page - 1) * size;
    const items = fitting.slice(Math.max(from, end - size), Math.max(from, end)).reverse();
    return { items, page, size, total: Math.max(0, to - from) };
  }

  #candidates({ clientId, merchantId, referenceId }: ListFilter): readonly T[] {
    const fits = (item: T) =>
      (clientId === undefined || item.clientId === clientId) &&
      (merchantId === undefined || item.merchantId === merchantId);
    if (referenceId !== undefined) return this.withReference(referenceId).filter(fits);
    if (merchantId !== undefined) {
      const ofMerchant = this.#byMerchant.get(merchantId) ?? [];
      return ofMerchant.length > 0 && fits(ofMerchant[0] as T) ? ofMerchant : [];
    }
    return clientId === undefined ? this.#all : (this.#byClient.get(clientId) ?? []);
  }
}

function push<K, T extends Shelved>(index: Map<K, T[]>, key: K, item: T): void {
  const list = index.get(key);
  if (list) insert(list, item);
  else index.set(key, [item]);
}

/** At the end, unless the clock was put back since the last one. */
function insert<T extends Shelved>(items: T[], item: T): void {
  const last = items.at(-1);
  if (!last || last.createdAt <= item.createdAt) items.push(item);
  else items.splice(firstAt(items, item.createdAt + 1), 0, item);
}

function pull<K, T>(index: Map<K, T[]>, key: K, item: T): void {
  const list = index.get(key) ?? [];
  if (list.length > 1) list.splice(list.indexOf(item), 1);
  else index.delete(key);
}

function replaceContent<T extends object>(known: T, item: T): T {
  for (const key of Object.keys(known)) {
    if (!(key in item)) delete known[key as keyof T];
  }
  return Object.assign(known, item);
}

function firstAt(items: readonly Shelved[], time: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((items[middle]?.createdAt ?? Infinity) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
