import { expect, it, vi } from "vitest";
import { itInExample } from "@/test/support/example";
import { builtIn } from "../shop/built-in-fields";
import { shopFaults } from "../shop/check";
import { parseTheme } from "../shop/theme";
import { checkoutFields } from "./fields";
import { parseCheckoutForm } from "./form";

vi.mock("@/shop/shop", async (original) => {
  const { shop } = await original<typeof import("@/shop/shop")>();
  const fields = [
    { name: "company", label: { es: "Empresa", en: "Company" }, max: 20 },
    {
      name: "wrapping",
      label: { es: "Envoltorio", en: "Wrapping" },
      isOptional: true,
      options: { gift: {} },
    },
  ];
  return { shop: { ...shop, fields } };
});

const typed = {
  ...{
    name: "Ana",
    email: "ana@example.com",
    phone: "099 123 456",
    documentType: "ci",
    document: "1.234.567-2",
  },
  ...{ delivery: "pickup", means: "card", installments: "1" },
};

function parse(own: Record<string, string>) {
  const data = new FormData();
  for (const [name, value] of Object.entries({ ...typed, ...own })) data.set(name, value);
  return parseCheckoutForm(data);
}

itInExample("A merchant's own field is asked for, cleaned, checked and kept as it is defined", () => {
  expect(parse({ company: "  Tambo\u200b SA ", wrapping: "gift" })).toMatchObject({
    form: { own: { company: "Tambo SA", wrapping: "gift" } },
  });
  expect(parse({ company: "Tambo SA", wrapping: "" })).toMatchObject({
    form: { own: { company: "Tambo SA" } },
  });
  expect(parse({})).toMatchObject({ problems: { company: "required" } });
  expect(parse({ company: "x".repeat(21) })).toMatchObject({ problems: { company: "too-long" } });
  expect(parse({ company: "Tambo", wrapping: "constructor" })).toMatchObject({
    problems: { wrapping: "choose" },
  });
});

it("What was typed in it is given back, right or wrong", () => {
  expect(parse({ company: "x".repeat(21) }).values.company).toHaveLength(21);
});

it("It stands beside the form's own fields, whose names it cannot take", async () => {
  expect([...checkoutFields.keys()]).toEqual([...Object.keys(builtIn), "company", "wrapping"]);
  const { shop } = await import("@/shop/shop");
  const faults = (name: string) =>
    shopFaults({
      texts: {},
      shop: { ...shop, fields: [{ name, label: { es: "A", en: "A", pt: "A" } }] },
      ...{ catalogue: [], pages: [], theme: parseTheme(""), hasPicture: () => true, isReal: false },
    }).filter((fault) => fault.includes("fields"));
  for (const name of [...Object.keys(builtIn), "seen"]) {
    expect(faults(name)).toEqual([`shop.ts fields: there is already a field "${name}".`]);
  }
  expect(faults("a b")).toHaveLength(1);
  expect(faults("company")).toEqual([]);
});
