/** Thirteen digits or more, in one run or in groups: whatever else it may be, it could be a card number. */
const cardNumberLike = /\p{Nd}(?:[\s._-]{0,3}\p{Nd}){12,}/gu;
const emailLike = /[^\s@<>"']{1,64}@[^\s@<>"']+/g;

/**
 * Identifiers hold long runs of digits by chance: Plexo's own (24 or 32 hexadecimal digits, UUIDs; observed), and
 * references that are made of a UUID of a known version, as in "pay-" and one.
 */
const identifierLike = [
  /^(?=.*[a-f])(?:[\da-f]{24}|[\da-f]{32}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i,
  /^[a-z]{1,12}[-_:](?=[\d-]*[a-f])[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i,
];

/**
 * The text with everything that could be a card number or an e-mail address masked, cut to `max` characters
 * (no card data). Plexo documents success cards that fail the Luhn check, so that check decides nothing here.
 * What comes out can be stored: a database takes neither a NUL character nor half of a surrogate pair.
 */
export function maskText(text: string, max = 200): string {
  if (identifierLike.some((pattern) => pattern.test(text))) return text;
  const masked = text.replaceAll("\0", "").replace(cardNumberLike, "[digits]").replace(emailLike, "[e-mail]");
  return masked.slice(0, max).toWellFormed();
}
