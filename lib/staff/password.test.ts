import { expect, it } from "vitest";
import { hashPassword, isPassword } from "./password";
import { longestPassword } from "./password-rules";

it("A password counts as it was typed, from its first sign to its last", async () => {
  const typed = " Un tero\ty dos Ñandúes 🧉 ".padEnd(longestPassword, "x");
  const hashed = await hashPassword(typed);
  expect(hashed).toMatch(/^\$argon2id\$/);
  expect(await isPassword(hashed, typed)).toBe(true);
  const others = [
    typed.trim(),
    typed.toLowerCase(),
    typed.slice(0, -1),
    `${typed}x`,
    typed.replace("ú", "u"),
    typed.replace("\t", " "),
    "",
  ];
  for (const other of others) expect([other, await isPassword(hashed, other)]).toEqual([other, false]);
  // One letter that a keyboard may write as one sign or as two is one letter.
  expect(await isPassword(hashed, typed.normalize("NFD"))).toBe(true);
});

it("Where there is no password none is right", async () => {
  for (const none of [null, undefined]) expect(await isPassword(none, "")).toBe(false);
});
