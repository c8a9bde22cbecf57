import type { MetadataRoute } from "next";
import { connection } from "next/server";
import { env } from "@/lib/env";
import { locales } from "@/lib/i18n/locales";
import { localePath } from "@/lib/i18n/paths";

/** Search engines see the catalogue and leave alone what belongs to one shopper. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  await connection();
  const own = ["/cart", "/checkout", "/orders"];
  return {
    rules: {
      userAgent: "*",
      allow: "/",
      disallow: ["/api/", ...locales.flatMap((locale) => own.map((path) => localePath(locale, path)))],
    },
    sitemap: new URL("/sitemap.xml", env().SHOP_URL).href,
  };
}
