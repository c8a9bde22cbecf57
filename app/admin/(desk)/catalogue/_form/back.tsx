import { ShopLink } from "@/app/_ui/shop-link";

/** The way up, above a page's heading. */
export function Back({ href, children }: { href: string; children: string }) {
  return (
    <p className="mb-2">
      <ShopLink href={href} className="text-link inline-flex min-h-8 items-center text-sm">
        {children}
      </ShopLink>
    </p>
  );
}
