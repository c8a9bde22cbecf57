import { describe, expect, it } from "vitest";
import { itInExample } from "@/test/support/example";
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
    ["/es/cart", "es", "/cart"],
    ["/england", "es", "/england"],
    ["/encart/en", "es", "/encart/en"],
  ] as const)("%s is the %s page %s", (pathname, locale, path) => {
    expect(splitLocale(pathname)).toMatchObject({ locale, path });
  });

  itInExample.each([
    ["/en", "/"],
    ["/en/", "/"],
    ["/en/cart", "/cart"],
  ])("%s is the page %s in a second language", (pathname, path) => {
    expect(splitLocale(pathname)).toMatchObject({ locale: "en", path });
    expect(splitLocale(pathname.replace("/en", "/pt"))).toMatchObject({ locale: "pt", path });
  });
});

describe("where an address is served from", () => {
  it.each([
    ["/", "/es"],
    ["/cart", "/es/cart"],
    ["/fr/cart", "/es/fr/cart"],
  ])("%s is served from %s", (pathname, path) => {
    expect(routeLocale(pathname)).toEqual({ kind: "serve", path });
  });

  itInExample.each(["/en", "/en/cart", "/en/es/cart"])(
    "%s, in a second language, is served as it is",
    (path) => {
      expect(routeLocale(path)).toEqual({ kind: "serve", path });
    },
  );

  it.each([
    ["/es", "/"],
    ["/es/", "/"],
    ["/es/cart", "/cart"],
    ["/es//evil.example", "/evil.example"],
  ])("%s, the written-out default language, is redirected to %s", (pathname, path) => {
    expect(routeLocale(pathname)).toEqual({ kind: "redirect", path });
  });
});
