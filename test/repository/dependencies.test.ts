import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

it.each(["", "sandbox/"])(
  "Each package that %spackage.json names is in the README beside it, with why",
  (folder) => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(`${folder}package.json`, "utf8"));
    const readme = readFileSync(`${folder}README.md`, "utf8");
    const words = new Set(readme.match(/@?[\w*-]+(\/[\w*.-]+\w|\/\*)?/g));
    const isNamed = (name: string) => words.has(name) || words.has(name.replace(/\/.*/, "/*"));
    const names = Object.keys({ ...dependencies, ...devDependencies });
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => !isNamed(name))).toEqual([]);
  },
);
