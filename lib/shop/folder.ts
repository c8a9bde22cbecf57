import { existsSync } from "node:fs";
import path from "node:path";

/** Whether the example is taken although there is a merchant's folder: it is built beside the merchant's then. */
function isBeside(): boolean {
  return process.env.SHOP === "example" && existsSync(path.join(process.cwd(), "shop"));
}

/** Where the framework's build of the shop is. */
export function buildFolder(): string {
  return isBeside() ? ".next-example" : ".next";
}

/** What a merchant's folder has, each in any of these places. */
const parts = [
  ["shop.ts", "shop/index.ts"],
  ["texts.ts", "texts/index.ts"],
  ["catalogue.ts", "catalogue/index.ts"],
  ["theme.css"],
];

/** Files that are missing there: the path `@/shop/*` takes the example's in their place, and says nothing. */
export function missingParts(folder = shopFolder()): string[] {
  return parts
    .filter((places) => !places.some((place) => existsSync(path.join(folder, place))))
    .map(([usual = ""]) => usual);
}

/**
 * Where the merchant's folder is: `shop/`, and the example where there is none. `SHOP=example` takes the example all the
 * same: tests prove the software, and not the goods.
 */
export function shopFolder(): string {
  const own = path.join(process.cwd(), "shop");
  const isOwn = process.env.SHOP !== "example" && existsSync(own);
  return isOwn ? own : path.join(process.cwd(), "examples", "ombu");
}
