import { type Currency, currencies, parseAmount } from "../money";
import { parseDay } from "../platform/days";
import { readParam, type SearchParams } from "../platform/search-params";
import { knownMeans, type Means } from "../shop/types";
import { isId, readSearch, type Search } from "./search";
import { allStates, type OrderState } from "./state";

/** What a list of orders is to show. Days are included, both; amounts are totals in minor units. */
export type OrderFilters = {
  search: Search | null;
  states: OrderState[];
  from: string | null;
  to: string | null;
  currency: Currency | null;
  means: Means | null;
  least: number | null;
  most: number | null;
  /** Only those that a person must look at. */
  flagged: boolean;
};

/** A filter that was asked for and could not be read. */
export type FilterFault = "q" | "from" | "to" | "least" | "most";

/** Reads the filters from an address. One that cannot be read is not obeyed, and named. */
export function readFilters(params: SearchParams): { filters: OrderFilters; faults: FilterFault[] } {
  const faults: FilterFault[] = [];
  function read<T>(name: FilterFault, parse: (text: string) => T | null): T | null {
    const text = readParam(params, name).trim();
    const value = text ? parse(text) : null;
    if (text && value === null) faults.push(name);
    return value;
  }
  const search = readSearch(readParam(params, "q"), readParam(params, "as"));
  if (search === undefined) faults.push("q");
  const states = [params.state ?? []].flat();
  const currency = readParam(params, "currency");
  const means = readParam(params, "means");
  return {
    filters: {
      search: search ?? null,
      states: allStates.filter((state) => states.includes(state)),
      from: read("from", parseDay),
      to: read("to", parseDay),
      currency: currencies.find((each) => each === currency) ?? null,
      means: knownMeans.find((each) => each === means) ?? null,
      least: read("least", parseAmount),
      most: read("most", parseAmount),
      flagged: readParam(params, "flagged") === "1",
    },
    faults,
  };
}

/** The filters that count: who looks for one thing by its id finds it, whatever else is chosen. */
export function inForce(filters: OrderFilters): OrderFilters {
  if (!filters.search || !isId(filters.search)) return filters;
  const none = { from: null, to: null, currency: null, means: null, least: null, most: null };
  return { ...none, search: filters.search, states: [], flagged: false };
}
