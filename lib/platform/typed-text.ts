// What people paste carries signs that are not seen: marks of direction, joiners, spaces of no width, control
// characters. As Unicode classes, so that none is forgotten.
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Cc}\p{Cs}]/gu;
const spaces = /[\p{White_Space}\p{Zs}\u2800]+/gu;
/** Dashes of any length, and the minus sign: in names, numbers and documents they all stand for a hyphen. */
const dashes = /[\p{Dash_Punctuation}\u2212]/gu;
/** A text of several lines keeps its emoji, which are made of joiners, and its line breaks. */
const invisibleInLines = /[\p{Bidi_Control}\p{Cs}]|(?!\n)\p{Cc}/gu;

/** What was typed into a field of one line, as it was meant: ordinary spaces and hyphens, nothing that is not seen. */
export function cleanLine(typed: string): string {
  return typed.replace(spaces, " ").replace(invisible, "").replace(dashes, "-").normalize("NFC").trim();
}

/** What was typed into a field of several lines. A line break is one character, as the browser counts it. */
export function cleanLines(typed: string): string {
  return typed.replace(/\r\n?/g, "\n").replace(invisibleInLines, "").normalize("NFC").trim();
}

/** Whether there is something to read in it: a letter or a digit of any script. */
export function isReadable(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
