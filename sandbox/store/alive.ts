/** So many that were used last are kept ready. */
const RECENT = 200;

/**
 * Things in use, by row: those that something is still to happen to, and those that were used last. Whoever
 * asks for one of them gets the same object. The others are let go, so nobody may hold one while they wait
 * for something else and then change it: they ask for it again.
 */
export class Alive<T extends object> {
  readonly #pinned = new Map<number, T>();
  /** In the order in which they were used. */
  readonly #recent = new Map<number, T>();

  get(row: number): T | undefined {
    return this.#pinned.get(row) ?? this.#recent.get(row);
  }

  keep(row: number, thing: T): void {
    this.#recent.delete(row);
    this.#recent.set(row, thing);
    if (this.#recent.size <= RECENT) return;
    const [oldest = row] = this.#recent.keys();
    this.#recent.delete(oldest);
  }

  /** Holds it until it is told not to. */
  pin(row: number, thing: T, isPinned: boolean): void {
    if (isPinned) this.#pinned.set(row, thing);
    else this.#pinned.delete(row);
  }

  get pinned(): Iterable<T> {
    return [...this.#pinned.values()];
  }

  forget(row: number): void {
    this.#pinned.delete(row);
    this.#recent.delete(row);
  }

  clear(): void {
    this.#pinned.clear();
    this.#recent.clear();
  }
}
