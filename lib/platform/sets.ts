type Waiting<Item, Result> = {
  item: Item;
  key: string;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
};

type Options<Item, Result> = {
  /** So many in one set. */
  most: number;
  /** No two of one key are in a set: the second is in the next one. */
  keyOf: (item: Item) => string;
  /** Does a set, and answers in its order. What it throws is thrown to each of the set. */
  work: (set: Item[]) => Promise<Result[]>;
};

/**
 * Work that costs a set as much as one alone: an item that comes while nothing is being done waits for no other, and
 * those that come while a set is worked on form the next one (group commit).
 */
export function inSets<Item, Result>({ most, keyOf, work }: Options<Item, Result>) {
  let waiting: Waiting<Item, Result>[] = [];
  let isWorking = false;

  async function workOn(): Promise<void> {
    isWorking = true;
    while (waiting.length > 0) {
      const set = takeSet();
      try {
        const results = await work(set.map(({ item }) => item));
        set.forEach(({ resolve }, at) => {
          resolve(results[at] as Result);
        });
      } catch (error) {
        for (const { reject } of set) reject(error);
      }
    }
    isWorking = false;
  }

  function takeSet(): Waiting<Item, Result>[] {
    const set = new Map<string, Waiting<Item, Result>>();
    const rest: Waiting<Item, Result>[] = [];
    for (const one of waiting) {
      if (set.size < most && !set.has(one.key)) set.set(one.key, one);
      else rest.push(one);
    }
    waiting = rest;
    return [...set.values()];
  }

  return (item: Item): Promise<Result> =>
    new Promise((resolve, reject) => {
      waiting.push({ item, key: keyOf(item), resolve, reject });
      if (!isWorking) workOn();
    });
}
