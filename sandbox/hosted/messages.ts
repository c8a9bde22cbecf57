import { en } from "./messages/en";
import { es, type Messages } from "./messages/es";
import { pt } from "./messages/pt";

export type { Messages };

const catalogues = { es, en, pt };

export type Language = keyof typeof catalogues;

export const languages = Object.keys(catalogues) as Language[];

export const messagesIn = (language: Language): Messages => catalogues[language];

/** The page's language: the one asked for, else the first of the browser's that there is, else Spanish. */
export function chooseLanguage(asked: string | undefined, acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? "")
    .split(",")
    .map((wish) => {
      const [tag = "", ...parameters] = wish.trim().split(";");
      const weight = parameters.find((parameter) => parameter.trim().startsWith("q="));
      return { tag, weight: weight ? Number(weight.trim().slice(2)) : 1 };
    })
    .sort((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag);
  for (const wish of [asked ?? "", ...wishes]) {
    const primary = wish.trim().toLowerCase().split("-")[0];
    const language = languages.find((known) => known === primary);
    if (language) return language;
  }
  return "es";
}
