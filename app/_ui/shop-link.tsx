import type { ComponentProps } from "react";

/**
 * A link inside the shop: a new document. Pages of the catalogue are kept as documents, which come as quickly as
 * what a script would fetch in their place, and cost no rendering.
 */
export function ShopLink({ children, ...rest }: ComponentProps<"a"> & { href: string }) {
  return <a {...rest}>{children}</a>;
}
