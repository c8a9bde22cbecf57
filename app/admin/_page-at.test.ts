import { expect, it } from "vitest";
import { readPageAt } from "./_page-at";

const rows = [1, 2, 3];
const list = async (behind: number | null) => ({ rows: rows.filter((row) => row > (behind ?? 0)) });

it.each([
  [null, { rows, place: null }],
  [2, { rows: [3], place: 2 }],
  [3, { rows, place: null }],
])("A page at %s is that one, and the first one where nothing is left there", async (place, page) => {
  expect(await readPageAt(place, "rows", list)).toEqual(page);
});

it("A list of nothing is asked once, and is empty", async () => {
  const asked: (number | null)[] = [];
  const none = async (place: number | null) => {
    asked.push(place);
    return { rows: [] };
  };
  expect(await readPageAt(null, "rows", none)).toEqual({ rows: [], place: null });
  expect(asked).toEqual([null]);
});
