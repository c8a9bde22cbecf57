const FIRST_SIZE = 1_024;
const END = -1;
const UNLINKED = -2;

/**
 * Rows by a key that they have, several to a key. A key is not kept, but known by 64 bits of its hash: a
 * session, its payment and their references cost some bytes, where strings would cost some hundred.
 */
export class KeyIndex {
  /** By the end of a hash: the row that a chain of rows begins with. */
  #heads = new Int32Array(FIRST_SIZE).fill(END);
  /** By row: the next one of its chain, and the halves of its hash. */
  #next = new Int32Array(FIRST_SIZE).fill(UNLINKED);
  #low = new Uint32Array(FIRST_SIZE);
  #high = new Uint32Array(FIRST_SIZE);
  #linked = 0;

  /** The rows with a key, oldest first. */
  rows(key: string): number[] {
    const [low, high] = hash(key);
    const found: number[] = [];
    for (let row = this.#headOf(low); row >= 0; row = this.#next[row] ?? END) {
      if (this.#low[row] === low && this.#high[row] === high) found.push(row);
    }
    return found.sort((one, other) => one - other);
  }

  /** Gives a row this key in place of the one that it had; none at all without one. */
  link(row: number, key: string | undefined): void {
    if (key === undefined) {
      this.unlink(row);
      return;
    }
    const [low, high] = hash(key);
    if (this.#isLinked(row)) {
      if (this.#low[row] === low && this.#high[row] === high) return;
      this.unlink(row);
    }
    this.#makeRoom(row);
    this.#low[row] = low;
    this.#high[row] = high;
    this.#chain(row);
    this.#linked += 1;
  }

  unlink(row: number): void {
    if (!this.#isLinked(row)) return;
    const low = this.#low[row] ?? 0;
    const next = this.#next[row] ?? END;
    let before = this.#headOf(low);
    if (before === row) this.#heads[this.#slotOf(low)] = next;
    else {
      while (this.#next[before] !== row) before = this.#next[before] ?? END;
      this.#next[before] = next;
    }
    this.#next[row] = UNLINKED;
    this.#linked -= 1;
  }

  clear(): void {
    this.#heads = new Int32Array(FIRST_SIZE).fill(END);
    this.#next = new Int32Array(FIRST_SIZE).fill(UNLINKED);
    this.#linked = 0;
  }

  #isLinked(row: number): boolean {
    return (this.#next[row] ?? UNLINKED) !== UNLINKED;
  }

  // The length of `heads` is a power of two.
  #slotOf(low: number): number {
    return low & (this.#heads.length - 1);
  }

  #headOf(low: number): number {
    return this.#heads[this.#slotOf(low)] ?? END;
  }

  #chain(row: number): void {
    const slot = this.#slotOf(this.#low[row] ?? 0);
    this.#next[row] = this.#heads[slot] ?? END;
    this.#heads[slot] = row;
  }

  #makeRoom(row: number): void {
    while (row >= this.#next.length) this.#widen();
    if (this.#linked < this.#heads.length) return;
    this.#heads = new Int32Array(this.#heads.length * 2).fill(END);
    for (let each = 0; each < this.#next.length; each += 1) if (this.#isLinked(each)) this.#chain(each);
  }

  #widen(): void {
    const size = this.#next.length * 2;
    const next = new Int32Array(size).fill(UNLINKED);
    next.set(this.#next);
    this.#next = next;
    this.#low = widened(this.#low, size);
    this.#high = widened(this.#high, size);
  }
}

function widened(numbers: Uint32Array, size: number): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(size);
  wider.set(numbers);
  return wider;
}

/** Two hashes of 32 bits: FNV-1a and one with another prime, their bits mixed at the end. */
function hash(key: string): [low: number, high: number] {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let index = 0; index < key.length; index += 1) {
    const unit = key.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x5bd1e995) ^ (high >>> 15);
  }
  return [mixed(low), mixed(high)];
}

function mixed(bits: number): number {
  const half = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  const more = Math.imul(half ^ (half >>> 13), 0xc2b2ae35);
  return (more ^ (more >>> 16)) >>> 0;
}
