import { beforeAll, describe, expect, it } from "vitest";
import { seal, unseal } from "./seal";

beforeAll(() => {
  Object.assign(process.env, {
    DATABASE_URL: "postgresql://nowhere/shop",
    SHOP_URL: "https://shop.example.com",
    SHOP_SECRET: "shop-secret-of-the-tests-0123456789",
    PLEXO_API_URL: "http://127.0.0.1:1",
    PLEXO_CLIENT_ID: "221",
    PLEXO_API_KEY: "sandbox-key",
    PLEXO_MERCHANT_ID: "3243",
  });
});

const link = "https://shop.example.com/admin/join/abcdefghijklmnopqrstuv";

describe("What was sealed", () => {
  it("is read again in its place, and shows nothing of what it is", () => {
    const sealed = seal("mails", "invitation:1", link);
    expect(unseal("mails", "invitation:1", sealed)).toBe(link);
    expect(Buffer.from(sealed, "base64url").toString("latin1")).not.toContain("shop.example");
  });

  it("differs each time", () => {
    expect(seal("mails", "invitation:1", link)).not.toBe(seal("mails", "invitation:1", link));
  });

  it.each([
    ["in another place", (sealed: string) => unseal("mails", "invitation:2", sealed)],
    ["for another purpose", (sealed: string) => unseal("cookies", "invitation:1", sealed)],
    ["when a bit of it was altered", (sealed: string) => unseal("mails", "invitation:1", alter(sealed))],
    ["when it was cut", (sealed: string) => unseal("mails", "invitation:1", sealed.slice(0, 30))],
  ])("is nothing %s", (_, read) => {
    expect(read(seal("mails", "invitation:1", link))).toBeNull();
  });
});

function alter(sealed: string): string {
  const bytes = Buffer.from(sealed, "base64url");
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
  return bytes.toString("base64url");
}
