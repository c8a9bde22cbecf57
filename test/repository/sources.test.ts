import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const places = ["app", "lib", "proxy.ts", "server.ts", "instrumentation.ts", "next.config.js"];
const sources = places
  .flatMap((place) =>
    /\.(ts|js)$/.test(place)
      ? [place]
      : readdirSync(place, { recursive: true, encoding: "utf8" }).map((name) => `${place}/${name}`),
  )
  .filter((file) => /\.(tsx?|js)$/.test(file) && !/\.(test|testing)\.tsx?$/.test(file));

it.each([
  ["code that is made of text", /\beval\(|new Function\b|\bimport\([^"']|setTimeout\(["'`]/, []],
  ["another program", /child_process|worker_threads/, []],
  ["SQL that is made of text", /\$(query|execute)RawUnsafe|Prisma\.raw/, []],
  [
    "HTML that is made of text",
    /dangerouslySetInnerHTML|innerHTML|document\.write/,
    [
      "app/[locale]/pages/[page]/page.tsx",
      "app/_components/kept.tsx",
      "app/_components/look-ahead.tsx",
      "app/_seo/product-json-ld.tsx",
    ],
  ],
  ["random numbers that can be guessed", /Math\.random/, []],
  ["hashes that are broken", /\b(md5|sha-?1)\b/i, []],
  ["what a browser keeps for scripts", /\b(localStorage|sessionStorage|indexedDB)\b/, []],
  ["messages from other windows", /postMessage|addEventListener\("message"/, []],
  ["another site's scripts, styles or pictures", /\bsrc="(https?:)?\/\//, []],
  ["certificates that nobody checks", /rejectUnauthorized/, []],
])("The shop's sources use nothing of %s", (_what, pattern, besides: string[]) => {
  expect(sources.length).toBeGreaterThan(150);
  const found = sources.filter((file) => pattern.test(readFileSync(file, "utf8")));
  // A file system lists a folder in an order of its own.
  expect(found.sort()).toEqual(besides.toSorted());
});

it("No action is bound to its arguments in the browser's code: a form without a script would not be told its answer", () => {
  const bound = sources.filter((file) => {
    const source = readFileSync(file, "utf8");
    return source.includes('"use client"') && /Action\.bind\(/.test(source);
  });
  expect(bound).toEqual([]);
});
