import { expect, it } from "vitest";
import { catalogue } from "@/examples/ombu/catalogue";
import { shop } from "@/examples/ombu/shop";
import { texts } from "@/examples/ombu/texts";
import { type Checked, shopFaults } from "./check";
import { contrast } from "./contrast";
import { parseTheme, readTheme } from "./theme";
import type { Shop, Zone } from "./types";

const whole: Checked = {
  ...{ shop, texts, catalogue, theme: readTheme(), pages: ["es/about.md"] },
  ...{ hasPicture: () => true, isReal: false },
};
const faults = (change: Partial<Checked>) => shopFaults({ ...whole, ...change });
const withShop = (change: Partial<Shop>) => faults({ shop: { ...shop, ...change } });
const everywhere: Zone = { departments: "all", price: { UYU: 1, USD: 1 } };
const withZones = (zones: Zone[]) => withShop({ delivery: { zones } });

it("The example shop has no fault", () => {
  expect(faults({})).toEqual([]);
});

it("Real payments are not taken with the example shop's identity", () => {
  expect(faults({ isReal: true })).toEqual([expect.stringContaining("example shop")]);
});

it("All faults are told at once", () => {
  const { contact: _contact, ...rest } = shop;
  expect(faults({ shop: { ...rest, contact: {} }, hasPicture: () => false }).length).toBeGreaterThan(30);
});

it.each([
  ["a language that the software has no texts in", { languages: ["fr"] }, 'there are no texts in "fr"'],
  ["a language twice", { languages: ["es", "es"] }, "twice"],
  ["no way to be reached", { contact: {} }, "contact"],
  [
    "instalments that nobody offers",
    { installments: { UYU: [{ from: 0, installments: 0 }] } },
    "installments.UYU",
  ],
  ["a club without boxes", { club: { boxes: [] } }, "club.boxes: none"],
  ["a box twice", { club: { boxes: ["BOX-1", "BOX-1"] } }, "twice"],
  ["a box that is no SKU", { club: { boxes: ["box 1"] } }, '"box 1" is no SKU'],
  ["no colours", { colors: {} }, 'no colour "brown"'],
  ["a place to fetch goods at without hours", { pickup: { address: "Acá", hours: {} } }, "pickup.hours"],
  [
    "neither delivery nor a place to fetch goods at",
    { delivery: { zones: [] }, pickup: undefined },
    "neither",
  ],
])("A shop with %s is refused", (_what, change, told) => {
  expect(withShop(change as Partial<Shop>).join("\n")).toContain(told);
});

it.each([
  [{ means: ["card", "cheque"] }, ['shop.ts payment.means: "cheque" is none of card, cash, transfer.']],
  [{ means: ["card", "card"] }, ['shop.ts payment.means: "card" is there twice.']],
  [{ means: [] }, ["shop.ts payment.means: none is given."]],
  [{}, []],
])("Of the ways to pay %j are told as %j", (payment, told) => {
  expect(withShop({ payment: payment as never })).toEqual(told);
});

it("What can be paid in cash or by transfer is worded by the merchant, in each language, all faults at once", () => {
  const es = { cashNote: "En Abitab", cashSteps: " " };
  const payment: Shop["payment"] = { means: ["cash"] };
  expect(faults({ texts: { es }, shop: { ...shop, payment } })).toEqual([
    'texts.ts cashNote: not in "en", and shop.ts payment.means offers it.',
    'texts.ts cashNote: not in "pt", and shop.ts payment.means offers it.',
    'texts.ts cashSteps: not in "es", and shop.ts payment.means offers it.',
    'texts.ts cashSteps: not in "en", and shop.ts payment.means offers it.',
    'texts.ts cashSteps: not in "pt", and shop.ts payment.means offers it.',
  ]);
  expect(faults({ texts: {}, shop: { ...shop, payment: { means: ["transfer"] } } })).toHaveLength(6);
  expect(faults({ texts: {}, shop: { ...shop, payment: {} } })).toEqual([]);
});

it("Each of the 19 departments is in exactly one zone", () => {
  const montevideo: Zone = { ...everywhere, departments: ["Montevideo"] };
  expect(withZones([montevideo, everywhere])).toEqual([]);
  expect(withZones([montevideo])).toHaveLength(18);
  expect(withZones([montevideo, montevideo, everywhere])).toEqual([
    "shop.ts delivery: Montevideo is in two zones.",
  ]);
  expect(withZones([everywhere, everywhere])).toHaveLength(1);
  expect(withZones([{ ...everywhere, price: { UYU: 1 } }])).toEqual([
    "shop.ts delivery: zone 1 has no price in USD.",
  ]);
});

it("Goods have texts in the languages offered, a picture, and a price in a currency offered", () => {
  const [first] = catalogue;
  const [product] = first?.products ?? [];
  const [variant] = product?.variants ?? [];
  if (!first || !product || !variant) throw new Error("The example has no goods.");
  const withVariant = (change: object) =>
    faults({
      catalogue: [{ ...first, products: [{ ...product, variants: [{ ...variant, ...change }] }] }],
    });
  expect(withVariant({})).toEqual([]);
  expect(withVariant({ priceUyu: undefined })).toEqual([]);
  expect(withVariant({ priceUyu: 0 })).toHaveLength(1);
  expect(withVariant({ priceUyu: undefined, priceUsd: undefined })).toHaveLength(1);
  expect(withVariant({ sku: "mat 1" })).toHaveLength(1);
  expect(withVariant({ size: "" })).toHaveLength(1);
  expect(withVariant({ color: "pink" })).toHaveLength(1);
  expect(withVariant({ color: "constructor" })).toHaveLength(1);
  expect(faults({ catalogue: [{ ...first, name: { es: "Mate" } }] })).toEqual([
    'catalogue "mate" name: not in "en".',
    'catalogue "mate" name: not in "pt".',
  ]);
  const twins = [variant, { ...variant, sku: "TWIN" }];
  expect(faults({ catalogue: [{ ...first, products: [{ ...product, variants: twins }] }] })).toEqual([
    expect.stringContaining("same size and colour"),
  ]);
  expect(faults({ catalogue: [first, first] }).join()).toContain("two categories");
  const pesosOnly: Shop = { ...shop, currencies: ["UYU"], languages: ["es"] };
  expect(faults({ shop: pesosOnly, catalogue: [{ ...first, name: { es: "Mate" } }] })).toEqual([]);
});

it("A picture of a colour is of a colour that it comes in, and is there", () => {
  const [first] = catalogue;
  const [product] = first?.products ?? [];
  if (!first || !product) throw new Error("The example has no goods.");
  const withImages = (colorImages: Record<string, string>, hasPicture = true) =>
    faults({
      catalogue: [{ ...first, products: [{ ...product, colorImages }] }],
      hasPicture: (src) => hasPicture || !src.startsWith("/shop/"),
    });
  expect(withImages({ brown: "/shop/a.webp" })).toEqual([]);
  expect(withImages({ pink: "/shop/a.webp" })).toEqual([
    `catalogue "${product.slug}" colorImages: no variant is "pink".`,
  ]);
  expect(withImages({ brown: "/shop/a.webp" }, false)).toEqual([
    `catalogue "${product.slug}" colorImages: there is no public/shop/a.webp.`,
  ]);
});

it("Colours that can't be read on each other are refused, and so is one that is missing", () => {
  const theme = (brand: string) => ({ ...whole.theme, colors: { ...whole.theme.colors, brand } });
  expect(faults({ theme: theme("#9fc5b8") }).join()).toContain("--card on --brand");
  expect(faults({ theme: parseTheme(":root { --paper: white }") }).join()).toContain("--paper is missing");
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

it("What is not as its type says is told beside the other faults, by its place, and stops none of them", () => {
  const { pictures: _pictures, ...rest } = shop;
  const [first] = catalogue;
  const [product] = first?.products ?? [];
  const [variant] = product?.variants ?? [];
  if (!first || !product || !variant) throw new Error("The example has no goods.");
  const told = faults({
    shop: {
      ...rest,
      currencies: ["UYU", "EUR"],
      delivery: { zones: [{ ...everywhere, freefrom: { UYU: 1 } }] },
      fields: [{ name: "company" }],
      contact: { email: "hola" },
    } as never,
    texts: { es: { tagLine: "Zapatos" } } as never,
    catalogue: [
      { ...first, slug: "Mate", products: [{ ...product, variants: [{ ...variant, priceUyu: "290" }] }] },
    ] as never,
  });
  for (const fault of [
    "shop.ts pictures: it is missing.",
    'shop.ts currencies: the software does not know "EUR".',
    'shop.ts delivery.zones[0]: Unrecognized key: "freefrom".',
    "shop.ts fields[0].label: it is missing.",
    "shop.ts contact.email: Invalid email address.",
    'texts.ts es: Unrecognized key: "tagLine".',
    `catalogue "Mate" "${product.slug}" "${variant.sku}" priceUyu: Invalid input: expected number, received string.`,
    'catalogue "Mate": a slug is made of a to z, 0 to 9 and hyphens.',
  ]) {
    expect(told).toContain(fault);
  }
});

it("An empty e-mail address is none, and a telephone number is enough", () => {
  expect(withShop({ contact: { email: "", phone: "+598 94 123 456" } })).toEqual([]);
  expect(withShop({ contact: { email: "" } })).toEqual([expect.stringContaining("contact")]);
});

it("What is wrong with many variants of a good is told once", () => {
  const [first] = catalogue;
  const [product] = first?.products ?? [];
  if (!first || !product) throw new Error("The example has no goods.");
  const told = (many: number) => {
    const variants = Array.from({ length: many }, (_, i) => ({ sku: `A-${i}`, size: `${i}`, stock: 1 }));
    return faults({ catalogue: [{ ...first, products: [{ ...product, variants }] }] });
  };
  const where = `catalogue "${product.slug}"`;
  expect(told(1)).toEqual([`${where} "A-0": it has no price in UYU or USD.`]);
  expect(told(2)).toEqual([`${where} "A-0", "A-1": it has no price in UYU or USD.`]);
  expect(told(18)).toEqual([`${where} "A-0", "A-1" and 16 more: it has no price in UYU or USD.`]);
});

it("Pages that would never be shown are told", () => {
  expect(faults({ pages: ["es/terms.md", "en/about.md"] })).toEqual([]);
  const told = faults({ pages: ["about.md", "es/sobre.md", "fr/about.md", "es/about.txt"] });
  expect(told.map((fault) => fault.split(":")[0])).toEqual([
    ...["pages/about.md", "pages/es/sobre.md", "pages/fr/about.md", "pages/es/about.txt"],
  ]);
});

it("A picture's address begins below public/", () => {
  const [first] = catalogue;
  const [product] = first?.products ?? [];
  if (!first || !product) throw new Error("The example has no goods.");
  const image = "shop/a.webp";
  const change = { catalogue: [{ ...first, products: [{ ...product, image }] }] };
  expect(faults({ ...change, hasPicture: (src) => src !== image })).toEqual([
    `catalogue "${product.slug}" image: "shop/a.webp" is no address below public/: "/shop/picture.webp".`,
  ]);
});
