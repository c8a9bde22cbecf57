import { describe, expect, it } from "vitest";
import {
  APPROVED,
  call,
  cardForm,
  DECLINED,
  newSession,
  openSandbox,
  paymentsOf,
  sessionBody,
  submit,
} from "./harness";
import { CANCEL_URL, DEFAULT_URL, open, sessionWith } from "./pages";

describe("the payment page", () => {
  it("shows what is bought, as far as the shop says", async () => {
    const sandbox = await openSandbox();
    const items = [
      { name: "Mate <grande>", quantity: 2, price: 990.25 },
      { name: "Yerba", quantity: 0.5, price: 300 },
      { description: "nameless" },
    ];
    const { page } = await sessionWith(sandbox, { paymentRequest: { items } });
    const { text } = await open(page);
    const order = text.slice(text.indexOf('<details class="order"'), text.indexOf('<dl class="facts"'));
    expect(order).toContain("<summary>Tu compra (2)</summary>");
    expect(order).toContain('2 × Mate &lt;grande&gt;</span><span class="price">$ 1.980,50</span></li>');
    expect(order).toContain("0,5 × Yerba</span></li>");
    const { page: plain } = await newSession(sandbox);
    expect((await open(plain)).text).not.toContain('class="order"');
  });

  it("shows shop, amount, invoice and instalments, in Spanish unless asked otherwise", async () => {
    const sandbox = await openSandbox();
    const { page } = await newSession(sandbox);
    const spanish = await open(page, "de-CH, fr;q=0.9");
    expect(spanish.status).toBe(200);
    expect(spanish.text).toContain('<html lang="es">');
    for (const part of ["Ombú Almacén", "$ 1.234,50", "INV-1001", "Un solo pago"]) {
      expect(spanish.text).toContain(part);
    }
    const english = await open(page, "fr, en;q=0.8, es;q=0.5");
    expect(english.text).toContain('<html lang="en">');
    expect(english.text).toContain("UYU 1,234.50");
    const portuguese = await open(page, "pt-BR, en;q=0.8");
    for (const part of ['<html lang="pt">', "UYU 1.234,50", "À vista", "Español", "English"]) {
      expect(portuguese.text.replaceAll("\u00a0", " ")).toContain(part);
    }
    expect((await open(`${page}&lang=es`, "en")).text).toContain('<html lang="es">');
  });

  it("lets nothing in from elsewhere, is not stored, and lets its forms end at the shop", async () => {
    const sandbox = await openSandbox();
    const { page } = await newSession(sandbox);
    const { headers } = await open(page);
    const policy = headers.get("content-security-policy");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("form-action 'self' https://shop.example.com;");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("referrer-policy")).toBe("same-origin");
  });

  it("is not there for a wrong token, no token, or an unknown session", async () => {
    const sandbox = await openSandbox();
    const { id } = await newSession(sandbox);
    for (const path of [`/${id}?t=${"0".repeat(32)}`, `/${id}`, `/${"0".repeat(32)}?t=x`, "/nowhere"]) {
      const { status, text } = await open(sandbox.url + path);
      expect(status).toBe(404);
      expect(text).toContain("No encontramos este pago");
    }
    const paid = await submit(`${sandbox.url}/${id}?t=wrong`);
    expect(paid.status).toBe(404);
    expect(await paymentsOf(sandbox)).toEqual([]);
  });

  it("escapes what the shop sent", async () => {
    const sandbox = await openSandbox();
    const body = sessionBody();
    body.paymentRequest.invoiceNumber = "<script>alert(1)</script>";
    const { json } = await call(sandbox, "/v1/sessions", { body });
    expect((await open(json.actions[0].href)).text).not.toContain("<script>alert");
  });

  it("sends the payer to the shop once paid, and says so to who comes back", async () => {
    const sandbox = await openSandbox();
    const { page } = await newSession(sandbox);
    expect(await submit(page)).toMatchObject({ status: 303, location: DEFAULT_URL });
    const back = await open(page);
    expect(back.status).toBe(200);
    expect(back.text).toContain("Este pago ya está hecho");
    expect(back.text).toContain(`href="${DEFAULT_URL}"`);
  });

  it("takes any future date and any length of name, and no Luhn check stops a documented card", async () => {
    const sandbox = await openSandbox();
    for (const expiry of ["3/26", "03 / 2026", "0326", "12-40"]) {
      const { page } = await newSession(sandbox);
      const form = cardForm("5555444433332222", { expiry, holder: "Zoë D'Ávila-Ñandú y Gómez" });
      expect(await submit(page, form)).toMatchObject({ status: 303, location: DEFAULT_URL });
    }
  });

  it("says what is wrong beside each field, and sends neither number nor code back", async () => {
    const sandbox = await openSandbox();
    const { page } = await newSession(sandbox);
    const form = cardForm("4929 1234 5678", { code: "98765", expiry: "02/26", holder: "Ana", email: "ana@" });
    const { status, text, headers } = await submit(page, form);
    expect(status).toBe(422);
    expect(headers.get("cache-control")).toBe("no-store");
    for (const field of ["number", "expiry", "code", "holder", "email"]) {
      expect(text).toMatch(new RegExp(`id="${field}-error">[^<]{10,}`));
    }
    expect(text).toContain('value="02/26"');
    expect(text).toContain('value="Ana"');
    expect(text).toContain('value="ana@"');
    for (const secret of ["4929 1234 5678", "492912345678", "98765"]) {
      expect(text.includes(secret)).toBe(false);
    }
    expect(await paymentsOf(sandbox)).toEqual([]);
  });

  it("wants four digits of security code for a card that has four", async () => {
    const sandbox = await openSandbox();
    const { page } = await newSession(sandbox);
    expect((await submit(page, cardForm("378282246310005", { code: "123" }))).status).toBe(422);
    expect((await submit(page, cardForm("378282246310005"))).location).toBe(DEFAULT_URL);
  });

  it("lets the payer try another card after a decline, and keeps name and e-mail", async () => {
    const sandbox = await openSandbox();
    const { page } = await newSession(sandbox);
    const declined = await submit(page, cardForm("4000000000000010"));
    expect(declined.status).toBe(303);
    const again = await open(new URL(declined.location ?? "", sandbox.url).href);
    expect(again.text).toContain("no tiene fondos suficientes");
    expect(again.text).toContain('value="Ana María Pérez"');
    expect(await submit(page, cardForm(APPROVED))).toMatchObject({ location: DEFAULT_URL });
    expect(await paymentsOf(sandbox)).toMatchObject([{ status: "approved" }, { status: "denied" }]);
  });

  it.each([
    ["approved", APPROVED],
    ["declined", DECLINED],
  ])("makes one payment of a form that is sent twice (%s)", async (_, number) => {
    const sandbox = await openSandbox();
    const { page } = await newSession(sandbox);
    const form = cardForm(number);
    const answers = await Promise.all([submit(page, form), submit(page, form), submit(page, form)]);
    expect(new Set(answers.map(({ status, location }) => `${status} ${location}`)).size).toBe(1);
    expect(await paymentsOf(sandbox)).toHaveLength(1);
  });

  it("makes one payment of two tabs that both pay", async () => {
    const sandbox = await openSandbox();
    const { page } = await newSession(sandbox);
    const answers = await Promise.all([submit(page, cardForm()), submit(page, cardForm("5555555555554444"))]);
    expect(answers.map(({ location }) => location)).toEqual([DEFAULT_URL, DEFAULT_URL]);
    expect(await paymentsOf(sandbox)).toHaveLength(1);
  });

  it("sends a payer who cancels back, and can still be paid", async () => {
    const sandbox = await openSandbox();
    const { page } = await newSession(sandbox);
    const cancelled = await submit(page.replace("?", "/cancel?"), {});
    expect(cancelled).toMatchObject({ status: 303, location: CANCEL_URL });
    expect(await paymentsOf(sandbox)).toEqual([]);
    expect(await submit(page)).toMatchObject({ location: DEFAULT_URL });
  });

  it("takes no card once the session expired, and leads back to the shop", async () => {
    const sandbox = await openSandbox();
    const { page } = await newSession(sandbox);
    sandbox.clock.advance(30 * 60_000);
    for (const answer of [await open(page), await submit(page)]) {
      expect(answer.status).toBe(410);
      expect(answer.text).toContain("El tiempo para pagar terminó");
      expect(answer.text).toContain(`href="${CANCEL_URL}"`);
    }
    expect(await paymentsOf(sandbox)).toEqual([]);
  });

  it("does without redirects and callbacks when the shop gave none", async () => {
    const sandbox = await openSandbox();
    const { settings: _, ...body } = sessionBody();
    const { json } = await call(sandbox, "/v1/sessions", { body });
    const { status, text } = await submit(json.actions[0].href);
    expect(status).toBe(200);
    expect(text).toContain("Este pago ya está hecho");
  });
});
