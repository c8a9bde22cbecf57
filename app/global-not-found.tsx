import "@/shop/theme.css";
import "./globals.css";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { parseLocale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { internalHeaders } from "@/lib/platform/internal-headers";
import { shop } from "@/shop/shop";
import { ShopDocument } from "./_components/document";
import { NotFoundContent } from "./_components/not-found-content";

async function askedLocale() {
  return parseLocale((await headers()).get(internalHeaders.locale));
}

export async function generateMetadata(): Promise<Metadata> {
  const locale = await askedLocale();
  return { title: `${getTranslator(locale, "errors")("notFound.title")} · ${shop.name}` };
}

/** The page of every address that leads nowhere, with status 404. It is drawn without a layout. */
export default async function GlobalNotFound() {
  const locale = await askedLocale();
  return (
    <ShopDocument locale={locale}>
      <NotFoundContent locale={locale} />
    </ShopDocument>
  );
}
