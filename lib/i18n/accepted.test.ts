import { expect } from "vitest";
import { itInExample } from "@/test/support/example";
import { acceptedLocale } from "./accepted";

itInExample.each([
  ["en-US,en;q=0.9,es;q=0.8", "en"],
  ["fr-FR,fr;q=0.9,en;q=0.5,es;q=0.4", "en"],
  ["en;q=0.4, ES-uy;q=0.8", "es"],
  ["en;q=0, es;q=0.1", "es"],
  ["en; q=0.5", "en"],
  ["pt-BR,pt;q=0.9,en-US;q=0.8,en;q=0.7", "pt"],
  ["pt-PT", "pt"],
  ["de", "es"],
  ["*", "es"],
  ["", "es"],
  [null, "es"],
  [";;q=,en;q=x", "en"],
  [",".repeat(5_000), "es"],
])("Of %j the shop speaks %s", (header, locale) => {
  expect(acceptedLocale(header)).toBe(locale);
});
