import "../globals.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { locale as requestedLocale } from "next/root-params";
import { connection } from "next/server";
import { env } from "@/lib/env";
import { isLocale, locales } from "@/lib/i18n/locales";
import { getLocale } from "@/lib/i18n/server";
import { getTranslator } from "@/lib/i18n/translator";
import { ShopDocument } from "../_components/document";

// Pages are rendered as a whole for each request and arrive complete: whatever is streamed into its place
// later needs a script to get there, and the shop works without any.
export const instant = false;

export function generateStaticParams() {
  return locales.map((locale) => ({ locale }));
}

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  const t = getTranslator(await getLocale(), "common");
  return {
    metadataBase: new URL(env().SHOP_URL),
    title: { default: `${t("shop.name")} · ${t("shop.tagline")}`, template: `%s · ${t("shop.name")}` },
    description: t("shop.description"),
    applicationName: t("shop.name"),
  };
}

export default async function ShopLayout({ children }: LayoutProps<"/[locale]">) {
  await connection();
  const locale = await requestedLocale();
  // A file that is not there ("/photo.png") comes here without passing the proxy.
  if (!isLocale(locale)) notFound();
  return <ShopDocument locale={locale}>{children}</ShopDocument>;
}
