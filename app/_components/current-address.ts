"use client";

import { usePathname, useSearchParams } from "next/navigation";

/** The path and the query of the page that one is on, as the browser shows them. */
export function useCurrentAddress(): string {
  const pathname = usePathname();
  const query = useSearchParams().toString();
  return query ? `${pathname}?${query}` : pathname;
}
