import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { missingParts } from "./folder";

it("A file that a merchant's folder lacks is told, whose TypeScript may also be folders", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "plexo-storefront-folder-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(path.join(folder, "shop.ts"), "");
  expect(missingParts(folder)).toEqual(["texts.ts", "catalogue.ts", "theme.css"]);
  rmSync(path.join(folder, "shop.ts"));
  for (const part of ["shop", "texts", "catalogue"]) {
    mkdirSync(path.join(folder, part));
    expect(missingParts(folder)).toContain(`${part}.ts`);
    writeFileSync(path.join(folder, part, "index.ts"), "");
  }
  expect(missingParts(folder)).toEqual(["theme.css"]);
  writeFileSync(path.join(folder, "theme.css"), "");
  expect(missingParts(folder)).toEqual([]);
});

it("The example lacks nothing", () => {
  expect(missingParts()).toEqual([]);
});
