/** Several values by a key. A single one, which is the common case, costs no list. */
export class Links<V extends object | string> {
  readonly #values = new Map<string, V | V[]>();

  /** In the order in which they were added. */
  of(key: string): readonly V[] {
    const found = this.#values.get(key);
    if (found === undefined) return [];
    return Array.isArray(found) ? found : [found];
  }

  add(key: string, value: V): void {
    const found = this.#values.get(key);
    if (found === undefined) this.#values.set(key, value);
    else if (Array.isArray(found)) found.push(value);
    else this.#values.set(key, [found, value]);
  }

  remove(key: string, value: V): void {
    const left = this.of(key).filter((each) => each !== value);
    if (left.length === 0) this.#values.delete(key);
    else this.#values.set(key, left);
  }

  clear(): void {
    this.#values.clear();
  }
}
