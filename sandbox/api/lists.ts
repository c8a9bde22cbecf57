import { choices } from "../choices";
import type { ListFilter, Page } from "../store/shelf";
import type { Switches } from "../switches/schema";

/** A page as the API answers it: in the envelope that is chosen, or bare. */
export function listAnswer<T>({ items, ...page }: Omit<Page<T>, "items"> & { items: T[] | null }): unknown {
  return choices.listEnvelope === "none" ? items : { [choices.listEnvelope]: items, ...page };
}

/** What is asked for, as far as a page goes, in the order in which lists are given. */
export function switchedList<F extends ListFilter>(filter: F, { largestPage, lists }: Switches): F {
  return { ...filter, size: Math.min(filter.size, largestPage), oldestFirst: lists === "oldest-first" };
}
