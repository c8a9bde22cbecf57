import { describe, expect, it } from "vitest";
import type { RunningSandbox } from "../start";
import { cardForm, control, openSandbox, openShop, paymentsOf, submit, temporaryFolder } from "./harness";
import { DEFAULT_URL, open, sessionWith, target } from "./pages";

const PAYER = { holder: "Ana María Pérez", email: "ana@example.com" };
const everyMethod = { settings: { paymentMethodTypes: ["CARD", "cash", "bank_transfer"] } };
const THREE_DAYS = 3 * 86_400_000;

async function voucher(method: string, sandbox: RunningSandbox, callbackUrl?: string) {
  const settings = callbackUrl ? { callbacks: { paymentCallbackUrl: callbackUrl } } : {};
  const { page } = await sessionWith(sandbox, { settings: { ...settings, ...everyMethod.settings } });
  const sent = await submit(page, { form: `voucher-${method}`, method, ...PAYER });
  expect(sent.status).toBe(303);
  return { page, url: target(sandbox, sent) };
}

describe("means of payment", () => {
  it("are cards alone unless the session names others", async () => {
    const sandbox = await openSandbox();
    for (const paymentMethodTypes of [undefined, ["card"], ["pigeon"]]) {
      const { page } = await sessionWith(sandbox, { settings: { paymentMethodTypes } });
      expect((await open(page)).text).not.toContain('class="methods"');
    }
  });

  it("have a page each, so that no script is needed to choose", async () => {
    const sandbox = await openSandbox();
    const { page } = await sessionWith(sandbox, everyMethod);
    const { text } = await open(page);
    for (const name of ["Abitab", "Redpagos", "Transferencia bancaria"]) expect(text).toContain(name);
    expect(text).toContain('id="number"');
    const cash = await open(`${page}&method=redpagos`);
    expect(cash.text).toContain("Pagá en Redpagos");
    expect(cash.text).not.toContain('id="number"');
  });

  it("of other sessions are not taken", async () => {
    const sandbox = await openSandbox();
    const { page } = await sessionWith(sandbox, { settings: { paymentMethodTypes: ["card"] } });
    expect((await submit(page, { method: "abitab", ...PAYER })).status).toBe(422);
    expect(await paymentsOf(sandbox)).toEqual([]);
  });
});

describe("a voucher", () => {
  it.each(["abitab", "redpagos"])(
    "of %s has a code, a barcode, the amount and until when",
    async (method) => {
      const sandbox = await openSandbox();
      const { url, page } = await voucher(method, sandbox);
      const { text, status } = await open(url);
      expect(status).toBe(200);
      for (const part of [
        "$ 1.234,50",
        "Ana María Pérez",
        "jueves, 2 de abril",
        'class="barcode"',
        DEFAULT_URL,
      ]) {
        expect(text).toContain(part);
      }
      const [payment] = await paymentsOf(sandbox);
      expect(payment).toMatchObject({
        status: "pending",
        paymentMethod: { id: method, type: "cash", voucher: { code: expect.stringMatching(/^\d{16}$/) } },
        transactions: [{ status: "created", expiresAt: "2026-04-02T14:30:00.000Z" }],
      });
      const { code } = payment.paymentMethod.voucher;
      expect(text).toContain(code.replace(/(\d{4})(?=\d)/g, "$1 "));
      expect((await open(`${page}&lang=en`)).text).toContain("Collection code");
    },
  );

  it("for a bank transfer has the account and a reference", async () => {
    const sandbox = await openSandbox();
    const { url } = await voucher("bank-transfer", sandbox);
    const { text } = await open(url);
    expect(text).toContain("Datos para tu transferencia");
    expect(text).toContain("Banco de la Pampa");
    expect(text).not.toContain('class="barcode"');
  });

  it("stays pending until somebody pays it", async () => {
    const shop = await openShop();
    const sandbox = await openSandbox();
    const { page } = await voucher("abitab", sandbox, shop.url);
    sandbox.clock.advance(THREE_DAYS - 1);
    expect((await open(page)).text).toContain("Cupón para pagar en Abitab");
    const [payment] = await paymentsOf(sandbox);
    await control(sandbox, "POST", `/payments/${payment.id}/settle`, { status: "approved" });
    expect(shop.received.map(({ body }) => body.status)).toEqual(["pending", "approved"]);
    expect((await open(page)).text).toContain("Este pago ya está hecho");
  });

  it("that nobody pays expires, after a restart too, and the shop is told", async () => {
    const dataDir = temporaryFolder();
    const shop = await openShop();
    const before = await openSandbox({ dataDir });
    const { page } = await voucher("abitab", before, shop.url);
    await before.close();
    const sandbox = await openSandbox({ dataDir });
    sandbox.clock.advance(THREE_DAYS);
    await sandbox.idle();
    expect(shop.received.map(({ body }) => body.status)).toEqual(["pending", "expired"]);
    const [payment] = await paymentsOf(sandbox);
    expect(payment.transactions.at(-1)).toMatchObject({ status: "expired", resultCode: "20" });
    const over = await open(page.replace(before.url, sandbox.url));
    expect([over.status, over.text.includes("El tiempo para pagar terminó")]).toEqual([410, true]);
  });

  it("wants a name and an e-mail address, and says so beside them", async () => {
    const sandbox = await openSandbox();
    const { page } = await sessionWith(sandbox, everyMethod);
    const { status, text } = await submit(page, { method: "abitab", holder: "Ana", email: "ana@" });
    expect(status).toBe(422);
    for (const field of ["holder", "email"])
      expect(text).toMatch(new RegExp(`id="${field}-error">[^<]{10,}`));
    expect(text).toContain("Pagá en Abitab");
    expect(await paymentsOf(sandbox)).toEqual([]);
  });

  it("is one, however often its form is sent, and no card pays beside it", async () => {
    const sandbox = await openSandbox();
    const { page } = await voucher("abitab", sandbox);
    await submit(page, { form: "voucher-abitab", method: "abitab", ...PAYER });
    expect((await submit(page, cardForm())).status).toBe(303);
    expect(await paymentsOf(sandbox)).toHaveLength(1);
  });

  it("is paid at once also where cards are only held", async () => {
    const sandbox = await openSandbox();
    const { page } = await sessionWith(sandbox, {
      ...everyMethod,
      paymentRequest: { capture: { method: "manual" } },
    });
    await submit(page, { method: "redpagos", ...PAYER });
    const [pending] = await paymentsOf(sandbox);
    await control(sandbox, "POST", `/payments/${pending.id}/settle`, { status: "approved" });
    const [payment] = await paymentsOf(sandbox);
    expect(payment).toMatchObject({ status: "approved", transactions: [{}, { type: "purchase" }] });
  });
});
