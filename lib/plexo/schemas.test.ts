import fc from "fast-check";
import { describe, expect, it } from "vitest";
import approved from "./fixtures/payment-approved.json";
import { paymentStatuses } from "./payment";
import { paymentSchema, sessionSchema } from "./schemas";

const bare = { id: "p-1", referenceId: "pay-1", status: "approved" };
const read = (payment: unknown) => paymentSchema.parse(payment);

describe("reading a payment", () => {
  it("needs only id, reference and status", () => {
    expect(read(bare)).toEqual({
      id: "p-1",
      referenceId: "pay-1",
      invoiceNumber: null,
      status: "approved",
      statusAsGiven: "approved",
      merchantId: null,
      currency: null,
      amount: null,
      createdAt: null,
      updatedAt: null,
      processedAt: null,
      method: null,
      card: null,
      voucher: null,
      authorizedUntil: null,
      installments: null,
      metadata: {},
      transactions: [],
    });
  });

  it.each(["id", "referenceId", "status"])("is not possible without %s", (field) => {
    expect(paymentSchema.safeParse({ ...bare, [field]: undefined }).success).toBe(false);
    expect(paymentSchema.safeParse({ ...bare, [field]: "" }).success).toBe(false);
  });

  it.each(paymentStatuses)("knows the documented status %s", (status) => {
    expect(read({ ...bare, status }).status).toBe(status);
  });

  it.each(["captured", "paid", "chargeback", "approved ", "unknown", "__proto__"])(
    "takes the status %j for unknown and keeps the word",
    (status) => {
      expect(read({ ...bare, status })).toMatchObject({ status: "unknown", statusAsGiven: status });
    },
  );

  it("reads words and currencies in any case, and keeps Plexo's own", () => {
    const entry = { type: "Refund", status: "APPROVED" };
    const amount = { currency: "uyu", total: 10 };
    expect(read({ ...bare, status: "Partially_Refunded", amount, transactions: [entry] })).toMatchObject({
      ...{ status: "partially-refunded", statusAsGiven: "Partially_Refunded", currency: "UYU" },
      transactions: [
        { type: "refund", typeAsGiven: "Refund", status: "approved", statusAsGiven: "APPROVED" },
      ],
    });
  });

  it("survives any value in any other field", () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(approved)), fc.anything(), (field, value) => {
        fc.pre(!(field in bare));
        expect(read({ ...approved, [field]: value })).toMatchObject({ id: approved.id, status: "approved" });
      }),
    );
  });

  it("survives an odd transaction, and still counts the others", () => {
    fc.assert(
      fc.property(fc.anything(), (odd) => {
        const { transactions } = read({ ...approved, transactions: [odd, ...approved.transactions] });
        expect(transactions.slice(-2).map(({ status }) => status)).toEqual(["created", "approved"]);
      }),
    );
  });

  it("keeps a transaction that says almost nothing", () => {
    const nothing = {
      id: null,
      type: "unknown",
      typeAsGiven: null,
      status: "unknown",
      statusAsGiven: null,
      amount: null,
      resultCode: null,
      createdAt: null,
    };
    expect(read({ ...bare, transactions: [{}] }).transactions).toMatchObject([nothing]);
    expect(read({ ...bare, amount: { currency: "UYU" } })).toMatchObject({ currency: "UYU", amount: null });
  });

  it("never makes up an amount, a merchant or a number of instalments", () => {
    for (const odd of [null, true, "", [], "1e3", "0x1", -1, 1.005, Number.NaN]) {
      const amount = { currency: "UYU", total: odd };
      expect(read({ ...bare, amount, merchant: { id: odd }, installments: odd })).toMatchObject({
        currency: "UYU",
        amount: null,
        merchantId: null,
        installments: null,
      });
    }
  });

  it("takes numbers that come as strings, as Plexo itself does", () => {
    const payment = { ...bare, amount: { currency: "USD", total: "32.00" }, merchant: { id: "4321" } };
    expect(
      read({ ...payment, installments: "3", transactions: [{ resultCode: 10, amount: "32" }] }),
    ).toMatchObject({
      amount: 3_200,
      merchantId: 4321,
      installments: 3,
      transactions: [{ resultCode: "10", amount: 3_200, type: "unknown", statusAsGiven: null }],
    });
  });

  it("takes a date without a zone for UTC, and an odd one for none", () => {
    expect(
      read({ ...bare, createdAt: "2025-02-25T17:13:08", updatedAt: "yesterday", processedAt: 0 }),
    ).toMatchObject({
      createdAt: new Date("2025-02-25T17:13:08Z"),
      updatedAt: null,
      processedAt: null,
    });
  });

  it("keeps of the metadata what is text", () => {
    const metadata = { orderId: "1001", n: 1, nested: {} };
    expect(read({ ...bare, metadata }).metadata).toEqual({ orderId: "1001" });
  });

  it("lets nothing of the card out but brand and last four digits", () => {
    const kept = JSON.stringify(read(approved));
    const { card } = approved.paymentMethod;
    for (const secret of [
      card.name,
      card.bin,
      card.token,
      "cardholder",
      "Ejemplo",
      "ana@example.com",
      "4567890",
    ]) {
      expect(kept).not.toContain(secret);
    }
    expect(read({ ...approved, paymentMethod: { card: { last4: "55555555XXXXXX4444" } } }).card).toEqual({
      brand: null,
      last4: null,
    });
  });
});

describe("reading a voucher", () => {
  const inCash = (change: object = {}) => ({
    id: "abitab",
    type: "cash",
    voucher: { code: "2710123456789012" },
    ...change,
  });
  const voucherOf = (paymentMethod: object, more: object = {}) =>
    read({ ...bare, paymentMethod, ...more }).voucher;

  it("has who collects, the code, and until when, which the first transaction says where the voucher does not", () => {
    const at = new Date("2026-04-02T14:30:00Z");
    const known = { collector: "abitab", code: "2710123456789012" };
    const voucher = { code: "2710123456789012", expiresAt: "2026-04-02T14:30:00Z" };
    expect(voucherOf(inCash({ voucher }))).toEqual({ ...known, expiresAt: at });
    const transactions = [null, {}, { status: "created", expiresAt: "2026-04-02T14:30:00.1234567Z" }];
    expect(voucherOf(inCash(), { transactions })?.expiresAt?.getTime()).toBe(at.getTime() + 123);
    expect(voucherOf(inCash())).toEqual({ ...known, expiresAt: null });
  });

  it("is none of a card, whatever stands beside it", () => {
    const voucher = { code: "4444333322221111" };
    expect(voucherOf({ id: "visa", type: "card", card: { last4: "1111" }, voucher })).toBeNull();
    expect(voucherOf({ id: "visa", type: "CARD", voucher })).toBeNull();
    expect(voucherOf({ id: "visa", voucher })).toBeNull();
  });

  it.each([7, null, "", " ", "a\0b", "<b>", "x".repeat(61), {}])("has no code where that is %j", (code) => {
    expect(voucherOf(inCash({ voucher: { code } }))).toMatchObject({ code: null });
  });

  it("survives any voucher and any history", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (voucher, transactions) => {
        expect(voucherOf(inCash({ voucher }), { transactions })?.collector).toBe("abitab");
      }),
    );
  });
});

describe("reading a session", () => {
  it("needs only id and reference, and drops odd actions", () => {
    const actions = [null, "x", { rel: 1, href: "https://a" }, { method: "REDIRECT", href: 7 }];
    expect(sessionSchema.parse({ id: "s", referenceId: "ses-1", actions })).toEqual({
      id: "s",
      referenceId: "ses-1",
      status: null,
      expiresAt: null,
      actions: [
        { rel: null, method: null, href: "https://a" },
        { rel: null, method: "REDIRECT", href: null },
      ],
    });
  });

  it("hands on an address byte for byte, whatever it holds", () => {
    const href = "https://checkout.plexo.com.uy/e/4444333322221111?t=4444333322221111&x=a@b.c";
    const session = { id: "s", referenceId: "r", actions: [{ method: "REDIRECT", href }] };
    expect(sessionSchema.parse(session).actions[0]?.href).toBe(href);
  });
});
