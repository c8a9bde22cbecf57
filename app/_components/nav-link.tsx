"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { ShopLink } from "@/app/_ui/shop-link";

/** A link of the main navigation; it says when it leads to the page that one is on. */
export function NavLink({ href, children }: { href: string; children: ReactNode }) {
  const current = usePathname() === href;
  return (
    <ShopLink
      href={href}
      aria-current={current ? "page" : undefined}
      className="flex min-h-11 items-center border-b-2 border-transparent px-3 whitespace-nowrap transition-colors hover:border-warm hover:text-brand focus-visible:-outline-offset-3 aria-[current]:border-accent aria-[current]:font-medium"
    >
      {children}
    </ShopLink>
  );
}
