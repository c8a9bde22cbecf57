import { shop } from "@/shop/shop";

export type PasswordProblem = "short" | "long" | "simple";

export const shortestPassword = 12;
export const longestPassword = 256;

/** Beginnings of the lists with which passwords are guessed, in the desk's languages. */
const common = [
  "password",
  "contraseña",
  "contrasena",
  "qwerty",
  "letmein",
  "welcome",
  "bienvenido",
  "uruguay",
];

/**
 * What is wrong with a new password, or null. Length counts, and not signs of every kind (NIST SP 800-63B); what
 * is guessed first is refused: much of the person's or the shop's name, a row of digits, a common word.
 */
export function checkPassword(
  password: string,
  person: { name: string; email: string },
): PasswordProblem | null {
  if ([...password].length < shortestPassword) return "short";
  if (password.length > longestPassword) return "long";
  const plain = password.toLowerCase();
  const known = [shop.name, person.email.split("@")[0] ?? "", ...person.name.split(/\s+/), ...common];
  const rest = known
    .filter((word) => word.length >= 4)
    .reduce((left, word) => left.replaceAll(word.toLowerCase(), ""), plain);
  const isRow = /^(?:(.)\1*|[\d\W_]+)$/.test(rest) || isSequence(rest);
  return isRow || new Set(rest).size < 5 ? "simple" : null;
}

/** "abcdefghijkl", "23456…": each sign is the one after the last. */
function isSequence(text: string): boolean {
  const codes = [...text].map((sign) => sign.codePointAt(0) ?? 0);
  const step = (codes[1] ?? 0) - (codes[0] ?? 0);
  return Math.abs(step) === 1 && codes.every((code, at) => at === 0 || code - (codes[at - 1] ?? 0) === step);
}
