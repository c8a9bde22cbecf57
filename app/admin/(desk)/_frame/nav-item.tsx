"use client";

import { usePathname } from "next/navigation";
import { ShopLink } from "@/app/_ui/shop-link";

/** A link to a section; it says when it leads to the page that one is on, or above it. */
export function NavItem({ href, name }: { href: string; name: string }) {
  const path = usePathname();
  const isAbove = href !== "/admin" && path.startsWith(`${href}/`);
  return (
    <ShopLink
      href={href}
      aria-current={path === href ? "page" : isAbove ? "true" : undefined}
      className="flex min-h-11 items-center rounded-lg px-3 hover:bg-brand-mist hover:text-brand-deep aria-[current]:bg-brand-mist aria-[current]:font-medium aria-[current]:text-brand-deep"
    >
      {name}
    </ShopLink>
  );
}
