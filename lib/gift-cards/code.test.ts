import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { shopEnvironment } from "@/test/support/shop-server";
import { codeOf, digestOf, storedOf } from "./code";

const nowhere = { databaseUrl: "postgresql://nowhere/shop", plexoUrl: "http://127.0.0.1:1" };

beforeAll(() => {
  Object.assign(process.env, shopEnvironment(nowhere, "https://shop.example.com"));
});

it("A card's code is always the same, in groups that can be read out, and another card's is another", () => {
  const ids = Array.from({ length: 500 }, () => randomUUID());
  const codes = ids.map(codeOf);
  expect(codes).toEqual(ids.map(codeOf));
  expect(new Set(codes).size).toBe(500);
  for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/);
});

it("A code is found however it is typed", () => {
  const id = randomUUID();
  const code = codeOf(id);
  const { digest, last4 } = storedOf(id);
  expect(code.endsWith(last4)).toBe(true);
  const lookalike = code.replaceAll("0", "o").replaceAll("1", "l");
  for (const typed of [
    code,
    code.toLowerCase(),
    code.replaceAll("-", " "),
    ` ${code.replaceAll("-", "")} `,
    lookalike,
  ])
    expect(digestOf(typed)).toBe(digest);
  expect(digest).not.toContain(code.replaceAll("-", ""));
});

it.each(["", "1234", "U".repeat(20), "A".repeat(19), "A".repeat(21), "ÑÑÑÑ-ÑÑÑÑ-ÑÑÑÑ-ÑÑÑÑ-ÑÑÑÑ"])(
  "%j is no code",
  (typed) => {
    expect(digestOf(typed)).toBeNull();
  },
);
