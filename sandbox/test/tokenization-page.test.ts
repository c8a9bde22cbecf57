import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { RunningSandbox } from "../start";
import { newCustomer } from "./direct";
import {
  APPROVED,
  call,
  cardForm,
  DECLINED,
  openSandbox,
  openShop,
  submit,
  temporaryFolder,
} from "./harness";
import { CANCEL_URL, DEFAULT_URL, open, target } from "./pages";

const MASTERCARD = "5555444433332222";

async function cardsPage(
  sandbox: RunningSandbox,
  customerId: string,
  { callbackUrl, ...tokenization }: { callbackUrl?: string; [setting: string]: unknown } = {},
) {
  const body = {
    merchantId: 3243,
    referenceId: "tokenization-1001",
    type: "tokenization",
    customerId,
    settings: {
      tokenization,
      callbacks: callbackUrl ? { tokenizationCallbackUrl: callbackUrl } : {},
      redirects: { defaultUrl: DEFAULT_URL, cancelUrl: CANCEL_URL },
    },
  };
  const { json } = await call(sandbox, "/v1/sessions", { body });
  return json.actions[0].href as string;
}

const below = (page: string, path: string) => page.replace("?", `/${path}?`);

async function instrumentsOf(sandbox: RunningSandbox, customerId: string) {
  return (await call(sandbox, `/v1/customers/${customerId}/payment-instruments`)).json;
}

async function withCards(numbers: string[], options: { dataDir?: string } = {}) {
  const sandbox = await openSandbox(options);
  const customer = await newCustomer(sandbox);
  for (const number of numbers) await submit(await cardsPage(sandbox, customer), cardForm(number));
  const tokens = (await instrumentsOf(sandbox, customer)).map(({ token }: { token: string }) => token);
  return { sandbox, customer, tokens: tokens as string[] };
}

describe("the tokenization page", () => {
  it("saves a card, tells the shop, and sends the payer back", async () => {
    const { sandbox, customer } = await withCards([]);
    const shop = await openShop();
    const page = await cardsPage(sandbox, customer, { callbackUrl: shop.url });
    expect((await open(page)).text).toContain("Todavía no hay tarjetas guardadas.");
    expect(await submit(page)).toMatchObject({ status: 303, location: DEFAULT_URL });
    const [instrument] = await instrumentsOf(sandbox, customer);
    expect(instrument).toMatchObject({ cardName: "44443333XXXXXX1111", expMonth: 12, expYear: 2029 });
    const { token } = instrument;
    expect(shop.received[0]?.body).toEqual({
      Data: { Customer: { Id: customer }, PaymentInstrument: { Token: token, CustomerId: customer } },
    });
    expect((await open(page)).text).toContain("La tarjeta ya está elegida");
    const { json } = await call(sandbox, "/v1/sessions?referenceId=tokenization-1001");
    expect(json.items[0]).toMatchObject({ status: "completed", actions: [] });
  });

  it("saves one card of a form that is sent twice", async () => {
    const { sandbox, customer } = await withCards([]);
    const page = await cardsPage(sandbox, customer);
    const answers = [await submit(page), await submit(page)];
    expect(answers.map(({ location }) => location)).toEqual([DEFAULT_URL, DEFAULT_URL]);
    expect(await instrumentsOf(sandbox, customer)).toHaveLength(1);
  });

  it("says what is wrong beside each field, and sends neither number nor code back", async () => {
    const { sandbox, customer } = await withCards([]);
    const page = await cardsPage(sandbox, customer);
    const { status, text } = await submit(page, cardForm("4929 1234 5678", { code: "98765", email: "ana@" }));
    expect(status).toBe(422);
    for (const field of ["number", "code", "email"]) {
      expect(text).toMatch(new RegExp(`id="${field}-error">[^<]{10,}`));
    }
    expect(text).not.toMatch(/4929 ?1234|98765/);
  });

  it("takes only the kinds of card that the session names", async () => {
    const { sandbox, customer } = await withCards([]);
    const page = await cardsPage(sandbox, customer, { allowedCardTypes: ["debit", "prepaid"] });
    const refused = await submit(page, cardForm(APPROVED));
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining("de débito o prepagas")]);
    expect(await submit(page, cardForm("6374830000000823"))).toMatchObject({ location: DEFAULT_URL });
  });

  it("verifies funds where the session asks for it, and only there", async () => {
    const { sandbox, customer } = await withCards([]);
    const careful = await cardsPage(sandbox, customer, { verifyFunds: true });
    const refused = await submit(careful, cardForm(DECLINED));
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining("Tu banco no aprobó")]);
    expect(await instrumentsOf(sandbox, customer)).toEqual([]);
    const easy = await cardsPage(sandbox, customer);
    expect(await submit(easy, cardForm(DECLINED))).toMatchObject({ location: DEFAULT_URL });
  });

  it("lets a saved card be chosen", async () => {
    const { sandbox, customer, tokens } = await withCards([APPROVED, MASTERCARD]);
    const shop = await openShop();
    const page = await cardsPage(sandbox, customer, { callbackUrl: shop.url });
    const { text } = await open(page);
    expect(text).toContain("Usar VISA terminada en 1111");
    expect(text).toContain("Usar MASTERCARD terminada en 2222");
    const chosen = await submit(below(page, "select"), { card: tokens[1] ?? "" });
    expect(chosen).toMatchObject({ status: 303, location: DEFAULT_URL });
    expect(JSON.stringify(shop.received[0]?.body)).toContain(tokens[1]);
    expect(await instrumentsOf(sandbox, customer)).toHaveLength(2);
  });

  it("deletes a card only after asking once more", async () => {
    const { sandbox, customer, tokens } = await withCards([APPROVED, MASTERCARD]);
    const page = await cardsPage(sandbox, customer);
    const card = tokens[0] ?? "";
    const asked = await submit(below(page, "delete"), { card });
    expect([asked.status, asked.text]).toEqual([200, expect.stringContaining("¿Eliminar esta tarjeta?")]);
    expect(await instrumentsOf(sandbox, customer)).toHaveLength(2);
    const sure = await submit(below(page, "delete"), { card, sure: "yes" });
    expect((await open(target(sandbox, sure))).text).toContain("La tarjeta se eliminó.");
    expect(await instrumentsOf(sandbox, customer)).toMatchObject([{ token: tokens[1] }]);
  });

  it("keeps what it has through a restart, and of the card no more than may be kept", async () => {
    const dataDir = temporaryFolder();
    const { sandbox, customer, tokens } = await withCards([APPROVED], { dataDir });
    await sandbox.close();
    const journal = readFileSync(join(dataDir, "sandbox", "journal.jsonl"), "utf8");
    expect(journal).toContain(tokens[0]);
    expect(journal).not.toContain(APPROVED);
    const after = await openSandbox({ dataDir });
    expect(await instrumentsOf(after, customer)).toMatchObject([{ token: tokens[0] }]);
  });

  it("does only what the session offers", async () => {
    const { sandbox, customer, tokens } = await withCards([APPROVED]);
    const card = tokens[0] ?? "";
    const listing = await cardsPage(sandbox, customer, { features: ["list"] });
    const { text } = await open(listing);
    expect(text).toContain("VISA terminada en 1111");
    for (const absent of ['id="number"', "Usar VISA", "Eliminar VISA"]) expect(text).not.toContain(absent);
    await submit(listing);
    await submit(below(listing, "select"), { card });
    await submit(below(listing, "delete"), { card, sure: "yes" });
    expect(await instrumentsOf(sandbox, customer)).toHaveLength(1);
    expect((await open(listing)).text).toContain("Tarjetas guardadas");
    const creating = await cardsPage(sandbox, customer, { features: ["create"] });
    expect((await open(creating)).text).not.toContain("VISA terminada en 1111");
  });

  it("knows nothing of another customer's cards", async () => {
    const { sandbox, tokens } = await withCards([APPROVED]);
    const other = await newCustomer(sandbox);
    const page = await cardsPage(sandbox, other);
    expect((await open(page)).text).not.toContain("1111</strong>");
    const card = tokens[0] ?? "";
    expect(target(sandbox, await submit(below(page, "select"), { card }))).toBe(page);
    expect(target(sandbox, await submit(below(page, "delete"), { card, sure: "yes" }))).toBe(page);
    expect(sandbox.url && (await open(page)).status).toBe(200);
  });

  it("lets the payer leave, and is over when its time is", async () => {
    const { sandbox, customer } = await withCards([]);
    const page = await cardsPage(sandbox, customer);
    expect(await submit(below(page, "cancel"), {})).toMatchObject({ status: 303, location: CANCEL_URL });
    sandbox.clock.advance(30 * 60_000);
    for (const answer of [await open(page), await submit(page), await submit(below(page, "select"), {})]) {
      expect([answer.status, answer.text]).toEqual([410, expect.stringContaining("El tiempo terminó")]);
    }
    expect(await instrumentsOf(sandbox, customer)).toEqual([]);
  });

  it("speaks English, and is nowhere without its token", async () => {
    const { sandbox, customer } = await withCards([APPROVED]);
    const page = await cardsPage(sandbox, customer);
    expect((await open(page, "en")).text).toContain("Saved cards");
    expect((await open(page.replace(/t=.*/, "t=guess"))).status).toBe(404);
  });
});
