import { createTranslator, type IntlError } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { itInExample } from "@/test/support/example";
import { parseLocale } from "./locales";
import { en } from "./messages/en";
import { es } from "./messages/es";
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

  itInExample("are Spanish when the language is not one of the shop's", () => {
    expect(parseLocale("fr")).toBe("es");
    expect(parseLocale(["en"])).toBe("es");
    expect(parseLocale("en")).toBe("en");
  });
});

/** The names of all messages, as deep as they are. */
function keysOf(messages: object): string[] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === "object" ? keysOf(value).map((rest) => `${key}.${rest}`) : [key],
  );
}

it.each([
  ["es", es],
  ["en", en],
])("every message can be read as the ICU pattern that it is: %s", (locale, messages) => {
  const wrong: IntlError[] = [];
  // A value that is missing is another error, and not asked about here.
  const onError = (error: IntlError) => void (error.code === "INVALID_MESSAGE" && wrong.push(error));
  const t = createTranslator({ locale, messages: messages as unknown as Record<string, never>, onError });
  const keys = keysOf(messages);
  for (const key of keys) t(key as never);
  expect(keys.length).toBeGreaterThan(250);
  expect(wrong.map(String)).toEqual([]);
});
