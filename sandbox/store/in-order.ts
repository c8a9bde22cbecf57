/** Rows in the order of a time that each has, and the look-up of that. */
type TimeOf = (row: number) => number;

/** Puts a row at the end, unless the clock was put back since the last one. */
export function insert(rows: number[], row: number, timeOf: TimeOf): void {
  const last = rows.at(-1);
  const time = timeOf(row);
  if (last === undefined || timeOf(last) <= time) rows.push(row);
  else rows.splice(firstAt(rows, time + 1, timeOf), 0, row);
}

export function remove(rows: number[], row: number, timeOf: TimeOf): void {
  const index = rows.indexOf(row, firstAt(rows, timeOf(row), timeOf));
  if (index >= 0) rows.splice(index, 1);
}

/** The place of the first row that is not older. */
export function firstAt(rows: readonly number[], time: number, timeOf: TimeOf): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (timeOf(rows[middle] ?? 0) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
