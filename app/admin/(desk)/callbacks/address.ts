import type { InboxCursor } from "@/lib/payments/inbox";
import { isUuid } from "@/lib/platform/ids";
import { readParam, type SearchParams } from "@/lib/platform/search-params";
import { addressWith } from "../../_address";

const filterNames = ["state", "unread", "from", "to", "about"] as const;

/** A page of the inbox with the filters of this address. */
export function inboxAddress(params: SearchParams, cursor: InboxCursor): string {
  const filters = Object.fromEntries(filterNames.map((name) => [name, readParam(params, name)]));
  return addressWith("/admin/callbacks", { ...filters, [cursor.direction]: cursor.id });
}

/** Where a page begins; the inbox's beginning for anything else. */
export function readInboxCursor(params: SearchParams): InboxCursor | null {
  for (const direction of ["older", "newer"] as const) {
    const id = readParam(params, direction);
    if (isUuid(id)) return { direction, id };
  }
  return null;
}
