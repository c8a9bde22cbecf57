import { en } from "./messages/en";
import { es, type Messages } from "./messages/es";

export type { Messages };

const catalogues = { es, en };

export type Language = keyof typeof catalogues;

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
    const language = wish.trim().toLowerCase().split("-")[0];
    if (language === "es" || language === "en") return language;
  }
  return "es";
}
