import { createDecipheriv, hkdfSync } from "node:crypto";
import pg from "pg";
import { shopSecret } from "./shop-server";

/**
 * The codes that a shop has mailed in the last minutes, to one address or to all, the last first. Opened here as the
 * shop does it, so that a test that runs beside it needs none of its modules.
 */
export async function mailedCodes(databaseUrl: string, to?: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ key: string; secret: string }>(
      `SELECT "key", "secret" FROM "Mail" WHERE "kind" = 'customer-code' AND "secret" IS NOT NULL
         AND ($1::text IS NULL OR "to" = $1) ORDER BY "id" DESC`,
      [to ?? null],
    );
    return rows.map(({ key, secret }) => open(key, secret));
  } finally {
    await client.end();
  }
}

function open(place: string, sealed: string): string {
  const bytes = Buffer.from(sealed, "base64url");
  const key = Buffer.from(hkdfSync("sha256", shopSecret, "", "plexo-storefront mails", 32));
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12))
    .setAAD(Buffer.from(place))
    .setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
}
