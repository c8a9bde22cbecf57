import { createTranslator, type IntlError } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { itInExample } from "@/test/support/example";
import { parseLocale } from "./locales";
import { en } from "./messages/en";
import { es } from "./messages/es";
import { pt } from "./messages/pt";
import { getTranslator } from "./translator";

describe("texts", () => {
  it("follow the plural of each language", () => {
    const spanish = getTranslator("es", "common");
    const english = getTranslator("en", "common");
    const portuguese = getTranslator("pt", "common");
    expect([0, 1, 2].map((count) => spanish("items", { count }))).toEqual([
      "0 artículos",
      "1 artículo",
      "2 artículos",
    ]);
    expect([0, 1, 2].map((count) => english("items", { count }))).toEqual(["0 items", "1 item", "2 items"]);
    // Where none is singular, as one is.
    expect([0, 1, 2].map((count) => portuguese("items", { count }))).toEqual(["0 item", "1 item", "2 itens"]);
  });

  it("in which none is singular say a number, or what is so of one only", () => {
    const wrong = textsOf(pt).filter(([, text]) => /\bone \{(?:[^{}#]|\{\w+\})*\}/.test(text));
    expect(wrong).toEqual([]);
  });

  itInExample("are Spanish when the language is not one of the shop's", () => {
    expect(parseLocale("fr")).toBe("es");
    expect(parseLocale(["en"])).toBe("es");
    expect(parseLocale("en")).toBe("en");
  });
});

/** All messages, as deep as they are, with their names. */
function textsOf(messages: object): [key: string, text: string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === "object"
      ? textsOf(value).map(([rest, text]): [string, string] => [`${key}.${rest}`, text])
      : [[key, value]],
  );
}

it.each([
  ["es", es],
  ["en", en],
  ["pt-BR", pt],
])("every message can be read as the ICU pattern that it is: %s", (locale, messages) => {
  const wrong: IntlError[] = [];
  // A value that is missing is another error, and not asked about here.
  const onError = (error: IntlError) => void (error.code === "INVALID_MESSAGE" && wrong.push(error));
  const t = createTranslator({ locale, messages: messages as unknown as Record<string, never>, onError });
  const texts = textsOf(messages);
  for (const [key] of texts) t(key as never);
  expect(texts.length).toBeGreaterThan(250);
  expect(wrong.map(String)).toEqual([]);
});
