"use client";

import { usePathname } from "next/navigation";
import type { Locale } from "@/lib/i18n/locales";
import { errors as en } from "@/lib/i18n/messages/en/errors";
import { errors as es } from "@/lib/i18n/messages/es/errors";
import { errors as pt } from "@/lib/i18n/messages/pt/errors";
import { localePath, splitLocale } from "@/lib/i18n/paths";
import { BrokenPage, type BrokenProps } from "./broken-page";

// Plain sentences without values: the browser needs no translator for them.
const words = { es, en, pt } satisfies Record<Locale, unknown>;

/** What a shopper sees when a page could not be drawn; the desk's people, too, where not even its frame could be. */
export function BrokenContent(props: BrokenProps) {
  const { locale } = splitLocale(usePathname());
  return <BrokenPage {...props} words={words[locale]} home={localePath(locale, "/")} />;
}
