import fc from "fast-check";
import { expect, it } from "vitest";
import { KeyIndex } from "../store/key-index";

it("finds the rows of every key, however often keys and rows come, change and go", () => {
  const key = fc.option(fc.string({ maxLength: 2 }), { nil: undefined });
  const steps = fc.array(fc.record({ row: fc.nat(5_000), key }), { maxLength: 300 });
  fc.assert(
    fc.property(steps, (changes) => {
      const index = new KeyIndex();
      const keys = new Map<number, string | undefined>();
      for (const change of changes) {
        index.link(change.row, change.key);
        keys.set(change.row, change.key);
      }
      for (const one of new Set(changes.map((change) => change.key))) {
        const rows = [...keys].filter(([, each]) => each === one).map(([row]) => row);
        const sorted = rows.sort((some, other) => some - other);
        if (one !== undefined) expect(index.rows(one)).toEqual(sorted);
      }
    }),
  );
});

it("tells a hundred thousand ids apart", () => {
  const index = new KeyIndex();
  const id = (row: number) => (row * 2_654_435_761).toString(16).padStart(32, "0");
  for (let row = 0; row < 100_000; row += 1) index.link(row, id(row));
  const rows = Array.from({ length: 100_000 }, (_, row) => row);
  expect(rows.filter((row) => index.rows(id(row)).join() !== String(row))).toEqual([]);
  expect(index.rows("unknown")).toEqual([]);
  index.clear();
  expect(index.rows(id(3))).toEqual([]);
});
