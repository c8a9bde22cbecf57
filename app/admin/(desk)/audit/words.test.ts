import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { actionInWords } from "./words";

/** What the parts of an action that is put together can be. */
const parts: Record<string, string[]> = {
  "kind.word": ["category", "product", "variant", "settings"],
  mode: ["add", "set"],
  to: ["packed", "shipped", "delivered", "ready", "picked_up"],
  kind: ["capture", "cancellation", "refund"],
};

const sources = ["lib", "app/admin"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
    .map((name) => readFileSync(`${folder}/${name}`, "utf8"))
    .filter((text) => text.includes("recordAudit(")),
);

/** Each action that is written down somewhere, as the sources have it. */
const written = sources.flatMap((text) => {
  const lines = [...text.matchAll(/\baction(?::| =) ?.*/g)].map(([line]) => line);
  const plain = lines
    .flatMap((line) => [...line.matchAll(/"([a-z-]+\.[a-z-]+|login)"/g)])
    .map(([, one = ""]) => one);
  const made = [...text.matchAll(/action: `([^`]+)`/g)].flatMap(([, template = ""]) => {
    const [, name = ""] = /\$\{([\w.]+)\}/.exec(template) ?? [];
    return (parts[name] ?? [`${name} of which nothing is known`]).map((part) =>
      template.replace(/\$\{[\w.]+\}/, part),
    );
  });
  return [...plain, ...made];
});

it("Whatever is written down of what somebody did has words in every language", () => {
  // Settings are there from the start.
  const actions = new Set(written.filter((action) => action !== "settings.create"));
  expect(actions.size).toBeGreaterThan(40);
  for (const locale of ["es", "en"] as const) {
    expect([...actions].filter((action) => actionInWords(action, locale) === action)).toEqual([]);
  }
});
