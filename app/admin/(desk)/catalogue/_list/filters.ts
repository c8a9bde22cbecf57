import type { GoodsFilters } from "@/lib/goods/list";
import { cleanLine } from "@/lib/platform/typed-text";

type SearchParams = Record<string, string | string[] | undefined>;

/** A parameter of an address: the first, where it is there several times. */
export function readParameter(params: SearchParams, name: string): string {
  const text = [params[name]].flat()[0] ?? "";
  return cleanLine(text.slice(0, 200));
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
