import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

/** Imports run downward: a file uses what stands below it, or beside it in the same place. The first that fits counts. */
const floors = [
  ["tools and tests", /^(test|tools|e2e)\//],
  ["app", /^(app\/|proxy\.ts|server\.ts|instrumentation\.ts)/],
  ["web-server", /^lib\/web-server\//],
  ["kept-pages", /^lib\/kept-pages\//],
  ["club", /^lib\/club\/(?!rules\/)/],
  ["the club's rules", /^lib\/club\/rules\//],
  ["what is due", /^lib\/payments\/due\.ts/],
  ["checkout", /^lib\/checkout\//],
  ["cart", /^lib\/cart\//],
  ["customers", /^lib\/customers\//],
  ["reports", /^lib\/reports\//],
  ["orders", /^lib\/orders\/(?!(state|brands)\.)/],
  ["comparison", /^lib\/comparison\//],
  ["fulfilment", /^lib\/fulfilment\//],
  ["gift cards' desk", /^lib\/gift-cards\/desk\//],
  ["payments", /^lib\/payments\/(?!rules\/|record\/)/],
  ["payments' record", /^lib\/payments\/record\//],
  ["payments' rules", /^lib\/payments\/rules\/(?!status\.)/],
  ["settings", /^lib\/settings\//],
  ["goods", /^lib\/goods\//],
  ["staff", /^lib\/staff\//],
  ["mail", /^lib\/mail\//],
  ["gift cards", /^lib\/gift-cards\//],
  ["catalog", /^lib\/catalog\//],
  ["order states, brands and payment statuses", /^lib\/(orders\/(state|brands)|payments\/rules\/status)\./],
  ["i18n", /^lib\/i18n\//],
  ["the merchant's shop", /^(lib\/shop|shop|examples\/\w+)\//],
  ["platform", /^lib\/(platform\/|money\.)/],
  ["plexo", /^lib\/plexo\//],
  ["the database's types", /^prisma\/generated\//],
] as const;

const floorOf = (file: string) => floors.findIndex(([, place]) => place.test(file));
const nameOf = (floor: number) => floors[floor]?.[0] ?? "nowhere";

const isTest = /\.(test|testing)\.|\/(integration|fixtures)\//;
const files = execFileSync("git", ["ls-files", "app", "lib", "sandbox", "*.ts"], { encoding: "utf8" })
  .split("\n")
  .filter((file) => /\.tsx?$/.test(file) && !isTest.test(file));

type Import = { file: string; target: string };

function importsOf(file: string): Import[] {
  const found = readFileSync(file, "utf8").matchAll(
    /(?:\bfrom|\bimport\(|^import)\s*"(@\/|\.\.?\/)([^"]*)"/gm,
  );
  return [...found].map(([, start = "", rest = ""]) => {
    const target = start === "@/" ? rest : path.posix.join(path.posix.dirname(file), start + rest);
    return { file, target: path.posix.extname(target) ? target : `${target}.ts` };
  });
}

const imports = files.flatMap(importsOf);

it("Imports run downward", () => {
  const upward = imports.filter(({ file, target }) => {
    const [from, to] = [floorOf(file), floorOf(target)];
    return from >= 0 && to >= 0 && from > to;
  });
  const told = upward.map(
    ({ file, target }) => `${file} (${nameOf(floorOf(file))}) imports ${target} (${nameOf(floorOf(target))})`,
  );
  expect(imports.length).toBeGreaterThan(500);
  expect(told).toEqual([]);
});

it("Shop and sandbox import nothing of each other, not even a type", () => {
  const isSandbox = (file: string) => file.startsWith("sandbox/");
  expect(imports.filter(({ file, target }) => isSandbox(file) !== isSandbox(target))).toEqual([]);
});

it("lib/plexo imports nothing of the shop", () => {
  const outside = imports.filter(
    ({ file, target }) => file.startsWith("lib/plexo/") && !target.startsWith("lib/plexo/"),
  );
  expect(outside).toEqual([]);
});

/** What is right as the server renders it. */
const rightWithoutScript = [
  "app/_components/current-address.ts",
  "app/_components/kept.tsx",
  "app/_components/language-switch.tsx",
  "app/_components/nav-link.tsx",
  "app/_components/return-address.tsx",
  "app/_components/typed-switch.tsx",
  "app/_ui/submit-button.tsx",
];

it("Pages that are kept have no component that needs the browser: they are sent without scripts (or say data-scripts, and stand here)", () => {
  const pages = ["layout", "page", "products/page", "products/[slug]/page", "categories/[slug]/page"];
  const reached = new Set(pages.map((page) => `app/[locale]/${page}.tsx`));
  const known = new Set(files);
  for (const file of reached) {
    for (const { target } of importsOf(file)) {
      const found = [target, `${target}x`].find((name) => known.has(name));
      if (found) reached.add(found);
    }
  }
  expect(reached.size).toBeGreaterThan(50);
  const inBrowser = [...reached].filter((file) => /^"use client"/.test(readFileSync(file, "utf8")));
  expect(inBrowser.sort()).toEqual(rightWithoutScript);
});

/** These act on the state of a form that was sent, and to send one is to touch the page. */
const actsAfterTouch = ["app/_ui/submit-button.tsx", "app/_ui/use-focus-on-news.ts"];

it("A component of the shop that acts by itself says data-scripts: other pages start their scripts when they are touched", () => {
  const ours = files.filter((file) => file.startsWith("app/") && !file.startsWith("app/admin/"));
  const acting = ours.filter((file) => {
    const text = readFileSync(file, "utf8");
    const acts = /\buse(?:Effect|LayoutEffect|InsertionEffect|SyncExternalStore)\(/.test(text);
    return acts && !text.includes("data-scripts");
  });
  expect(acting.sort()).toEqual(actsAfterTouch);
});
