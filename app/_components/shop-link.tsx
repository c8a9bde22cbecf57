import Link from "next/link";
import type { ComponentProps } from "react";

type Props = Omit<ComponentProps<typeof Link>, "prefetch">;

/**
 * A link inside the shop. Nothing is fetched ahead: pages are rendered for each request, so a prefetch would
 * render a page that perhaps nobody opens, with a cart and a stock that may have changed when somebody does.
 */
export function ShopLink(props: Props) {
  return <Link prefetch={false} {...props} />;
}
