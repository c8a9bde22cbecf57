import { createHmac, hkdfSync } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { mailedCodes } from "./mailed-codes";
import type { SandboxControl } from "./sandbox-control";
import { shopEnvironment, shopSecret } from "./shop-server";
import type { Stack } from "./stack";

/**
 * Where a whole card number was left behind, at the shop or at the sandbox, or where the shop kept a card's
 * token, its masked name or a credential (no card data), a code that it mailed or a gift card's: logs, files, and every row
 * of every table.
 */
export async function leaksOf(
  stack: Pick<Stack, "sandbox" | "databaseUrl" | "folder" | "url"> & {
    servers: [{ logFile: string }, ...unknown[]];
  },
): Promise<string[]> {
  const { cards } = await stack.sandbox.cards();
  const [server] = stack.servers;
  const tables = await rowsOf(stack.databaseUrl);
  const shopTexts = [{ where: "the shop's log", text: readFileSync(server.logFile, "utf8") }, ...tables];
  const files = filesIn(stack.folder).map((file) => ({
    where: path.relative(stack.folder, file),
    text: readFileSync(file, "latin1"),
  }));
  const rest = [
    ...(await cardSecrets(stack.sandbox)),
    ...giftCardCodes(tables.find(({ where }) => where === "the table GiftCard")?.text ?? ""),
    ...credentialsOf(stack),
  ];
  // Six digits may stand anywhere by chance: as a text of their own they do not.
  const secrets = [...rest, ...(await mailedCodes(stack.databaseUrl)).map((code) => JSON.stringify(code))];
  return [
    ...[...shopTexts, ...files].flatMap(({ where, text }) =>
      numbersIn(text, cards).map((number) => `The card number ${number} is in ${where}.`),
    ),
    ...shopTexts.flatMap(({ where, text }) =>
      secrets.filter((secret) => text.includes(secret)).map((secret) => `"${secret}" is in ${where}.`),
    ),
  ];
}

/** What the callbacks tell of cards: tokens, those of saved ones too, and masked names. */
export async function cardSecrets(sandbox: SandboxControl): Promise<string[]> {
  const secrets = new Set<string>();
  for (const { body } of (await sandbox.everything()).deliveries) {
    const { paymentMethod, Data } = (body as Told | null) ?? {};
    const { card } = paymentMethod ?? {};
    for (const secret of [card?.token, card?.name, Data?.PaymentInstrument?.Token]) {
      if (secret) secrets.add(secret);
    }
  }
  return [...secrets];
}

/** Of every row of a gift card, as it is read out and as it may be typed. Made here as the shop does it. */
function giftCardCodes(rows: string): string[] {
  const key = Buffer.from(hkdfSync("sha256", shopSecret, "", "plexo-storefront gift card codes", 32));
  const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  return rows
    .split("\n")
    .filter(Boolean)
    .flatMap((row) => {
      const { id } = JSON.parse(row) as { id: string };
      const bytes = createHmac("sha256", key).update(id).digest().subarray(0, 20);
      const plain = [...bytes].map((byte) => letters[byte % 32]).join("");
      return [plain, plain.replace(/.{4}(?=.)/g, "$&-")];
    });
}

/** What the shop is known by at Plexo. */
function credentialsOf({
  databaseUrl,
  sandbox,
  url,
}: Pick<Stack, "databaseUrl" | "sandbox" | "url">): string[] {
  const shop = shopEnvironment({ databaseUrl, plexoUrl: sandbox.url }, url);
  return [shop.PLEXO_API_KEY, btoa(`${shop.PLEXO_CLIENT_ID}:${shop.PLEXO_API_KEY}`)];
}

type Told = {
  paymentMethod?: { card?: { token?: string | null; name?: string | null } };
  Data?: { PaymentInstrument?: { Token?: string } };
};

/** The card numbers in a text, also when written in groups, and whatever digits stand beside them. */
function numbersIn(text: string, cards: { number: string }[]): string[] {
  const ungrouped = text.replaceAll(/(?<=\d)[ -](?=\d)/g, "");
  return cards.map(({ number }) => number).filter((number) => ungrouped.includes(number));
}

async function rowsOf(databaseUrl: string): Promise<{ where: string; text: string }[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const tables = await client.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
    );
    const texts: { where: string; text: string }[] = [];
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ text: string }>(
        `SELECT to_jsonb(t)::text AS text FROM "${name}" AS t`,
      );
      texts.push({ where: `the table ${name}`, text: rows.map(({ text }) => text).join("\n") });
    }
    return texts;
  } finally {
    await client.end();
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile());
}
