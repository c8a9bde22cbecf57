const FIRST_SIZE = 1_024;

/** Numbers by row, outside of the JavaScript heap, where a million of them are one thing to look after. */
export class Column {
  #numbers = new Float64Array(FIRST_SIZE);

  get(row: number): number {
    return this.#numbers[row] ?? 0;
  }

  set(row: number, value: number): void {
    if (row >= this.#numbers.length) {
      const larger = new Float64Array(this.#numbers.length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[row] = value;
  }
}
