/** Something that is kept, and what it takes. */
export type Entry<T> = { value: T; bytes: number; keptAt: number };

/**
 * Keeps values up to so many bytes together; the one that was used longest ago makes room. All are thrown away when
 * the version moves. Of several callers that miss the same one, one makes it and the others wait for it.
 */
export class KeptStore<T> {
  private version = "";
  private bytes = 0;
  private entries = new Map<string, Entry<T>>();
  private making = new Map<string, Promise<T>>();

  constructor(private readonly options: { mostBytes: number }) {}

  /** The value under that key; undefined where there is none of this version. */
  find(key: string, version: string): Entry<T> | undefined {
    if (version !== this.version) this.empty(version);
    const entry = this.entries.get(key);
    if (!entry) return undefined;
    // The last in a Map's order is the one that was used last.
    this.entries.delete(key);
    this.entries.set(key, entry);
    return entry;
  }

  /** Makes a value once for all that ask for it in this lane meanwhile. `make` says whether it is to be kept. */
  async make(
    key: string,
    { version, at, lane }: { version: string; at: number; lane: string },
    make: () => Promise<{ value: T; bytes: number; keep: boolean }>,
  ): Promise<T> {
    const name = `${lane} ${version} ${key}`;
    const underWay = this.making.get(name);
    if (underWay) return underWay;
    const made = make().then(({ value, bytes, keep }) => {
      if (keep && version === this.version) this.keep(key, { value, bytes, keptAt: at });
      return value;
    });
    this.making.set(name, made);
    try {
      return await made;
    } finally {
      this.making.delete(name);
    }
  }

  private keep(key: string, entry: Entry<T>): void {
    const before = this.entries.get(key);
    if (before) this.remove(key, before);
    this.entries.set(key, entry);
    this.bytes += entry.bytes;
    for (const [oldest, old] of this.entries) {
      if (this.bytes <= this.options.mostBytes) break;
      this.remove(oldest, old);
    }
  }

  private remove(key: string, entry: Entry<T>): void {
    this.entries.delete(key);
    this.bytes -= entry.bytes;
  }

  private empty(version: string): void {
    this.version = version;
    this.entries = new Map();
    this.bytes = 0;
  }
}
