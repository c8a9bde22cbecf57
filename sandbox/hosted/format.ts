import { toDecimal } from "../money";
import type { Language } from "./messages";

/** As numbers, days and times are written. */
export const localeTags: Record<Language, string> = { es: "es-UY", en: "en-GB", pt: "pt-BR" };

/** "$ 1.990,00" in Spanish; "UYU 1,990.00" in English, where a bare "$" would be taken for dollars. */
export function formatAmount(minor: number, currency: string, language: Language): string {
  const currencyDisplay = language === "en" ? "code" : "symbol";
  const format = new Intl.NumberFormat(localeTags[language], {
    style: "currency",
    currency,
    currencyDisplay,
  });
  // A decimal string is formatted exactly; a number would go through floating point.
  return format.format(toDecimal(minor) as `${number}`);
}

export function formatTime(time: number, language: Language): string {
  return new Intl.DateTimeFormat(localeTags[language], {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: "America/Montevideo",
  }).format(time);
}

/** "miércoles 2 de abril, 11:30": for a time that is days away. */
export function formatDateTime(time: number, language: Language): string {
  const day = new Intl.DateTimeFormat(localeTags[language], {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "America/Montevideo",
  }).format(time);
  return `${day}, ${formatTime(time, language)}`;
}

/** "4444 3333 2222 1111", and 4-6-5 for fifteen digits. */
export function groupDigits(number: string): string {
  const groups = number.length === 15 ? /^(\d{4})(\d{6})(\d{5})$/ : /(\d{4})(?=\d)/g;
  return number.length === 15 ? number.replace(groups, "$1 $2 $3") : number.replace(groups, "$1 ");
}
