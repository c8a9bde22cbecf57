import { setImmediate } from "node:timers/promises";
import { expect, it } from "vitest";
import { inSets } from "./sets";

/** Sets as they were worked on, each until it is let go. */
function createWork(most = 3) {
  const sets: string[][] = [];
  const ends: (() => void)[] = [];
  const add = inSets<string, string>({
    most,
    keyOf: (item) => item.charAt(0),
    work: async (set) => {
      sets.push(set);
      await new Promise<void>((resolve) => ends.push(resolve));
      if (set.includes("x1")) throw new Error("It broke.");
      return set.map((item) => `${item} done`);
    },
  });
  const finish = async () => {
    ends.shift()?.();
    await setImmediate();
  };
  return { sets, add, finish };
}

it("What comes alone waits for no other, and what comes meanwhile forms the next set, no larger than it may be", async () => {
  const { sets, add, finish } = createWork();
  const all = ["a1", "b1", "c1", "d1", "e1"].map(add);
  expect(sets).toEqual([["a1"]]);
  await finish();
  expect(sets).toEqual([["a1"], ["b1", "c1", "d1"]]);
  await finish();
  await finish();
  expect(sets).toEqual([["a1"], ["b1", "c1", "d1"], ["e1"]]);
  expect(await Promise.all(all)).toEqual(["a1 done", "b1 done", "c1 done", "d1 done", "e1 done"]);
  const later = add("f1");
  expect(sets.at(-1)).toEqual(["f1"]);
  await finish();
  expect(await later).toBe("f1 done");
});

it("No two of one kind are in a set: the second is in the next", async () => {
  const { sets, add, finish } = createWork();
  const all = ["a1", "b1", "b2", "c1"].map(add);
  for (let time = 0; time < 3; time++) await finish();
  await Promise.all(all);
  expect(sets).toEqual([["a1"], ["b1", "c1"], ["b2"]]);
});

it("A set that breaks is an error for each of it, and for none of the next", async () => {
  const { add, finish } = createWork();
  const ends = Promise.allSettled(["a1", "x1", "y1"].map(add));
  await finish();
  const late = add("z1");
  await finish();
  await finish();
  expect((await ends).map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected"]);
  expect(await late).toBe("z1 done");
});
