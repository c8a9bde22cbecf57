import { headers } from "next/headers";
import { acceptedLocale } from "@/lib/i18n/accepted";
import type { Locale } from "@/lib/i18n/locales";
import { findSignedIn } from "@/lib/staff/login";

/** The language of a page that is for everybody: of who has signed in, or what the browser likes best. */
export async function gateLocale(): Promise<Locale> {
  return (await findSignedIn())?.locale ?? acceptedLocale((await headers()).get("accept-language"));
}
