import { defaultLocale, type Locale, languageTags, locales } from "./locales";

/**
 * The language of the shop's that a browser likes best, as its header says (RFC 9110: "en-US,en;q=0.9,es;q=0.8"); the
 * usual one where it likes none of them.
 */
export function acceptedLocale(header: string | null): Locale {
  const liked = (header ?? "")
    .slice(0, 1_000)
    .split(",")
    .map((range) => {
      const [tag = "", ...parameters] = range.trim().toLowerCase().split(";");
      const quality = parameters.map((one) => /^\s*q=(\d(?:\.\d{0,3})?)\s*$/.exec(one)?.[1]).find(Boolean);
      return { language: tag.trim().split("-")[0] ?? "", quality: Number(quality ?? 1) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality);
  for (const { language } of liked) {
    const found = locales.find((locale) => languageTags[locale].split("-")[0] === language);
    if (found) return found;
  }
  return defaultLocale;
}
