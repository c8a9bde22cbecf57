import { headers } from "next/headers";
import { acceptedLocale } from "@/lib/i18n/accepted";
import type { Locale } from "@/lib/i18n/locales";
import { findSignedIn } from "@/lib/staff/login";

/** The language of a page that asks for no right: that of the member of staff, or what the browser asks for. */
export async function gateLocale(): Promise<Locale> {
  return (await findSignedIn())?.locale ?? acceptedLocale((await headers()).get("accept-language"));
}
