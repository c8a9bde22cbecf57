"use client";

import { usePathname } from "next/navigation";
import { splitLocale } from "@/lib/i18n/paths";
import { NotFoundContent } from "../_components/not-found-content";

/**
 * For a page that finds out by itself, while it is drawn, that there is nothing to show. A component of the browser's: the
 * framework sends what the server draws here along with every page.
 */
export default function NotFound() {
  const { locale } = splitLocale(usePathname());
  return <NotFoundContent locale={locale} />;
}
