import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { BrowserContext } from "playwright/test";
import type { Shop } from "./shop";

/** Signs the test's browser in as a customer of the test's own, as the right code would. */
export async function signInCustomer({
  context,
  shop,
  shopUrl,
}: {
  context: BrowserContext;
  shop: Shop;
  shopUrl: string;
}): Promise<{ id: string; email: string }> {
  const [id, token] = [randomUUID(), randomBytes(32).toString("base64url")];
  const email = `${id}@people.example`;
  await shop.query(
    `INSERT INTO "Customer" ("id", "email", "locale", "createdAt") VALUES ($1, $2, 'es', now())`,
    [id, email],
  );
  await shop.query(
    `INSERT INTO "CustomerLogin" ("id", "customerId", "tokenDigest", "createdAt", "seenAt", "endsAt", "agent")
     VALUES ($1, $2, $3, now(), now(), now() + interval '1 hour', 'test')`,
    [randomUUID(), id, createHash("sha256").update(token).digest("base64url")],
  );
  await context.addCookies([
    { name: "customer", value: token, url: shopUrl, httpOnly: true, sameSite: "Lax" },
  ]);
  return { id, email };
}
