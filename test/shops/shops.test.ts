import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { shopFaults } from "@/lib/shop/check";
import { parseTheme } from "@/lib/shop/theme";
import { catalogue } from "./calzado/catalogue";
import { shop } from "./calzado/shop";
import { texts } from "./calzado/texts";

it("A shop of shoes, with one language, one currency and three zones, has no fault, also with real payments", () => {
  const theme = parseTheme(readFileSync(new URL("calzado/theme.css", import.meta.url), "utf8"));
  const checked = { shop, texts, catalogue, theme, pages: [], hasPicture: () => true, isReal: true };
  expect(shopFaults(checked)).toEqual([]);
  expect(catalogue.flatMap(({ products }) => products).flatMap(({ variants }) => variants)).toHaveLength(108);
});
