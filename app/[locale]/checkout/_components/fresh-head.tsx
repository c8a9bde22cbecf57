"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const seen = new Set<number>();

/**
 * The head of the shop stays as it is while one moves from page to page, and with it the number of goods in
 * the cart. The payment has emptied the cart: the first page that shows an order as paid has it drawn again.
 */
export function FreshHead({ orderNumber }: { orderNumber: number }) {
  const router = useRouter();
  useEffect(() => {
    if (seen.has(orderNumber)) return;
    seen.add(orderNumber);
    router.refresh();
  }, [router, orderNumber]);
  return null;
}
