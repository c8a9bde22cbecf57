import { shop } from "@/shop/shop";
import { defaultLocale } from "../i18n/locales";
import { cleanLine, cleanLines } from "../platform/typed-text";
import type { Text } from "../shop/catalogue";
import { missingLanguages } from "../shop/goods-rules";
import { offeredLocales } from "../shop/offers";

/** What was typed into a form of the catalogue's, by the names of its fields, to be shown again. */
export type Typed = Readonly<Record<string, string>>;

/** What is wrong with a field: a word of which the page makes a sentence. */
export type Problem =
  | "required"
  | "long"
  | "slug"
  | "sku"
  | "taken"
  | "number"
  | "choose"
  | "untranslated"
  | "price"
  | "noPrice"
  | "alike"
  | "noPicture"
  | "noVariant";
export type Problems = Readonly<Record<string, Problem>>;

/** How long texts may be; characters. */
const longest = { name: 120, summary: 300, intro: 500, description: 5_000 };
type TextName = keyof typeof longest;

const ofSeveralLines: readonly string[] = ["description", "intro"];

/** Reads fields of a form; one that is missing, or is a file, is empty. */
export function readTyped(data: FormData, names: readonly string[]): Typed {
  return Object.fromEntries(
    names.map((name) => {
      const value = data.get(name);
      const text = typeof value === "string" ? value : "";
      const clean = ofSeveralLines.includes(name.split("-", 1)[0] ?? "") ? cleanLines : cleanLine;
      return [name, clean(text)];
    }),
  );
}

/** The fields of a text that is there in several languages: "name-es", "name-en". */
export function textFields(name: TextName): string[] {
  return offeredLocales.map((locale) => `${name}-${locale}`);
}

/** A text as it was typed. In languages that are not offered it stays what it was. */
export function readText(name: TextName, typed: Typed, before: unknown = {}): Text {
  const read = offeredLocales.map((locale) => [locale, typed[`${name}-${locale}`] ?? ""]);
  return { ...Object(before), ...Object.fromEntries(read) };
}

/** A text as its form shows it. */
export function textValues(name: TextName, text: unknown): Typed {
  const known: Text = Object(text);
  return Object.fromEntries(offeredLocales.map((locale) => [`${name}-${locale}`, known[locale] ?? ""]));
}

/** What is wrong with texts. What is on sale has them in all languages; the rest has a name to be found by. */
export function textProblems(texts: Partial<Record<TextName, Text>>, isOnSale: boolean): Problems {
  const problems: Record<string, Problem> = {};
  for (const name of Object.keys(texts) as TextName[]) {
    const text = texts[name] ?? {};
    const missing = isOnSale ? missingLanguages(text, shop) : [];
    for (const locale of missing) problems[`${name}-${locale}`] = "untranslated";
    for (const locale of offeredLocales) {
      if ((text[locale]?.length ?? 0) > longest[name]) problems[`${name}-${locale}`] = "long";
    }
  }
  if (!texts.name?.[defaultLocale]) problems[`name-${defaultLocale}`] = "required";
  return problems;
}

/** A place in a list, 0 the first; null for anything else. */
export function readPosition(text: string): number | null {
  return /^\d{1,4}$/.test(text) ? Number(text) : null;
}
