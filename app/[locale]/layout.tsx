import "@/shop/theme.css";
import "../globals.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { locale as requestedLocale } from "next/root-params";
import { isLocale } from "@/lib/i18n/locales";
import { getLocale } from "@/lib/i18n/server";
import { shopTexts } from "@/lib/i18n/shop-texts";
import { env } from "@/lib/platform/env";
import { shop } from "@/shop/shop";
import { ShopDocument } from "../_components/document";

// Rendered for each request, as a whole: a build has neither settings nor a database, and whatever is streamed
// into its place later needs a script to get there.
export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const { tagline, description } = shopTexts(await getLocale());
  return {
    metadataBase: new URL(env().SHOP_URL),
    title: { default: `${shop.name} · ${tagline}`, template: `%s · ${shop.name}` },
    description,
    applicationName: shop.name,
    icons: { icon: { url: shop.pictures.icon, type: "image/svg+xml" } },
  };
}

export default async function ShopLayout({ children }: LayoutProps<"/[locale]">) {
  const locale = await requestedLocale();
  // A file that is not there ("/photo.png") comes here without passing the proxy.
  if (!isLocale(locale)) notFound();
  return <ShopDocument locale={locale}>{children}</ShopDocument>;
}
