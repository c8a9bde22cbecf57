import { expect, it } from "vitest";
import { isDeskPath, parseDeskAddress } from "./desk-path";

it.each(["/admin", "/admin/orders", "/admin?x=1", "/admin/orders?from=2026-11-01&q=a%20b"])(
  "After signing in one comes to %s",
  (address) => {
    expect(parseDeskAddress(address)).toBe(address);
  },
);

it.each([
  "/administrator",
  "//evil.example/admin",
  "/admin//evil.example",
  "/admin/../cart",
  "/admin/..",
  "/admin\\evil",
  "/admin/\n",
  "https://evil.example/admin",
  "/cart",
  `/admin?${"a".repeat(1_000)}`,
  ["/admin/orders"],
  undefined,
])("%j leads to the desk's start and nowhere else", (address) => {
  expect(parseDeskAddress(address)).toBe("/admin");
});

it("The desk has its own addresses and no others", () => {
  expect(["/admin", "/admin/", "/admin/orders"].every(isDeskPath)).toBe(true);
  expect(["/administrator", "/en/admin", "/", "/Admin"].some(isDeskPath)).toBe(false);
});
