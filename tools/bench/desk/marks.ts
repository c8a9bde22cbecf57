import { randomUUID } from "node:crypto";
import type pg from "pg";

/** Of the marked orders the newest is so many back from the newest of all, in the smaller shop too. */
const back = 5_000;

/** What three orders have in either shop, and no other. */
export const few = {
  name: "Rosaura Villafañe",
  email: "rosaura.villafane@correo.example",
  phone: "2400 7719",
  document: "98765430",
  last4: "4321",
  total: 77_777_77,
};

/** What sixty orders have in either shop, and in the larger one those by chance. */
export const many = { name: "Martina Suárez", last4: "7777" };

/**
 * Gives paid orders of a shop that was filled what the searches look for, so that they show as many orders in either
 * shop; and pays one in part with a gift card. Triggers are the caller's to keep from it.
 */
export async function markOrders(client: pg.ClientBase): Promise<void> {
  await client.query(`
    CREATE TEMP TABLE marked AS
    SELECT "id", "number", row_number() OVER (ORDER BY "createdAt" DESC) AS nth FROM (
      SELECT "id", "number", "createdAt" FROM "Order" WHERE "state" = 'paid' AND "currency" = 'UYU'
      ORDER BY "createdAt" DESC OFFSET ${back} LIMIT 64
    ) AS paid`);
  const [theFew, theMany] = [
    "(SELECT id FROM marked WHERE nth <= 3)",
    "(SELECT id FROM marked WHERE nth BETWEEN 4 AND 63)",
  ];
  await client.query(
    `UPDATE "Order" SET "name" = $1, "email" = $2, "phone" = $3, "document" = $4, "total" = $5::int, "subtotal" = $5 - "shipping"
     WHERE "id" IN ${theFew}`,
    [few.name, few.email, few.phone, few.document, few.total],
  );
  await client.query(`UPDATE "Payment" SET "last4" = '0000' WHERE "last4" = $1`, [few.last4]);
  await client.query(`UPDATE "Payment" SET "last4" = $1 WHERE "orderId" IN ${theFew}`, [few.last4]);
  await client.query(`UPDATE "Order" SET "name" = $1 WHERE "id" IN ${theMany}`, [many.name]);
  await client.query(`UPDATE "Payment" SET "last4" = $1 WHERE "orderId" IN ${theMany}`, [many.last4]);

  const card = randomUUID();
  await client.query(
    `INSERT INTO "GiftCard" ("id", "digest", "last4", "currency", "amount", "issuedAt", "expiresAt")
     VALUES ($1, 'bench', 'ABCD', 'UYU', 100, now(), now() + interval '1 year')`,
    [card],
  );
  await client.query(
    `UPDATE "Order" SET "giftCardId" = $1, "giftCardTotal" = 100, "giftCardHeld" = true
     WHERE "id" IN (SELECT id FROM marked WHERE nth = 64)`,
    [card],
  );
  await client.query(
    `INSERT INTO "GiftCardMovement" ("giftCardId", "kind", "amount", "key", "orderId", "at")
     SELECT $1, 'spent', -100, 'bench', id, now() FROM marked WHERE nth = 64`,
    [card],
  );
}
