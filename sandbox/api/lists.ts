import { choices } from "../choices";
import type { Page } from "../store/shelf";

/** A page as the API answers it: in the envelope that is chosen, or bare. */
export function listAnswer<T>({ items, ...page }: Page<T>): unknown {
  return choices.listEnvelope === "none" ? items : { [choices.listEnvelope]: items, ...page };
}
