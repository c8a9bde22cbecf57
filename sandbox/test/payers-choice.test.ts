import { describe, expect, it } from "vitest";
import { newCustomer } from "./direct";
import { APPROVED, call, cardForm, DECLINED, openSandbox, paymentsOf, submit } from "./harness";
import { DEFAULT_URL, flexible, open, sessionWith } from "./pages";

describe("a flexible amount", () => {
  it.each([
    ["1.500,50", "UYU", 1500.5],
    ["1,500.5", "UYU", 1500.5],
    ["$ 1 500", "UYU", 1500],
    ["2.500", "USD", 2500],
    ["100", "USD", 100],
    ["5000,50", "UYU", 5000.5],
  ])("is what the payer writes: %s %s", async (amount, currency, total) => {
    const sandbox = await openSandbox();
    const { page } = await sessionWith(sandbox, flexible());
    const sent = await submit(page, { ...cardForm(), amount, currency });
    expect(sent.location).toBe(DEFAULT_URL);
    const [payment] = await paymentsOf(sandbox);
    expect(payment).toMatchObject({ status: "approved", amount: { total, currency } });
    expect(payment.transactions.at(-1).amount).toBe(total);
  });

  it.each([
    ["", "Escribí el importe"],
    ["mil", "Escribí el importe"],
    ["1.2.3", "Escribí el importe"],
    ["-200", "Escribí el importe"],
    ["99,99", "El importe mínimo es $ 100,00."],
    ["5.000,51", "El importe máximo es $ 5.000,50."],
  ])("that is not one, or out of bounds, is refused beside the field: %j", async (amount, says) => {
    const sandbox = await openSandbox();
    const { page } = await sessionWith(sandbox, flexible());
    const { status, text } = await submit(page, { ...cardForm(), amount, currency: "UYU" });
    expect(status).toBe(422);
    const shown = text.replaceAll("\u00a0", " ");
    expect(shown.slice(shown.indexOf('id="amount-error"'))).toContain(says);
    expect(await paymentsOf(sandbox)).toEqual([]);
  });

  it("is in a currency of the session, with a choice only where there is one", async () => {
    const sandbox = await openSandbox();
    const both = await sessionWith(sandbox, flexible());
    expect((await open(both.page)).text).toContain('id="currency"');
    const one = await sessionWith(sandbox, flexible({ allowedCurrencies: ["USD"] }));
    expect((await open(one.page)).text).not.toContain('id="currency"');
    await submit(one.page, { ...cardForm(), amount: "150", currency: "UYU" });
    expect((await paymentsOf(sandbox))[0].amount).toMatchObject({ total: 150, currency: "USD" });
  });

  it("is kept for the next try after a decline", async () => {
    const sandbox = await openSandbox();
    const { page } = await sessionWith(sandbox, flexible());
    await submit(page, { ...cardForm(DECLINED), amount: "321", currency: "USD" });
    const { text } = await open(page);
    expect(text).toContain('value="321.00"');
    expect(text).toMatch(/<option value="USD" selected/);
  });
});

describe("instalments", () => {
  const plans = { settings: { installments: { "*": [1], VISA: [1, 3, 6] } } };

  it("are chosen by the payer, among those of the brand", async () => {
    const sandbox = await openSandbox();
    const { page } = await sessionWith(sandbox, plans);
    expect((await open(page)).text).toContain("3 cuotas de $ 411,50");
    await submit(page, cardForm(APPROVED, { installments: "3" }));
    expect((await paymentsOf(sandbox))[0].installments).toBe(3);
  });

  it.each([
    ["4444333322221111", "12", "VISA"],
    ["5555444433332222", "3", "MASTERCARD"],
  ])("that the brand of %s does not offer are refused", async (number, installments, brand) => {
    const sandbox = await openSandbox();
    const { page } = await sessionWith(sandbox, plans);
    const { status, text } = await submit(page, cardForm(number, { installments }));
    expect(status).toBe(422);
    expect(text).toMatch(new RegExp(`id="installments-error">Con ${brand}`));
    expect(await paymentsOf(sandbox)).toEqual([]);
  });

  it("are the session's where it offers no choice, whatever a form says", async () => {
    const sandbox = await openSandbox();
    const { page } = await sessionWith(sandbox, { paymentRequest: { installments: 6 } });
    expect((await open(page)).text).not.toContain('id="installments"');
    await submit(page, cardForm());
    expect((await paymentsOf(sandbox))[0].installments).toBe(6);
  });
});

describe("a saved card", () => {
  async function withSavedCard(number = APPROVED) {
    const sandbox = await openSandbox();
    const customer = await newCustomer(sandbox);
    const tokenization = { merchantId: 3243, referenceId: "t-1", type: "tokenization", customerId: customer };
    const { json } = await call(sandbox, "/v1/sessions", { body: tokenization });
    await submit(json.actions[0].href, cardForm(number));
    const list = await call(sandbox, `/v1/customers/${customer}/payment-instruments`);
    const token = list.json[0].token as string;
    return { sandbox, customer, token, ...(await sessionWith(sandbox, { token })) };
  }

  it("pays with its security code alone", async () => {
    const { sandbox, page } = await withSavedCard();
    const { text } = await open(page);
    expect(text).toContain("VISA terminada en 1111");
    expect(text).not.toContain('id="number"');
    expect((await submit(page, { method: "saved", code: "12" })).status).toBe(422);
    expect(await submit(page, { method: "saved", code: "123" })).toMatchObject({ location: DEFAULT_URL });
    expect((await paymentsOf(sandbox))[0]).toMatchObject({
      status: "approved",
      paymentMethod: { source: "token", card: { last4: "1111" } },
    });
  });

  it("asks for as many digits as its brand has", async () => {
    const { page } = await withSavedCard("378282246310005");
    expect((await open(page)).text).toContain("Los 4 números del frente");
    expect((await submit(page, { method: "saved", code: "123" })).status).toBe(422);
    expect((await submit(page, { method: "saved", code: "1234" })).location).toBe(DEFAULT_URL);
  });

  it("can be left for another card", async () => {
    const { sandbox, page } = await withSavedCard(DECLINED);
    await submit(page, { method: "saved", code: "123" });
    expect((await open(page)).text).toContain("El banco rechazó la tarjeta terminada en 0002");
    const other = `${page}&method=card`;
    expect((await open(other)).text).toContain('id="number"');
    await submit(other, cardForm("5555444433332222", { method: "card" }));
    expect((await paymentsOf(sandbox))[0].paymentMethod).toMatchObject({ source: "card", id: "mastercard" });
  });

  it("is not offered once it was deleted", async () => {
    const { sandbox, customer, token, page } = await withSavedCard();
    await call(sandbox, `/v1/customers/${customer}/payment-instruments/${token}`, { method: "DELETE" });
    expect((await open(page)).text).toContain('id="number"');
  });
});
