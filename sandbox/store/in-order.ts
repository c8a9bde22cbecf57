interface Timed {
  createdAt: number;
}

/** Puts an entry at the end, unless the clock was put back since the last one. */
export function insert<E extends Timed>(entries: E[], entry: E): void {
  const last = entries.at(-1);
  if (last === undefined || last.createdAt <= entry.createdAt) entries.push(entry);
  else entries.splice(firstAt(entries, entry.createdAt + 1), 0, entry);
}

export function remove<E extends Timed>(entries: E[], entry: E): void {
  const index = entries.indexOf(entry, firstAt(entries, entry.createdAt));
  if (index >= 0) entries.splice(index, 1);
}

/** The place of the first entry that is not older. */
export function firstAt(entries: readonly Timed[], time: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle]?.createdAt ?? 0) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
