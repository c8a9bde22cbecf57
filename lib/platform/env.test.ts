import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { describe, expect, it } from "vitest";
import { readEnv } from "./env";

/** What the README says to fill in, in the file that it says to copy. */
const filledIn = {
  ...parseEnv(readFileSync(".env.example", "utf8")),
  DATABASE_URL: "postgresql://shop:secret@db.example/shop",
  SHOP_URL: "https://shop.example.com",
  SHOP_SECRET: "s".repeat(32),
  PLEXO_CLIENT_ID: "221",
  PLEXO_API_KEY: "key",
  PLEXO_MERCHANT_ID: "3243",
};

describe("The settings", () => {
  it("are complete with .env.example and what the README says to fill in", () => {
    expect(readEnv(filledIn)).toMatchObject({
      PLEXO_API_URL: "https://api.testing.plexo.com.uy",
      LOG_LEVEL: "info",
      TRUSTED_PROXIES: 0,
      RECONCILER: "on",
    });
  });

  it("name everything that is missing at once, and no value", () => {
    const problem = () => readEnv({ PLEXO_API_KEY: "very-secret", SHOP_SECRET: "too-short" });
    expect(problem).toThrow(
      /DATABASE_URL.*SHOP_URL.*SHOP_SECRET.*PLEXO_API_URL.*PLEXO_CLIENT_ID.*PLEXO_MERCHANT_ID/,
    );
    expect(problem).not.toThrow(/very-secret|too-short/);
  });

  it.each([
    ["https://API.plexo.com.uy", "https://api.plexo.com.uy"],
    ["https://api.plexo.com.uy:443", "https://api.plexo.com.uy"],
    [" https://api.plexo.com.uy/ ", "https://api.plexo.com.uy"],
    ["http://LOCALHOST:4010", "http://localhost:4010"],
  ])("take %j for the origin %s", (given, origin) => {
    expect(readEnv({ ...filledIn, PLEXO_API_URL: given }).PLEXO_API_URL).toBe(origin);
  });

  it.each([
    ["PLEXO_API_URL", "https://api.plexo.com.uy/v1"],
    ["PLEXO_API_URL", "https://api.plexo.com.uy?v=1"],
    ["PLEXO_API_URL", "https://user:secret@api.plexo.com.uy"],
    ["PLEXO_API_URL", "http://api.plexo.com.uy"],
    ["PLEXO_API_URL", "api.plexo.com.uy"],
    ["PLEXO_API_URL", "https://api.plexo.com.uk"],
    ["SHOP_URL", "https://shop.example.com/tienda"],
    ["SHOP_URL", "https://shop.example.com/?a=1"],
    ["SHOP_URL", "https://shop.example.com/#a"],
    ["SHOP_URL", "ftp://shop.example.com"],
    ["SHOP_SECRET", "short"],
    ["RECONCILE_SECRET", "short"],
    ["PLEXO_CHECKOUT_ORIGINS", "https://pay.example.com/e/"],
    ["PLEXO_MERCHANT_ID", "12a"],
    ["TRUSTED_PROXIES", "-1"],
    ["TRUSTED_PROXIES", "two proxies"],
    ["SHUTDOWN_MS", "8s"],
    ["LOG_LEVEL", "loud"],
    ["RECONCILER", "yes"],
    ["KEPT_PAGES", "no"],
    ["NODE_TLS_REJECT_UNAUTHORIZED", "0"],
    ["SMTP_URL", "mail.example.com"],
    ["SMTP_URL", "https://mail.example.com"],
    ["SMTP_URL", "smtp://"],
    ["SMTP_URL", "smtp://mail.example.com?tls.rejectUnauthorized=false"],
    ["SMTP_URL", "smtp://user:100%@mail.example.com"],
    ["MAIL_FROM", "Ombú <hola@ombu.example>"],
    ["MAIL_FROM", "hola@ombu.example\nBcc: all@example.com"],
    ["MAIL_ALERTS", "nobody"],
  ])("refuse %s=%s with a sentence", (name, value) => {
    expect(() => readEnv({ ...filledIn, [name]: value })).toThrow(new RegExp(`${name}.*: `));
  });

  it.each([
    ["smtp://mail.example.com", { host: "mail.example.com", port: 587, isEncrypted: false, user: "" }],
    ["smtps://a%40b.example:p%2Fw@mail.example.com", { port: 465, isEncrypted: true, user: "a@b.example" }],
    ["smtp://[::1]:2525/", { host: "::1", port: 2525 }],
  ])("take %s for a mail server, with an address that mails come from", (given, server) => {
    const read = readEnv({ ...filledIn, SMTP_URL: given, MAIL_FROM: "hola@ombu.example" });
    expect(read.SMTP_URL).toMatchObject(server);
    expect(() => readEnv({ ...filledIn, SMTP_URL: given })).toThrow(/MAIL_FROM: must be set/);
  });

  it.each([
    ["0", 0],
    ["2", 2],
    ["CF-Connecting-IP", "cf-connecting-ip"],
  ])("read where an address comes from: %s", (given, read) => {
    expect(readEnv({ ...filledIn, TRUSTED_PROXIES: given }).TRUSTED_PROXIES).toBe(read);
  });

  it("refuse a shop without https where payments are real", () => {
    const real = { ...filledIn, PLEXO_API_URL: "https://API.plexo.com.uy:443" };
    expect(() => readEnv({ ...real, SHOP_URL: "http://shop.example.com" })).toThrow(
      /SHOP_URL: must be https/,
    );
    expect(readEnv(real).SHOP_URL).toBe("https://shop.example.com");
  });

  it("take another host of Plexo's where it is said where payers are sent", () => {
    const other = {
      PLEXO_API_URL: "https://api.plexo.com.br",
      PLEXO_CHECKOUT_ORIGINS: "https://pay.plexo.com.br",
    };
    expect(readEnv({ ...filledIn, ...other }).PLEXO_API_URL).toBe(other.PLEXO_API_URL);
  });
});
