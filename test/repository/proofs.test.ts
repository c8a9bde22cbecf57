import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const proofs = readFileSync("docs/proofs.md", "utf8");
const security = readFileSync("docs/security.md", "utf8");

it.each([
  ["promise about money", proofs, 50],
  ["requirement of security", security, 80],
])("every %s names tests that are there", (_what, page, least) => {
  const named = [...page.matchAll(/\[([^\]]+)\]\(\.\.\/([^)]+\.(?:test|spec)\.tsx?)\)/g)];
  expect(named.length).toBeGreaterThan(least);
  const missing = named.filter(([, title = "", file = ""]) => {
    const source = readFileSync(file, "utf8");
    // A file's own name in code marks stands for all of it.
    return !/^`.*`$/.test(title) && !source.includes(`"${title}"`) && !source.includes(`\`${title}\``);
  });
  expect(missing.map(([link]) => link)).toEqual([]);
});

it("every file that the page of changes begins with is there", () => {
  const named = [
    ...readFileSync("docs/changing.md", "utf8").matchAll(/\]\(\.\.\/((?:[^()]|\([^()]*\))+)\)/g),
  ];
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter(([, file = ""]) => !existsSync(file)).map(([link]) => link)).toEqual([]);
});

it("each of the twelve invariants is proved by more than one test", () => {
  const rows = proofs.matchAll(/^\| (\d+)\. .*$/gm);
  const tests = [...rows].map(([row, number]) => [number, row.split("](../").length - 1 > 1]);
  expect(tests).toEqual(Array.from({ length: 12 }, (_, at) => [String(at + 1), true]));
});

/** How many requirements of level 1 or 2 each section of ASVS 5.0.0 has; those of level 3 come after them. */
const sections = {
  ...{ "1.1": 2, "1.2": 9, "1.3": 11, "1.4": 3, "1.5": 2, "2.1": 3, "2.2": 3, "2.3": 4, "2.4": 1, "3.2": 2 },
  ...{ "3.3": 4, "3.4": 6, "3.5": 5, "3.7": 2, "4.1": 3, "4.2": 1, "4.3": 2, "4.4": 4, "5.1": 1, "5.2": 3 },
  ...{
    "5.3": 2,
    "5.4": 3,
    "6.1": 3,
    "6.2": 12,
    "6.3": 4,
    "6.4": 4,
    "6.5": 5,
    "6.6": 3,
    "6.8": 4,
    "7.1": 3,
    "7.2": 4,
    "7.3": 2,
    "7.4": 5,
    "7.5": 2,
    "7.6": 2,
    "8.1": 2,
    "8.2": 3,
    "8.3": 1,
    "8.4": 1,
    "9.1": 3,
    "9.2": 4,
    "11.1": 2,
    "11.2": 3,
  },
  ...{ "11.3": 3, "11.4": 4, "11.5": 1, "11.6": 1, "12.1": 3, "12.2": 2, "12.3": 4, "13.1": 1, "13.2": 5 },
  ...{ "13.3": 2, "13.4": 5, "14.1": 2, "14.2": 4, "14.3": 3, "15.1": 3, "15.2": 3, "15.3": 7, "16.1": 1 },
  ...{ "16.2": 5, "16.3": 4, "16.4": 3, "16.5": 3 },
};

it("every requirement of security stands once in its page, with a test or a word why there is none", () => {
  const rows = [...security.matchAll(/^\| (\d[\d., –]*) \| [^|]+ \| (.+) \|$/gm)];
  const bare = rows.filter(
    ([, , here = ""]) => !/\.(test|spec)\.tsx?\)|\bnot (applicable|done|tested)\b/i.test(here),
  );
  expect(bare.map(([row]) => row)).toEqual([]);
  const numbers = rows.flatMap(([, numbers = ""]) => numbers.split(", ").flatMap(numbersIn));
  const wanted = Object.entries(sections).flatMap(([section, count]) =>
    Array.from({ length: count }, (_, at) => `${section}.${at + 1}`),
  );
  expect(numbers.toSorted()).toEqual(wanted.toSorted());
});

/** "1.2.6–1.2.8" is three requirements. */
function numbersIn(range: string): string[] {
  const [first = "", last = first] = range.split("–");
  const [chapter, section, from] = first.split(".");
  const count = Number(last.split(".")[2]) - Number(from) + 1;
  return Array.from({ length: count }, (_, at) => `${chapter}.${section}.${Number(from) + at}`);
}
