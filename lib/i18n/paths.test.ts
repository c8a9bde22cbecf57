import { describe, expect, it } from "vitest";
import { localePath, splitLocale } from "./paths";
import { routeLocale } from "./routing";

describe("addresses", () => {
  it.each([
    ["es", "/", "/"],
    ["es", "/cart", "/cart"],
    ["en", "/", "/en"],
    ["en", "/products/mate?q=1", "/en/products/mate?q=1"],
  ] as const)("in %s the page %s is at %s", (locale, path, address) => {
    expect(localePath(locale, path)).toBe(address);
  });

  it.each([
    ["/", "es", "/"],
    ["/cart", "es", "/cart"],
    ["/en", "en", "/"],
    ["/en/", "en", "/"],
    ["/en/cart", "en", "/cart"],
    ["/es/cart", "es", "/cart"],
    ["/england", "es", "/england"],
    ["/encart/en", "es", "/encart/en"],
  ] as const)("%s is the %s page %s", (pathname, locale, path) => {
    expect(splitLocale(pathname)).toMatchObject({ locale, path });
  });
});

describe("where an address is served from", () => {
  it.each([
    ["/", "/es"],
    ["/cart", "/es/cart"],
    ["/en", "/en"],
    ["/en/cart", "/en/cart"],
    ["/fr/cart", "/es/fr/cart"],
    ["/en/es/cart", "/en/es/cart"],
  ])("%s is served from %s", (pathname, path) => {
    expect(routeLocale(pathname)).toEqual({ kind: "serve", path });
  });

  it.each([
    ["/es", "/"],
    ["/es/", "/"],
    ["/es/cart", "/cart"],
    ["/es//evil.example", "/evil.example"],
  ])("%s, the written-out default language, is redirected to %s", (pathname, path) => {
    expect(routeLocale(pathname)).toEqual({ kind: "redirect", path });
  });
});
