import { expect, it } from "vitest";
import { parseReturnAddress } from "./return-address";

it.each([["/"], ["/cart"], ["/en/products?q=mate"]])("a form comes back to %s", (address) => {
  expect(parseReturnAddress(address)).toBe(address);
});

it.each([
  ["https://evil.example/"],
  ["//evil.example/cart"],
  ["/\\evil.example"],
  ["/.//evil.example"],
  ["/..//evil.example"],
  ["/a/..//evil.example"],
  ["/%2e//evil.example"],
  ["/./\\evil.example"],
  ["/\t/evil.example"],
  ["/.\n//evil.example"],
  ["javascript:alert(1)"],
  ["cart"],
  ["/%00\\\\"],
  [""],
  [null],
  ["/".repeat(3000)],
])("a form never leads out of the shop, even when it says %s", (address) => {
  expect(parseReturnAddress(address)).toMatch(/^\/(?![/\\])/);
});
