import { expect, it } from "vitest";
import { shop } from "@/shop/shop";
import { checkPassword, longestPassword, shortestPassword } from "./password-rules";

const person = { name: "Ana Pérez", email: "anaperez@tienda.example" };

it.each(["un tero y dos horneros", "ñandú-ñandú-tero", "kT9$wq!fL2zX"])("“%s” is taken", (password) => {
  expect(checkPassword(password, person)).toBeNull();
});

it.each([
  ["a".repeat(shortestPassword - 1), "short"],
  ["x1y2".repeat(longestPassword), "long"],
  ["aaaaaaaaaaaaaaaa", "simple"],
  ["1234567890123456", "simple"],
  ["abcdefghijklmnop", "simple"],
  ["password2026!", "simple"],
  ["Contraseña2026", "simple"],
  ["anaperez-1985", "simple"],
  [`${shop.name}-${shop.name}-2026`, "simple"],
] as const)("“%s” is too %s", (password, problem) => {
  expect(checkPassword(password, person)).toBe(problem);
});
