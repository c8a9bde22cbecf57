import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const page = "docs/proofs.md";
const proofs = [...readFileSync(page, "utf8").matchAll(/\[([^\]]+)\]\((\.\.\/[^)]+\.ts)\)/g)].map(
  ([, title = "", file = ""]) => ({ title, file: path.join(path.dirname(page), file) }),
);

it("every promise about money names tests that are there", () => {
  expect(proofs.length).toBeGreaterThan(50);
  const missing = proofs.filter(({ title, file }) => !readFileSync(file, "utf8").includes(`"${title}"`));
  expect(missing).toEqual([]);
});

it("each of the ten invariants is proved by more than one test", () => {
  const rows = readFileSync(page, "utf8").matchAll(/^\| (\d+)\. .*$/gm);
  const tests = [...rows].map(([row, number]) => [number, row.split("](../").length - 1 > 1]);
  expect(tests).toEqual(Array.from({ length: 10 }, (_, at) => [String(at + 1), true]));
});
