import { describe, expect, it } from "vitest";
import type { RunningSandbox } from "../start";
import { cardForm, newSession, openSandbox, openShop, paymentsOf, submit } from "./harness";
import { DEFAULT_URL, open, sessionWith, target } from "./pages";

const FRICTIONLESS = "4000000000003006";
const CHALLENGE = "4000000000003014";
const NEVER_PASSED = "4000000000003022";
const CODE = "123456";

async function challenged(number = CHALLENGE, sandbox?: RunningSandbox, callbackUrl?: string) {
  const running = sandbox ?? (await openSandbox());
  const { id, page } = await newSession(running, callbackUrl);
  const sent = await submit(page, cardForm(number));
  expect(sent.status).toBe(303);
  return { sandbox: running, id, page, bank: target(running, sent) };
}

const answer = (bank: string, what: string, code = "") => submit(bank, { answer: what, code });
const statusesOf = async (sandbox: RunningSandbox) =>
  (await paymentsOf(sandbox)).map(({ status }: { status: string }) => status);

describe("3-D Secure on the payment page", () => {
  it("asks nothing of a card that the bank knows", async () => {
    const sandbox = await openSandbox();
    const { page } = await newSession(sandbox);
    expect(await submit(page, cardForm(FRICTIONLESS))).toMatchObject({ location: DEFAULT_URL });
    expect(await statusesOf(sandbox)).toEqual(["approved"]);
  });

  it("leaves a payment pending, with an action, while the bank asks", async () => {
    const { sandbox, bank } = await challenged();
    const [payment] = await paymentsOf(sandbox);
    expect(payment).toMatchObject({
      status: "pending",
      actions: [{ rel: "approval_url", href: bank, method: "REDIRECT" }],
    });
    const { status, text, headers } = await open(bank);
    expect(status).toBe(200);
    for (const part of ["Banco de la Pampa", "Ombú Almacén", "$ 1.234,50", "3014", CODE]) {
      expect(text).toContain(part);
    }
    expect(headers.get("content-security-policy")).toContain("form-action 'self' https://shop.example.com;");
    expect((await open(`${bank}&lang=en`)).text).toContain("Confirm your purchase");
  });

  it("is passed with the code, and then the shop is told and the payer sent back", async () => {
    const shop = await openShop();
    const { sandbox, bank, page } = await challenged(CHALLENGE, undefined, shop.url);
    const passed = await answer(bank, "confirm", " 123 456 ");
    expect(passed).toMatchObject({ status: 303, location: DEFAULT_URL });
    expect(shop.received.map(({ body }) => body.status)).toEqual(["pending", "approved"]);
    const [payment] = await paymentsOf(sandbox);
    expect(payment).toMatchObject({ status: "approved", actions: [] });
    expect((await open(page)).text).toContain("Este pago ya está hecho");
    expect(await answer(bank, "cancel")).toMatchObject({ location: DEFAULT_URL });
    expect(await statusesOf(sandbox)).toEqual(["approved"]);
  });

  it.each([
    ["", "Escribí el código"],
    ["654321", "Ese código no es"],
  ])("asks again after the code %j", async (code, message) => {
    const { sandbox, bank } = await challenged();
    const { status, text } = await answer(bank, "confirm", code);
    expect(status).toBe(422);
    expect(text).toContain(message);
    expect(await statusesOf(sandbox)).toEqual(["pending"]);
    expect(await answer(bank, "confirm", CODE)).toMatchObject({ location: DEFAULT_URL });
  });

  it.each([
    ["cancel", CHALLENGE, "", "Cancelaste la verificación"],
    ["fail", CHALLENGE, CODE, "no pudo verificar"],
    ["confirm", NEVER_PASSED, CODE, "no pudo verificar"],
  ])(
    "denies the payment on %s of %s, and lets the payer try another card",
    async (what, number, code, says) => {
      const { sandbox, bank } = await challenged(number);
      const left = await answer(bank, what, code);
      const again = target(sandbox, left);
      expect((await open(again)).text).toContain(says);
      const [payment] = await paymentsOf(sandbox);
      expect(payment).toMatchObject({ status: "denied", actions: [] });
      expect(payment.transactions.at(-1)).toMatchObject({ status: "denied", resultCode: "10" });
      expect(await submit(again)).toMatchObject({ location: DEFAULT_URL });
    },
  );

  it("keeps the language that the payer chose, there and back", async () => {
    const sandbox = await openSandbox();
    const { page } = await newSession(sandbox);
    const bank = target(sandbox, await submit(`${page}&lang=en`, cardForm(CHALLENGE)));
    expect((await open(bank)).text).toContain('<html lang="en">');
    const back = target(sandbox, await answer(bank, "cancel"));
    expect((await open(back)).text).toContain("You cancelled your bank&#39;s verification");
  });

  it("leads who comes back to the session to the bank again, and takes no second card meanwhile", async () => {
    const { sandbox, page, bank } = await challenged();
    expect(target(sandbox, await open(page))).toBe(bank);
    expect(target(sandbox, await submit(page, cardForm()))).toBe(bank);
    expect(target(sandbox, await submit(page.replace("?", "/cancel?"), {}))).toContain(page);
    expect(await statusesOf(sandbox)).toEqual(["pending"]);
  });

  it("expires when nobody answers, and the session takes another card", async () => {
    const shop = await openShop();
    const { sandbox, page, bank } = await challenged(CHALLENGE, undefined, shop.url);
    sandbox.clock.advance(10 * 60_000);
    await sandbox.idle();
    expect(shop.received.map(({ body }) => body.status)).toEqual(["pending", "expired"]);
    expect(target(sandbox, await open(bank))).toContain(page);
    expect((await open(page)).text).toContain("venció");
    expect(await submit(page)).toMatchObject({ location: DEFAULT_URL });
  });

  it("is left out where the session says so", async () => {
    const sandbox = await openSandbox();
    for (const number of [CHALLENGE, NEVER_PASSED]) {
      const { page } = await sessionWith(sandbox, { settings: { checkout: { disableThreeds: true } } });
      expect(await submit(page, cardForm(number))).toMatchObject({ location: DEFAULT_URL });
    }
    expect(await statusesOf(sandbox)).toEqual(["approved", "approved"]);
  });

  it("is nowhere without the token of its address", async () => {
    const { sandbox, bank } = await challenged();
    const foreign = bank.replace(/t=.*/, "t=guess");
    expect((await open(foreign)).status).toBe(404);
    expect((await answer(foreign, "confirm", CODE)).status).toBe(404);
    expect(await statusesOf(sandbox)).toEqual(["pending"]);
  });
});
