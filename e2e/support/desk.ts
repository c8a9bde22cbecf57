import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { BrowserContext } from "playwright/test";
import type { Role } from "../../lib/staff/rights";
import type { Shop } from "./shop";

export type SignedIn = { id: string; name: string; email: string; role: Role };

/** Makes a member of staff with that role, and signs the browser in as them. */
export async function signInAs(
  role: Role,
  { context, shop, shopUrl }: { context: BrowserContext; shop: Shop; shopUrl: string },
): Promise<SignedIn> {
  const staff = await addStaff(shop, role);
  const token = randomBytes(32).toString("base64url");
  await shop.query(
    `INSERT INTO "StaffLogin" ("id", "staffId", "tokenDigest", "complete", "createdAt", "seenAt", "endsAt", "agent")
     VALUES ($1, $2, $3, true, now(), now(), now() + interval '1 hour', 'test')`,
    [randomUUID(), staff.id, createHash("sha256").update(token).digest("base64url")],
  );
  await context.addCookies([{ name: "staff", value: token, url: shopUrl, httpOnly: true, sameSite: "Lax" }]);
  return staff;
}

/** A member of staff; without a password the form signs none in as them. */
export async function addStaff(
  shop: Shop,
  role: Role,
  passwordHash: string | null = null,
): Promise<SignedIn> {
  const id = randomUUID();
  const staff = { id, name: "Ana Pérez", email: `${id}@staff.example`, role };
  await shop.query(
    `INSERT INTO "Staff" ("id", "email", "name", "role", "locale", "passwordHash", "createdAt")
     VALUES ($1, $2, $3, $4, 'es', $5, now())`,
    [id, staff.email, staff.name, role, passwordHash],
  );
  return staff;
}
