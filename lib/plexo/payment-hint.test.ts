import fc from "fast-check";
import { describe, expect, it } from "vitest";
import approved from "./fixtures/payment-approved.json";
import { parsePaymentHint, stripPayment } from "./payment-hint";

const { id } = approved;
const cards = [
  "4444333322221111",
  "5555444433332222",
  "378282246310005",
  "4000 0000 0000 0002",
  "5588-2200-0000-0006",
];

describe("what a callback points at", () => {
  it("is found at the root, as in Plexo's guide", () => {
    expect(parsePaymentHint(approved)).toEqual({ id, referenceId: "pay-1001", status: "approved" });
  });

  it("is found in any spelling, and inside a Data envelope", () => {
    const hint = { id, referenceId: "pay-1", status: "denied" };
    expect(parsePaymentHint({ Id: id, ReferenceId: "pay-1", STATUS: "denied" })).toEqual(hint);
    expect(parsePaymentHint({ Data: { Id: id, ReferenceID: "pay-1", Status: "denied" } })).toEqual(hint);
    expect(parsePaymentHint({ id, data: { id: "other-payment" } })).toEqual({ id });
    expect(parsePaymentHint({ ID: "other-payment", id })).toEqual({ id });
  });

  it("is never an id or a reference that holds a card number, or that could not be Plexo's", () => {
    for (const card of cards) {
      expect(parsePaymentHint({ id: card, referenceId: `pay ${card}`, status: card })).toEqual({});
    }
    expect(parsePaymentHint({ id: "../sessions", referenceId: 7, status: "x".repeat(51) })).toEqual({});
  });

  it("is a reference that holds a UUID, whatever digits the UUID has by chance", () => {
    const referenceId = "pay-67173784-6670-4f44-aa67-0e2b6fb609af";
    expect(parsePaymentHint({ id, referenceId })).toEqual({ id, referenceId });
    expect(stripPayment({ ...approved, referenceId })).toMatchObject({ referenceId });
    fc.assert(
      fc.property(fc.uuid(), fc.constantFrom("", "ses-", "pay_", "ref:"), (uuid, prefix) => {
        fc.pre(/[a-f]/.test(uuid));
        expect(parsePaymentHint({ referenceId: prefix + uuid })).toEqual({ referenceId: prefix + uuid });
      }),
    );
  });

  it("is no reference that holds a card number, with letters around it", () => {
    for (const text of [
      "card-4111111111111111abcdefab",
      "pan:55554444333322220000000a",
      "x-41111111-1111-1111-1111-00000000000a",
    ]) {
      expect(parsePaymentHint({ referenceId: text })).toEqual({});
    }
  });

  it("is nothing, without an exception, for any other body", () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.jsonValue()), (body) => {
        expect(() => [parsePaymentHint(body), stripPayment(body)]).not.toThrow();
      }),
    );
    for (const body of [undefined, null, "", 7, [], {}, "id", [approved]]) {
      expect(parsePaymentHint(body)).toEqual({});
      expect(stripPayment(body)).toBeNull();
    }
  });

  it("is found no matter how deep the rest of the body goes", () => {
    const deep = `${"[".repeat(30_000)}${"]".repeat(30_000)}`;
    expect(parsePaymentHint(JSON.parse(`{"id":"${id}","transactions":${deep}}`))).toEqual({ id });
  });
});

describe("what is stored of a callback (no card data)", () => {
  it("has nothing of a voucher: what it is paid with is read at Plexo", () => {
    const paymentMethod = { id: "abitab", type: "cash", voucher: { code: "2710123456789012" } };
    const stored = stripPayment({ ...approved, paymentMethod });
    expect(stored).not.toBeNull();
    expect(JSON.stringify(stored)).not.toMatch(/voucher|2710123456789012/);
  });

  it("is the payment without anything of the card but brand and last four digits", () => {
    const stored = stripPayment(approved);
    expect(stored).toMatchObject({
      id,
      referenceId: "pay-1001",
      status: "approved",
      amount: 129_050,
      currency: "UYU",
      merchantId: 4321,
      processedAt: "2025-02-25T17:13:09.725Z",
      card: { brand: "mastercard", last4: "4444" },
      transactions: [{ status: "created" }, { status: "approved", authorization: "123456", resultCode: "0" }],
    });
    expect(Object.keys(stored ?? {})).not.toContain("metadata");
    expect(JSON.stringify(stored)).not.toMatch(
      /55555555|24e9|0f1e2d3c|ana@|Ejemplo|4567890|Calle|203\.0\.113/,
    );
    expect(JSON.parse(JSON.stringify(stored))).toEqual(stored);
  });

  it("is nothing when the body is not a payment", () => {
    expect(stripPayment({ id, status: "approved" })).toBeNull();
    expect(stripPayment({ hello: "world" })).toBeNull();
  });

  it("reads the same payment in any spelling", () => {
    const shout = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(shout);
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [key.toUpperCase(), shout(inner)]),
      );
    };
    expect(stripPayment({ Data: shout(approved) })).toEqual(stripPayment(approved));
  });

  it("keeps Plexo's identifiers whole, though they hold long runs of digits", () => {
    const digits = "12345678901234567890123456789abc";
    expect(stripPayment({ ...approved, id: digits })?.id).toBe(digits);
  });

  it("never holds a card number, whichever field it was put into", () => {
    const card = fc.constantFrom(...cards);
    const disguise = fc.tuple(
      fc.constantFrom("", " ", "card:", "n/"),
      card,
      fc.constantFrom("", "!", " x", "/12"),
    );
    fc.assert(
      fc.property(disguise, fc.boolean(), ([before, number, after], asNumber) => {
        const smuggled = asNumber ? Number(number.replace(/\D/g, "")) : before + number + after;
        const digits = number.replace(/\D/g, "");
        const all = [...everyLeafReplaced(approved, smuggled)].map(
          (body) => JSON.stringify(stripPayment(body)) + JSON.stringify(parsePaymentHint(body)),
        );
        expect(all.filter((kept) => kept.replace(/[ -]/g, "").includes(digits))).toEqual([]);
      }),
    );
  });

  it("never holds an e-mail address, and no text longer than 200 characters", () => {
    for (const body of everyLeafReplaced(approved, "ana.ejemplo@example.com")) {
      expect(JSON.stringify(stripPayment(body))).not.toContain("example.com");
    }
    for (const body of everyLeafReplaced(approved, "x ".repeat(5_000))) {
      expect(JSON.stringify(stripPayment(body))?.length ?? 0).toBeLessThan(3_000);
    }
  });

  it("never holds a field that is not on the list, wherever it stands", () => {
    const name = fc.constantFrom(
      "token",
      "number",
      "cvc",
      "cardholder",
      "bin",
      "expMonth",
      "email",
      "secret",
      "Pan",
    );
    fc.assert(
      fc.property(name, fc.string({ minLength: 8, maxLength: 20 }), (field, text) => {
        const secret = `s3cr3t ${text}`;
        const all = [...everyObjectWith(approved, { [field]: secret })].map((body) =>
          JSON.stringify(stripPayment(body)),
        );
        expect(all.filter((kept) => kept.includes("s3cr3t"))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

type Json = unknown;

/** The body once for each of its values, with that value replaced. */
function* everyLeafReplaced(value: Json, replacement: Json): Generator<Json> {
  if (typeof value !== "object" || value === null) return yield replacement;
  for (const [key, inner] of Object.entries(value)) {
    for (const changed of everyLeafReplaced(inner, replacement)) yield withKey(value, key, changed);
  }
}

/** The body once for each object in it, with fields added to that object. */
function* everyObjectWith(value: Json, added: object): Generator<Json> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) yield { ...value, ...added };
  for (const [key, inner] of Object.entries(value)) {
    for (const changed of everyObjectWith(inner, added)) yield withKey(value, key, changed);
  }
}

function withKey(value: object, key: string, inner: Json): Json {
  return Array.isArray(value) ? value.with(Number(key), inner) : { ...value, [key]: inner };
}
