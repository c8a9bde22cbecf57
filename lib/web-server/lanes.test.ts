import { expect, it } from "vitest";
import { isFile, laneOf } from "./lanes";

it.each([
  ["GET", "/", "pages"],
  ["GET", "/en/products", "pages"],
  ["GET", "/checkout", "pages"],
  ["GET", "/ordersx", "pages"],
  ["GET", "/nada.png", "pages"],
  ["GET", "/_next/image", "pages"],
  ["GET", "/pictures/abc/640.webp", "pictures"],
  ["GET", "/pictures/abc", "pages"],
  ["POST", "/admin/catalogue/products/mate/picture/upload", "uploads"],
  ["GET", "/admin/catalogue/products/mate/picture/upload", "desk"],
  ["POST", "/checkout", "forms"],
  ["POST", "/en/orders/abc", "forms"],
  ["GET", "/checkout/result/abc", "payments"],
  ["GET", "/en/checkout/cancel/abc", "payments"],
  ["GET", "/checkout/result", "payments"],
  ["GET", "/orders/abc", "payments"],
  ["GET", "/admin", "desk"],
  ["POST", "/admin/sign-in", "desk"],
  ["GET", "/administrator", "pages"],
  ["POST", "/api/plexo/callbacks/abc", "callbacks"],
  ["POST", "/api/reconcile", "callbacks"],
  ["GET", "/api/health/ready", "open"],
  ["GET", "/_next/static/chunks/a.js", "open"],
  ["GET", "/ombu/hero.svg", "open"],
  ["GET", "/ombu/products/mate-galleta.svg", "open"],
])("%s %s is of the lane %s", (method, path, lane) => {
  expect(laneOf(method, path)).toBe(lane);
});

it("a file is told from a page by its ending", () => {
  expect(["/a.png", "/_next/x", "/en/b.webp"].map(isFile)).toEqual([true, true, true]);
  expect(["/nada.v2", "/nada.html", "/products/a.b"].map(isFile)).toEqual([false, false, false]);
});
