/** So many that were used last are kept ready. */
const RECENT = 200;

/**
 * Things that are in use, by id: whoever asks for one while another still holds it gets the same object, so
 * that a change shows everywhere. What nobody holds, and was not used lately, is let go.
 */
export class Alive<T extends object> {
  readonly #known = new Map<string, WeakRef<T>>();
  readonly #pinned = new Map<string, T>();
  readonly #recent: T[] = [];
  #next = 0;
  readonly #gone = new FinalizationRegistry<string>((id) => {
    if (!this.#known.get(id)?.deref()) this.#known.delete(id);
  });

  get(id: string): T | undefined {
    return this.#pinned.get(id) ?? this.#known.get(id)?.deref();
  }

  keep(id: string, thing: T): void {
    this.#recent[this.#next] = thing;
    this.#next = (this.#next + 1) % RECENT;
    if (this.#known.get(id)?.deref() === thing) return;
    this.#known.set(id, new WeakRef(thing));
    this.#gone.register(thing, id);
  }

  /** Holds it until it is told not to. */
  pin(id: string, thing: T, isPinned: boolean): void {
    if (isPinned) this.#pinned.set(id, thing);
    else this.#pinned.delete(id);
  }

  get pinned(): Iterable<T> {
    return [...this.#pinned.values()];
  }

  forget(id: string): void {
    this.#known.delete(id);
    this.#pinned.delete(id);
  }

  clear(): void {
    this.#known.clear();
    this.#pinned.clear();
    this.#recent.length = 0;
    this.#next = 0;
  }
}
