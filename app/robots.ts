import type { MetadataRoute } from "next";
import { locales } from "@/lib/i18n/locales";
import { localePath } from "@/lib/i18n/paths";
import { env } from "@/lib/platform/env";

// A build has neither settings nor a database.
export const dynamic = "force-dynamic";

/** Search engines see the catalogue and leave alone what belongs to one shopper. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  const own = ["/account", "/cart", "/checkout", "/orders"];
  return {
    rules: {
      userAgent: "*",
      allow: "/",
      disallow: [
        "/api/",
        "/admin",
        ...locales.flatMap((locale) => own.map((path) => localePath(locale, path))),
      ],
    },
    sitemap: new URL("/sitemap.xml", env().SHOP_URL).href,
  };
}
