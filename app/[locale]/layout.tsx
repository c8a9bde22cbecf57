import "../globals.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { locale as requestedLocale } from "next/root-params";
import { isLocale } from "@/lib/i18n/locales";
import { getLocale } from "@/lib/i18n/server";
import { getTranslator } from "@/lib/i18n/translator";
import { env } from "@/lib/platform/env";
import { ShopDocument } from "../_components/document";

// Rendered for each request, as a whole: a build has neither settings nor a database, and whatever is streamed
// into its place later needs a script to get there.
export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = getTranslator(await getLocale(), "common");
  return {
    metadataBase: new URL(env().SHOP_URL),
    title: { default: `${t("shop.name")} · ${t("shop.tagline")}`, template: `%s · ${t("shop.name")}` },
    description: t("shop.description"),
    applicationName: t("shop.name"),
  };
}

export default async function ShopLayout({ children }: LayoutProps<"/[locale]">) {
  const locale = await requestedLocale();
  // A file that is not there ("/photo.png") comes here without passing the proxy.
  if (!isLocale(locale)) notFound();
  return <ShopDocument locale={locale}>{children}</ShopDocument>;
}
