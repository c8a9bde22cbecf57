import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { marked } from "marked";
import { shopFolder } from "./folder";
import { knownLocales, type Locale } from "./types";

/** The pages that a merchant may write, in the order in which they are listed: `shop/pages/es/about.md`. */
export const pageNames = ["about", "delivery", "returns", "privacy", "terms"] as const;
export type PageName = (typeof pageNames)[number];

export type ShopPage = { name: PageName; title: string; html: string };

const kept = new Map<string, ShopPage | null>();

/** A page in a language, or null where it was not written in it. Read once: a page changes with a new start. */
export async function readPage(locale: Locale, name: string): Promise<ShopPage | null> {
  const known = pageNames.find((each) => each === name);
  if (!known) return null;
  const key = `${locale} ${known}`;
  if (!kept.has(key)) kept.set(key, await read(locale, known));
  return kept.get(key) ?? null;
}

/** The pages that there are in a language. */
export async function listPages(locale: Locale): Promise<ShopPage[]> {
  const pages = await Promise.all(pageNames.map((name) => readPage(locale, name)));
  return pages.filter((page) => page !== null);
}

/** What is below the merchant's `pages/`: "es/about.md". */
export function listPageFiles(): string[] {
  const folder = path.join(shopFolder(), "pages");
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"))
    .sort();
}

/**
 * Files that are shown in no shop: their names, or their languages, are not known. Those in a language that this shop does
 * not offer are right, and wait until it does; a README is the merchant's own.
 */
export function pageFaults(files: readonly string[]): string[] {
  const known = knownLocales.flatMap((locale) => pageNames.map((name) => `${locale}/${name}.md`));
  return files
    .filter((file) => !known.includes(file) && !/(^|\/)readme\.md$/i.test(file))
    .map(
      (file) => `pages/${file}: a page is one of ${pageNames.join(", ")}, below its language (es/about.md).`,
    );
}

async function read(locale: Locale, name: PageName): Promise<ShopPage | null> {
  const file = path.join(shopFolder(), "pages", locale, `${name}.md`);
  return existsSync(file) ? parsePage(name, await readFile(file, "utf8")) : null;
}

/** A page of Markdown; its first line is its title: "# About us". */
export function parsePage(name: PageName, text: string): ShopPage {
  const [first = "", ...rest] = text.trim().split("\n");
  const title = first.replace(/^#+\s*/, "").trim();
  return { name, title, html: marked.parse(rest.join("\n"), { async: false }) };
}
