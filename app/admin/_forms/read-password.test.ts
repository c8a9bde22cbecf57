import { expect, it } from "vitest";
import { longestPassword } from "@/lib/staff/password-rules";
import { readPassword } from "./read-password";

function read(typed: string) {
  const form = new FormData();
  form.set("password", typed);
  return readPassword(form, "password");
}

it("A password is what was typed, also with signs that no line of text has", () => {
  expect(read(" un tero\ty dos\u0000horneros\u0085 ")).toBe(" un tero\ty dos\u0000horneros\u0085 ");
});

it("One that is too long is cut, and too long still", () => {
  expect(read("x".repeat(longestPassword))).toHaveLength(longestPassword);
  expect(read("x".repeat(1_000_000))).toHaveLength(longestPassword + 1);
});

it.each([[undefined], ["password"], [new FormData()], [{ password: "typed" }]])("%s has none", (data) => {
  expect(readPassword(data, "password")).toBe("");
});
