import { createHmac } from "node:crypto";
import { keyFor } from "../platform/keys";

// Without I, L, O and U: what is read out, or typed off a screen, is not taken for another.
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Of five bits each: 100 in all. */
const length = 20;

const alike: Record<string, string> = { O: "0", I: "1", L: "1" };

/**
 * A card's code, "9F3K-…": always the same for an id, and of no use to guess from it, as it is made with a key of the
 * shop. It is stored nowhere.
 */
export function codeOf(cardId: string): string {
  const bytes = createHmac("sha256", keyFor("gift card codes")).update(cardId).digest();
  // 256 is a multiple of 32: no letter is likelier than another.
  const code = Array.from({ length }, (_, at) => letters[(bytes[at] ?? 0) % letters.length]).join("");
  return code.replace(/.{4}(?=.)/g, "$&-");
}

/** What a code is stored as, and looked up by. Null: what was typed is no code. */
export function digestOf(typed: string): string | null {
  const plain = typed
    .toUpperCase()
    .replace(/[\s\-–—.]/g, "")
    .replace(/[OIL]/g, (letter) => alike[letter] ?? letter);
  const isCode = plain.length === length && [...plain].every((letter) => letters.includes(letter));
  return isCode ? createHmac("sha256", keyFor("gift card look-ups")).update(plain).digest("base64url") : null;
}

/** What of a card is stored of its code. */
export function storedOf(cardId: string): { digest: string; last4: string } {
  const code = codeOf(cardId);
  return { digest: digestOf(code) ?? "", last4: code.slice(-4) };
}
