import { describe, expect, it } from "vitest";
import { parseLocale } from "./locales";
import { getTranslator } from "./translator";

describe("texts", () => {
  it("follow the plural of each language", () => {
    const spanish = getTranslator("es", "common");
    const english = getTranslator("en", "common");
    expect([0, 1, 2].map((count) => spanish("items", { count }))).toEqual([
      "0 artículos",
      "1 artículo",
      "2 artículos",
    ]);
    expect([0, 1, 2].map((count) => english("items", { count }))).toEqual(["0 items", "1 item", "2 items"]);
  });

  it("are Spanish when the language is not one of the shop's", () => {
    expect(parseLocale("fr")).toBe("es");
    expect(parseLocale(["en"])).toBe("es");
    expect(parseLocale("en")).toBe("en");
  });
});
