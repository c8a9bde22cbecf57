import fc from "fast-check";
import { expect, it } from "vitest";
import { IndexByKey } from "../store/index-by-key";

it("finds what has a key, in the order in which it got it, however often things come, change and go", () => {
  const key = fc.option(fc.string({ maxLength: 1 }), { nil: undefined });
  const steps = fc.array(fc.record({ n: fc.nat(20), key }), { maxLength: 100 });
  fc.assert(
    fc.property(steps, (changes) => {
      const index = new IndexByKey<{ n: number }>();
      const entries = Array.from({ length: 21 }, (_, n) => ({ n }));
      const known = new Map<{ n: number }, string | undefined>();
      for (const { n, key: now } of changes) {
        const entry = entries[n] ?? { n };
        index.remove(known.get(entry), entry);
        index.add(now, entry);
        known.delete(entry);
        known.set(entry, now);
      }
      for (const one of new Set(changes.map((change) => change.key))) {
        if (one === undefined) continue;
        const expected = [...known].filter(([, each]) => each === one).map(([entry]) => entry);
        expect(index.with(one)).toEqual(expected);
      }
    }),
  );
});
