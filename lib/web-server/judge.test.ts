import { describe, expect, it } from "vitest";
import { judge, largestBody } from "./judge";
import { largestUpload } from "./uploads";

const shop = "https://shop.example";
const form = { "content-type": "multipart/form-data; boundary=x", origin: shop };

function statusOf(method: string, url: string, headers: Record<string, string> = {}): number | null {
  return judge({ method, url, headers }, shop)?.status ?? null;
}

describe("A request is looked at", () => {
  it.each([
    ["GET", "/"],
    ["GET", "/products?q=a%20b+c"],
    ["HEAD", "/en/products/mate"],
    ["GET", "/photo.png"],
  ])("%s %s", (method, url) => {
    expect(statusOf(method, url)).toBeNull();
  });

  it("as a form of the shop's own page, with or without a script, and where a browser sends no origin", () => {
    expect(statusOf("POST", "/checkout", form)).toBeNull();
    expect(statusOf("POST", "/cart", { "content-type": "multipart/form-data; boundary=x" })).toBeNull();
    expect(statusOf("POST", "/cart", { "next-action": "abc", "content-type": "text/plain" })).toBeNull();
  });

  it("as a call of the API, whatever its origin", () => {
    const headers = { "content-type": "application/json", origin: "https://elsewhere.example" };
    expect(statusOf("POST", "/api/plexo/callbacks/key", headers)).toBeNull();
  });
});

const seen = (tree: unknown) => ({ "next-router-state-tree": encodeURIComponent(JSON.stringify(tree)) });

describe("What the framework's script says that the browser shows", () => {
  it("is taken as it sends it", () => {
    const page = ["orders", { children: [["token", "abc", "d", null], { children: ["__PAGE__", {}] }] }];
    expect(statusOf("GET", "/cart", seen(["", { children: page }, null, "refetch", 0]))).toBeNull();
  });

  it.each([
    ["%"],
    ["%7Bbad"],
    ["a".repeat(50_000)],
    ...[[], {}, ["", { children: 5 }]].map((tree) => [seen(tree)["next-router-state-tree"]]),
  ])("is refused where it cannot be read: %.20s", (tree) => {
    expect(statusOf("GET", "/cart", { "next-router-state-tree": tree })).toBe(400);
  });
});

describe("A request is refused", () => {
  it.each([
    ["TRACE", "/", 405],
    ["PUT", "/api/plexo/callbacks/key", 405],
    ["OPTIONS", "/checkout", 405],
    ["DELETE", "/cart", 405],
    ["POST", "/ombu/hero.svg?a=1", 405],
    ["POST", "/_next/static/chunks/a.js", 405],
    ["GET", "/orders/%", 404],
    ["GET", "/checkout/result/%ZZ", 404],
    ["GET", "/products/%C0%80", 404],
    ["GET", "/products/a%00b", 404],
    ["GET", "/products?q=%00", 404],
    ["GET", "http://elsewhere.example/", 404],
    ["OPTIONS", "*", 404],
    ["GET", `/${"a".repeat(5_000)}`, 414],
  ])("%s %.40s with %s", (method, url, status) => {
    expect(statusOf(method, url)).toBe(status);
  });

  it.each([
    [{ ...form, origin: "https://elsewhere.example" }, 403],
    [{ ...form, origin: "null" }, 403],
    [{ ...form, origin: `${shop}.elsewhere.example` }, 403],
    [{ "content-type": "application/json" }, 415],
    [{ "content-type": "application/x-www-form-urlencoded" }, 415],
    [{ ...form, "content-length": String(largestBody + 1) }, 413],
  ])("as a post of %j with %s", (headers, status) => {
    expect(statusOf("POST", "/checkout", headers)).toBe(status);
  });

  it.each([
    ["/admin/catalogue/products/mate/picture/upload", String(largestUpload + 1), 413],
    ["/admin/catalogue/products/mate/picture/upload", undefined, 411],
    ["/admin/catalogue/products/mate/picture/upload?a", String(largestBody + 1), 413],
    ["/admin/catalogue/products/mate/picture/upload/a", String(largestBody + 1), 413],
    ["/en/admin/catalogue/products/mate/picture/upload", String(largestBody + 1), 413],
  ])("as a post to %s of %s bytes with %s", (url, length, status) => {
    expect(statusOf("POST", url, { ...form, ...(length && { "content-length": length }) })).toBe(status);
  });

  it("but not a picture's upload, at its one address", () => {
    const heads = { ...form, "content-length": String(largestUpload) };
    expect(statusOf("POST", "/admin/catalogue/products/mate/picture/upload", heads)).toBeNull();
  });
});
