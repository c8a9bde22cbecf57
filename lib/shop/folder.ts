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

/**
 * Where the merchant's folder is: `shop/`, and the example where there is none. `SHOP=example` takes the example all the
 * same: tests prove the software, and not the goods.
 */
export function shopFolder(): string {
  const own = path.join(process.cwd(), "shop");
  const isOwn = process.env.SHOP !== "example" && existsSync(own);
  return isOwn ? own : path.join(process.cwd(), "examples", "ombu");
}
