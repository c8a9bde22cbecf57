import { createHmac } from "node:crypto";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { withNoServers } from "../../test/histories/no-servers";
import { cookieName, cookieOptions, sign, verify } from "./cookies";
import { keyFor } from "./keys";

withNoServers();

const cart = '{"id":"AAAAAAAAAAAAAAAAAAAAAA","items":[]}';

describe("a cookie that the shop signed", () => {
  let signed: string;
  beforeAll(() => {
    signed = sign("cart", cart);
  });

  it("brings back what the shop put into it, dots and all", () => {
    expect(verify("cart", signed)).toBe(cart);
    expect(verify("order", sign("order", "a.b.c"))).toBe("a.b.c");
    expect(verify("cart", sign("cart", ""))).toBe("");
  });

  it("is worth nothing under another name", () => {
    expect(verify("order", signed)).toBeUndefined();
    expect(verify("cart", sign("order", cart))).toBeUndefined();
  });

  it("is worth nothing with another's signature", () => {
    const other = sign("cart", cart.replace("A", "B"));
    const swapped = `${cart}${other.slice(other.lastIndexOf("."))}`;
    expect(verify("cart", swapped)).toBeUndefined();
  });

  it("is worth nothing with a signature that was cut short, anywhere", () => {
    for (let length = 0; length < signed.length; length++) {
      expect(verify("cart", signed.slice(0, length))).toBeUndefined();
    }
  });

  it("is worth nothing with any of its characters changed, or with more of them", () => {
    for (let at = 0; at < signed.length; at++) {
      const changed = signed.slice(0, at) + (signed[at] === "x" ? "y" : "x") + signed.slice(at + 1);
      expect(verify("cart", changed)).toBeUndefined();
    }
    for (const longer of [`${signed}=`, `${signed}A`, ` ${signed}`, `${signed}.`]) {
      expect(verify("cart", longer)).toBeUndefined();
    }
  });

  it.each([undefined, "", ".", "..", cart, `${cart}.`, `.${"A".repeat(43)}`, "é".repeat(50)])(
    "is none of the shop's when it is %j",
    (planted) => {
      expect(verify("cart", planted)).toBeUndefined();
    },
  );

  it("is not signed with the secret itself, nor with the key of another purpose", () => {
    const under = (key: Buffer | string) =>
      `${cart}.${createHmac("sha256", key).update(`cart=${cart}`).digest("base64url")}`;
    expect(verify("cart", under(keyFor("cookies")))).toBe(cart);
    expect(verify("cart", under(process.env.SHOP_SECRET ?? ""))).toBeUndefined();
    expect(verify("cart", under(keyFor("addresses")))).toBeUndefined();
  });
});

it("A cookie belongs to this host alone on https, and has no prefix on this machine's plain http", async () => {
  expect(cookieName("cart")).toBe("__Host-cart");
  // What browsers ask of a cookie with that prefix.
  expect(cookieOptions(60_000)).toMatchObject({ secure: true, path: "/", httpOnly: true, maxAge: 60 });
  expect(cookieOptions(60_000)).not.toHaveProperty("domain");

  vi.resetModules();
  vi.stubEnv("SHOP_URL", "http://localhost:3000");
  const plain = await import("./cookies");
  expect(plain.cookieName("cart")).toBe("cart");
  expect(plain.cookieOptions(60_000).secure).toBe(false);
  vi.unstubAllEnvs();
});
