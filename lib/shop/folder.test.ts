import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { missingParts } from "./folder";

it("A file that a merchant's folder lacks is told, whose goods may also be a folder", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "plexo-storefront-folder-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(path.join(folder, "shop.ts"), "");
  expect(missingParts(folder)).toEqual(["texts.ts", "catalogue.ts", "theme.css"]);
  mkdirSync(path.join(folder, "catalogue"));
  for (const file of ["texts.ts", "theme.css", "catalogue/index.ts"])
    writeFileSync(path.join(folder, file), "");
  expect(missingParts(folder)).toEqual([]);
});

it("The example lacks nothing", () => {
  expect(missingParts()).toEqual([]);
});
