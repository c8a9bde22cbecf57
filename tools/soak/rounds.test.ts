import { expect, it } from "vitest";
import { readLength, readSeed, rounds } from "./rounds";

const firstOf = (seed: number, count: number) => {
  const all = rounds(seed);
  return Array.from({ length: count }, () => all.next().value);
};

it("The length of a soak run is written as people write it", () => {
  expect(["90s", "10m", "3h", "2d"].map(readLength)).toEqual([90_000, 600_000, 10_800_000, 172_800_000]);
  expect(["", "10", "m", "-1m", "1.5h", "1w", "--help"].map(readLength)).toEqual(Array(7).fill(undefined));
});

it("The same first seed gives the same rounds, and every round has seeds of its own", () => {
  expect(firstOf(4711, 30)).toEqual(firstOf(4711, 30));
  expect(new Set(firstOf(4711, 30).map(({ title }) => title)).size).toBe(30);
  expect(firstOf(4711, 3).map(({ program }) => program)).toEqual(["memory", "database", "kills"]);
});

it("A seed is a whole number from 1 on, made up when none is given", () => {
  expect(readSeed("4711")).toBe(4711);
  expect(["0", "-1", "1.5", "x", "2147483648"].map(readSeed)).toEqual(Array(5).fill(undefined));
  expect(readSeed(undefined)).toBeGreaterThan(0);
});

it("A round that broke is repeated by the command that it tells", () => {
  const [memory, database, kills] = firstOf(7, 3);
  expect(memory?.again).toBe(
    "HISTORY_RUNS=100000 HISTORY_SEED=7 npx vitest run --project histories test/histories/histories.test.ts",
  );
  expect(database?.again).toContain("HISTORY_RUNS=100 HISTORY_SEED=7 npx vitest run --project histories");
  expect(kills?.again).toBe("npm run test:soak:kill -- --kills 10 --seed 7");
});
