import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { mailCode } from "@/lib/customers/codes";
import { saveCard, tokensAtPlexo } from "@/lib/customers/integration/cards.testing";
import { newCustomer } from "@/lib/customers/integration/customers.testing";
import { codeOf } from "@/lib/gift-cards/code";
import { newCard } from "@/lib/gift-cards/issue";
import { reconcile } from "@/lib/payments/reconcile";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { leaksOf } from "./leaks";
import { mailedCodes } from "./mailed-codes";
import { newVariant, orderOnPlexosPage, requestFor } from "./orders";
import { sandbox, withShop } from "./shop";

withShop();

const folder = mkdtempSync(path.join(tmpdir(), "plexo-storefront-leaks-"));
const logFile = path.join(folder, "shop.log");

beforeAll(() => writeFileSync(logFile, ""));
afterAll(() => rmSync(folder, { recursive: true }));

const stack = () => ({
  ...{ sandbox, folder, url: "https://shop.example.com", servers: [{ logFile }] as [{ logFile: string }] },
  databaseUrl: process.env.DATABASE_URL ?? "",
});

it("The search for what was left behind finds a secret of each kind, in a table that nobody told it of and in the log", async () => {
  const customer = await newCustomer();
  await saveCard(customer);
  const { attempt } = await orderOnPlexosPage(requestFor(await newVariant()));
  const { paymentMethod } = await sandbox.pay(attempt.plexoSessionId);
  await reconcile(attempt.id, "callback");
  await mailCode({ purpose: "sign_in", email: "codes@example.com" }, { locale: "es", address: undefined });
  const card = newCard({ currency: "UYU", amount: 100_00, orderId: null, at: now() });
  await db().giftCard.create({ data: card });
  expect(await leaksOf(stack())).toEqual([]);

  const { token: payingToken = "", name = "" } = Object(paymentMethod).card ?? {};
  const [code = ""] = await mailedCodes(stack().databaseUrl, "codes@example.com");
  const secrets = [
    ...(await tokensAtPlexo(customer)),
    ...[payingToken, name, "sandbox-key", codeOf(card.id), codeOf(card.id).replaceAll("-", "")],
  ];
  await db().$executeRaw`CREATE TABLE "Planted" ("what" JSONB NOT NULL)`;
  const plant = (what: unknown) =>
    db().$executeRaw`INSERT INTO "Planted" VALUES (${JSON.stringify(what)}::jsonb)`;
  for (const secret of secrets) {
    expect(secret).not.toBe("");
    await plant({ deep: [`before ${secret} behind`] });
    appendFileSync(logFile, `{"msg":"said ${secret}"}\n`);
  }
  await plant({ code });
  await plant("4444 3333 2222 1111");
  mkdirSync(path.join(folder, "sandbox"));
  writeFileSync(path.join(folder, "sandbox", "journal"), "5555444433332222");
  const found = await leaksOf(stack());
  for (const secret of secrets) {
    expect(found).toContain(`"${secret}" is in the table Planted.`);
    expect(found).toContain(`"${secret}" is in the shop's log.`);
  }
  expect(found).toContain(`"${JSON.stringify(code)}" is in the table Planted.`);
  expect(found).toContain("The card number 4444333322221111 is in the table Planted.");
  expect(found).toContain("The card number 5555444433332222 is in sandbox/journal.");
});
