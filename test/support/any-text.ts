import fc from "fast-check";

const surrogates = { first: 0xd800, count: 0x800 };

/**
 * Any character of Unicode. As fast-check's own unit "binary", which first makes a table of all million of them: that
 * took a process four seconds.
 */
const anyCharacter = fc
  .integer({ min: 0, max: 0x10ffff - surrogates.count })
  .map(
    (number) => String.fromCodePoint(number < surrogates.first ? number : number + surrogates.count),
    numberOf,
  );

function numberOf(text: unknown): number {
  const [character = "", ...more] = String(text);
  const code = character.codePointAt(0);
  if (code === undefined || more.length > 0) throw new Error("That is no character.");
  return code < surrogates.first ? code : code - surrogates.count;
}

/** Any characters, and now and then the names that every object has. */
export function anyText(maxLength?: number): fc.Arbitrary<string> {
  return fc.string({ unit: anyCharacter, ...(maxLength !== undefined && { maxLength }) });
}
