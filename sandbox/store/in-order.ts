interface Dated {
  createdAt: number;
}

/** Puts an item at the end, unless the clock was put back since the last one. */
export function insert<T extends Dated>(items: T[], item: T): void {
  const last = items.at(-1);
  if (!last || last.createdAt <= item.createdAt) items.push(item);
  else items.splice(firstAt(items, item.createdAt + 1), 0, item);
}

export function remove<T extends Dated>(items: T[], item: T): void {
  const index = items.indexOf(item, firstAt(items, item.createdAt));
  if (index >= 0) items.splice(index, 1);
}

/** The place of the first item that is not older. */
export function firstAt(items: readonly Dated[], time: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((items[middle]?.createdAt ?? Infinity) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
