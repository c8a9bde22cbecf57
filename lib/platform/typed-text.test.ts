import { describe, expect, it } from "vitest";
import { cleanLine, cleanLines, isReadable } from "./typed-text";

/** Every character of a class of Unicode, but for the halves of pairs. */
function all(of: RegExp): string[] {
  const found: string[] = [];
  for (let point = 0; point <= 0x10ffff; point++) {
    const character = String.fromCodePoint(point);
    if (of.test(character)) found.push(character);
  }
  return found;
}

describe("A line that was typed or pasted", () => {
  it("has nothing in it that is not seen, whatever it is", () => {
    const unseen = all(/[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]/u);
    expect(unseen.length).toBeGreaterThan(4_000);
    for (const character of unseen) expect(cleanLine(`An${character}a`)).toBe("Ana");
    for (const character of all(/(?!\s)\p{Cc}/u)) expect(cleanLine(`An${character}a`)).toMatch(/^An ?a$/);
    expect(cleanLine("An\ud800a")).toBe("Ana");
  });

  it("has ordinary spaces, one between words, and ordinary hyphens", () => {
    for (const space of [...all(/\p{Zs}/u), "\t", "\n", "\r\n", "\u2028", "\u2800"]) {
      expect(cleanLine(`${space}Ana${space}${space}Pérez${space}`)).toBe("Ana Pérez");
    }
    for (const dash of [...all(/\p{Pd}/u), "−"]) expect(cleanLine(`1.234.567${dash}2`)).toBe("1.234.567-2");
  });

  it("has its letters in one form, and keeps those of every script", () => {
    expect(cleanLine("Jose\u0301")).toBe("José");
    for (const name of ["Ñandú Güemes", "Łukasz", "李小龍", "محمد", "O’Higgins", "नेहा"]) {
      expect(cleanLine(name)).toBe(name);
    }
  });

  it("that shows nothing has nothing to read", () => {
    for (const empty of ["\u200b\u200b", "\u3164", "\u2800", " \u00ad ", "...", "\u202e\u202c", "́"]) {
      expect(isReadable(cleanLine(empty))).toBe(false);
    }
    expect(["李", "a", "7"].every(isReadable)).toBe(true);
  });
});

describe("A text of several lines", () => {
  it("has one character for a line break, keeps emoji, and no marks of direction", () => {
    expect(cleanLines("a\r\nb\rc\n")).toBe("a\nb\nc");
    expect(cleanLines("👩‍👩‍👧 ☎️")).toBe("👩‍👩‍👧 ☎️");
    expect(cleanLines("\u202eoeh\u202c\u0000\u0007")).toBe("oeh");
  });
});
