import fc from "fast-check";
import { expect, it } from "vitest";
import { historyRuns, historySeed, historyTimeout } from "../../test/histories/seed";
import { anyText } from "../../test/support/any-text";
import { maxLines, maxQuantity, parseCart, parseQuantity, serializeCart } from "../cart/cart";
import { checkoutFields, departments } from "./fields";
import { parseCheckoutForm } from "./form";
import { parseSeen } from "./review";

const often = () => ({ numRuns: historyRuns(10_000), seed: historySeed() });

const odd = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "\0",
    "Ana\0",
    "\r\n\t",
    "\u202e",
    "١٢٣",
    "-1",
    "1e2",
    "0x1",
    "__proto__",
    "ci",
    "rut",
  ),
  fc.constantFrom("delivery", "pickup", ...departments, "12345672", "ana@example.com", "099123456", "1"),
  anyText(100),
  fc.integer({ min: 100, max: 5_000 }).map((length) => "ñ".repeat(length)),
  fc.uint8Array({ maxLength: 20 }).map((bytes) => new File([Buffer.from(bytes)], "photo.jpg")),
);
const good = {
  name: "Ana Pérez",
  email: "ana@example.com",
  phone: "099 123 456",
  documentType: "ci",
  document: "1.234.567-2",
  delivery: "pickup",
  means: "card",
  installments: "1",
};

it(
  "Whatever is sent as a checkout form is turned down or can be ordered with, never an exception",
  () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...checkoutFields.keys(), "$ACTION_ID", "seen"), odd), {
          maxLength: 6,
        }),
        (changes) => {
          const data = new FormData();
          for (const [name, value] of Object.entries(good)) data.set(name, value);
          for (const [name, value] of changes) data.set(name, value);
          const read = parseCheckoutForm(data);
          expect(read.ok || Object.keys(read.problems).length > 0).toBe(true);
          if (!read.ok) return;
          for (const value of Object.values(read.form)) {
            if (typeof value !== "string") continue;
            expect(value).not.toContain("\0");
            expect(value.length).toBeLessThanOrEqual(500);
          }
          expect(Number.isInteger(read.form.installments)).toBe(true);
        },
      ),
      often(),
    );
  },
  historyTimeout,
);

it(
  "Whatever is in the cart's cookie, or in the prices that a page showed, is read without an exception",
  () => {
    const item = fc.record({ sku: fc.oneof(fc.constant("MATE-1"), fc.string()), quantity: fc.anything() });
    const text = fc.oneof(
      anyText(),
      fc.json(),
      fc.integer({ min: 1, max: 6_000 }).map((depth) => "[".repeat(depth)),
      fc
        .record({ id: fc.constantFrom("A".repeat(22), "short", 7), items: fc.array(item, { maxLength: 60 }) })
        .map(
          (cart) => JSON.stringify(cart, (_key, value) => (typeof value === "bigint" ? null : value)) ?? "",
        ),
    );
    fc.assert(
      fc.property(text, (cookie) => {
        const seen = Object.values(parseSeen(cookie)?.lines ?? {});
        for (const { price } of seen) expect(Number.isInteger(price)).toBe(true);
        parseQuantity(cookie);
        const cart = parseCart(cookie);
        if (!cart) return;
        expect(cart.items.length).toBeLessThanOrEqual(maxLines);
        for (const { quantity } of cart.items) {
          expect(quantity >= 1 && quantity <= maxQuantity && Number.isInteger(quantity)).toBe(true);
        }
        expect(parseCart(serializeCart(cart))).toEqual(cart);
      }),
      often(),
    );
  },
  historyTimeout,
);
