import { describe, expect, it, vi } from "vitest";
import type { Typed } from "../goods/typed";
import { departments, type Shop, type Zone } from "../shop/types";
import { installmentsForm } from "./installments-form";
import { paymentForm } from "./payment-form";
import { inForce } from "./stored";
import { departmentField, freeField, priceField, zonesForm } from "./zones-form";

const { shop, texts } = vi.hoisted(() => ({
  shop: {
    languages: ["es"],
    currencies: ["UYU", "USD"],
    pickup: undefined,
    installments: {},
    delivery: { zones: [{ departments: "all", price: { UYU: 250_00, USD: 7_00 } }] },
  } as unknown as Pick<Shop, "languages" | "currencies" | "pickup" | "installments" | "delivery">,
  texts: { es: { cashNote: "En Abitab", cashSteps: "Con el código" } } as Record<string, object>,
}));
vi.mock("@/shop/shop", () => ({ shop }));
vi.mock("@/shop/texts", () => ({ texts }));

describe("Ways to pay", () => {
  const read = (...means: string[]) =>
    paymentForm.read({ "means-1": means[0] ?? "", "means-2": means[1] ?? "", "means-3": means[2] ?? "" });

  it("are offered in the order in which they are typed", () => {
    expect(read("cash", "", "card")).toEqual({
      problems: {},
      data: { means: ["cash", "card"], skipsThreeds: false, capturesManually: false },
    });
  });

  it.each([
    ["none of them", [], { "means-1": "required" }],
    ["one of them twice", ["card", "card"], { "means-2": "repeated" }],
    ["something else", ["cheque", "card"], { "means-1": "choose" }],
    ["one that the merchant has no words for", ["card", "transfer"], { "means-2": "unworded" }],
  ])("are not %s", (_what, means, problems) => {
    expect(read(...means).problems).toEqual(problems);
  });
});

describe("Instalments", () => {
  const row = (number: number, count: string, from: string): Typed => ({
    [`count-UYU-${number}`]: count,
    [`from-UYU-${number}`]: from,
  });

  it("are kept ascending, with the single payment, from amounts as they are typed in Uruguay", () => {
    expect(installmentsForm.read({ ...row(1, "12", "6.000"), ...row(4, "3", "1.240,50") })).toEqual({
      problems: {},
      data: {
        UYU: [
          { from: 0, installments: 1 },
          { from: 1_240_50, installments: 3 },
          { from: 6_000_00, installments: 12 },
        ],
        USD: [{ from: 0, installments: 1 }],
      },
    });
  });

  it.each([
    ["1", "0", { "count-UYU-1": "count" }],
    ["49", "0", { "count-UYU-1": "count" }],
    ["3,5", "0", { "count-UYU-1": "count" }],
    ["", "100", { "count-UYU-1": "count" }],
    ["6", "", { "from-UYU-1": "amount" }],
    ["6", "-1", { "from-UYU-1": "amount" }],
    ["6", "1,005", { "from-UYU-1": "amount" }],
  ])("of %j from %j on are refused, and nothing is made of them", (count, from, problems) => {
    expect(installmentsForm.read(row(1, count, from)).problems).toEqual(problems);
  });

  it("are not there twice", () => {
    const twice = { ...row(1, "3", "0"), ...row(2, "3", "100") };
    expect(installmentsForm.read(twice).problems).toEqual({ "count-UYU-2": "repeated" });
  });
});

describe("Delivery zones", () => {
  const all = (zone: string): Typed =>
    Object.fromEntries(departments.map((name) => [departmentField(name), zone]));
  const costs = (zone: number, uyu: string, usd: string): Typed => ({
    [priceField(zone, "UYU")]: uyu,
    [priceField(zone, "USD")]: usd,
  });

  it("have the departments that have their number, and cost something in each currency", () => {
    const typed = {
      ...all("2"),
      ...costs(2, "390", "10,50"),
      ...{ [departmentField("Montevideo")]: "5", [freeField(5, "UYU")]: "2.000" },
      ...costs(5, "0", "0"),
    };
    const { problems, data } = zonesForm.read(typed);
    expect(problems).toEqual({});
    expect(data.zones.map(({ price, freeFrom }) => [price, freeFrom])).toEqual([
      [{ UYU: 390_00, USD: 10_50 }, undefined],
      [{ UYU: 0, USD: 0 }, { UYU: 2_000_00 }],
    ]);
    expect(data.zones[1]?.departments).toEqual(["Montevideo"]);
    expect(zonesForm.read(zonesForm.values(data)).data).toEqual(data);
  });

  it.each([
    ["a price in a currency is missing", costs(1, "250", ""), { [priceField(1, "USD")]: "required" }],
    ["a price is none", costs(1, "250", "-1"), { [priceField(1, "USD")]: "amount" }],
    [
      "it is free from nothing on",
      { ...costs(1, "250", "7"), [freeField(1, "UYU")]: "0" },
      { [freeField(1, "UYU")]: "above" },
    ],
    [
      "a zone has a price and no department",
      { ...costs(1, "250", "7"), ...costs(2, "9", "") },
      { [priceField(2, "UYU")]: "noDepartment" },
    ],
    [
      "a department is in none",
      { ...costs(1, "250", "7"), [departmentField("Flores")]: "" },
      { [departmentField("Flores")]: "noZone" },
    ],
    [
      "a department is in one that is not there",
      { ...costs(1, "250", "7"), [departmentField("Flores")]: "9" },
      { [departmentField("Flores")]: "choose" },
    ],
  ])("are refused where %s", (_what, typed, problems) => {
    expect(zonesForm.read({ ...all("1"), ...typed }).problems).toEqual(problems);
  });

  it("can all go only where goods can be fetched", () => {
    expect(Object.keys(zonesForm.read({}).problems)).toHaveLength(departments.length);
    shop.pickup = { address: "Acá", hours: {} };
    expect(zonesForm.read({})).toEqual({ problems: {}, data: { zones: [] } });
    shop.pickup = undefined;
  });
});

describe("What was saved", () => {
  const zones: Zone[] = [{ departments: [...departments], price: { UYU: 1_00, USD: 1_00 } }];

  it("is in force, and shop.ts where nothing was", () => {
    expect(inForce("delivery", { zones })).toEqual({ value: { zones }, from: "desk" });
    expect(inForce("delivery", null)).toEqual({ value: shop.delivery, from: "shop" });
  });

  it.each([
    [
      "a currency that is sold in by now has no price",
      "delivery",
      { zones: [{ ...zones[0], price: { UYU: 1 } }] },
    ],
    [
      "the merchant's words for a means are gone",
      "payment",
      { means: ["transfer"], skipsThreeds: false, capturesManually: false },
    ],
    ["there are no means", "payment", { means: [], skipsThreeds: false, capturesManually: false }],
    ["instalments are none", "installments", { UYU: [{ from: -1, installments: 2 }] }],
  ] as const)("gives way to shop.ts where %s", (_what, section, stored) => {
    expect(inForce(section, stored).from).toBe("misfit");
  });
});
