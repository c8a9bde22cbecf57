import { describe, expect, it } from "vitest";
import { itInExample } from "@/test/support/example";
import { variantDetail } from "./detail";
import { parseQuery, searchProducts } from "./search";
import { localText } from "./text";

const goods = [
  { name: "Mate de calabaza", summary: "Curado a mano" },
  { name: "Bombilla de alpaca", summary: "Para el mate de todos los días" },
  { name: "Ruana de lana", summary: "Tejida en Florida" },
];
const names = (query: string) => searchProducts(goods, query).map(({ name }) => name);

describe("looking for goods", () => {
  it("finds every word in the name or the summary, whatever the accents and capitals", () => {
    expect(names("MATE")).toEqual(["Mate de calabaza", "Bombilla de alpaca"]);
    expect(names("mate dias")).toEqual(["Bombilla de alpaca"]);
    expect(names("mate lana")).toEqual([]);
  });

  it("finds everything when nothing was typed", () => {
    expect(names("")).toHaveLength(3);
    expect(parseQuery(["a"])).toBe("");
    expect(parseQuery("  dulce   de leche ")).toBe("dulce de leche");
    expect(parseQuery("x".repeat(500))).toHaveLength(80);
  });
});

describe("texts of the catalogue", () => {
  it("are in the shopper's language, and in Spanish where a translation is missing", () => {
    expect(localText({ es: "Lana", en: "Wool", pt: "Lã" }, "en")).toBe("Wool");
    expect(localText({ es: "Lana", en: "" }, "en")).toBe("Lana");
  });

  itInExample("name a variant by its size and its colour", () => {
    expect(variantDetail({ size: "M", color: "green" }, "es")).toBe("M · Verde");
    expect(variantDetail({ size: "500 g", color: null }, "en")).toBe("500 g");
    expect(variantDetail({ size: null, color: "mauve" }, "en")).toBe("mauve");
    expect(variantDetail({ size: null, color: "constructor" }, "en")).toBe("constructor");
    expect(variantDetail({ size: null, color: null }, "es")).toBe("");
  });
});
