import type { AuthorizedCursor } from "@/lib/orders/authorized";
import { readParam, type SearchParams } from "@/lib/platform/search-params";
import { isPaymentId } from "@/lib/plexo/payment-id";
import { addressWith } from "../../_address";

/** The page that begins there. Null where there is none. */
export function authorizedAddress(cursor: AuthorizedCursor | null): string | null {
  if (!cursor) return null;
  return addressWith("/admin/authorized", {
    [cursor.direction]: `${cursor.until.getTime()}.${cursor.plexoId}`,
  });
}

/** Where a page begins; the list's beginning for anything else. */
export function readAuthorizedCursor(params: SearchParams): AuthorizedCursor | null {
  for (const direction of ["later", "sooner"] as const) {
    const [, time, plexoId] = /^(\d{1,13})\.(.+)$/.exec(readParam(params, direction)) ?? [];
    if (time && plexoId && isPaymentId(plexoId)) return { direction, until: new Date(Number(time)), plexoId };
  }
  return null;
}
