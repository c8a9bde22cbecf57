import "@/shop/theme.css";
import "./desk.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { languageTags } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { shop } from "@/shop/shop";
import { gateLocale } from "./_gate/locale";

// Each answer is for one person, and none is kept.
export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = getTranslator(await gateLocale(), "desk");
  const title = `${t("frame.title")} · ${shop.name}`;
  return {
    title: { default: title, template: `%s · ${title}` },
    robots: { index: false, follow: false },
    icons: { icon: { url: shop.pictures.icon, type: "image/svg+xml" } },
  };
}

/** A page of the merchant's desk, in the language of the one who works there. */
export default async function DeskDocument({ children }: { children: ReactNode }) {
  const locale = await gateLocale();
  return (
    <html lang={languageTags[locale]}>
      <body className="min-h-dvh antialiased">{children}</body>
    </html>
  );
}
