/** Things by a key that they have, several to a key, in the order in which they got it. */
export class IndexByKey<E extends object> {
  /** One alone stands for itself: of most keys there is one. */
  readonly #entries = new Map<string, E | E[]>();

  with(key: string): readonly E[] {
    const found = this.#entries.get(key);
    if (found === undefined) return [];
    return Array.isArray(found) ? found : [found];
  }

  add(key: string | undefined, entry: E): void {
    if (key === undefined) return;
    const found = this.#entries.get(key);
    if (found === undefined) this.#entries.set(key, entry);
    else if (Array.isArray(found)) found.push(entry);
    else this.#entries.set(key, [found, entry]);
  }

  remove(key: string | undefined, entry: E): void {
    if (key === undefined) return;
    const left = this.with(key).filter((each) => each !== entry);
    if (left.length > 0) this.#entries.set(key, left);
    else this.#entries.delete(key);
  }

  clear(): void {
    this.#entries.clear();
  }
}
