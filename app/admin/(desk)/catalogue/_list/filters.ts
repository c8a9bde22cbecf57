import type { GoodsFilters } from "@/lib/goods/list";
import { readParam, type SearchParams } from "@/lib/platform/search-params";
import { cleanLine } from "@/lib/platform/typed-text";

/** A parameter of an address, as one line. */
export function readParameter(params: SearchParams, name: string): string {
  return cleanLine(readParam(params, name).slice(0, 200));
}

export function readGoodsFilters(params: SearchParams): GoodsFilters {
  return {
    search: readParameter(params, "q"),
    category: readParameter(params, "category"),
    low: readParameter(params, "low") === "1",
  };
}

/** The list's address with these filters, from behind a product on. */
export function goodsAddress({ search, category, low }: GoodsFilters, behind = ""): string {
  const all = { q: search, category, low: low ? "1" : "", behind };
  const given = Object.entries(all).filter(([, value]) => value !== "");
  const query = new URLSearchParams(given).toString();
  return `/admin/catalogue${query ? `?${query}` : ""}`;
}
