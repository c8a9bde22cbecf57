import { headers } from "next/headers";
import { locales } from "@/lib/i18n/locales";
import { localePath } from "@/lib/i18n/paths";

/** The pages that are kept: to fetch one ahead costs no rendering. */
const kept = ["/", "/products", "/products/*", "/categories/*"];

const rules = JSON.stringify({
  prefetch: [
    {
      where: { href_matches: locales.flatMap((locale) => kept.map((path) => localePath(locale, path))) },
      // When the pointer rests on a link, or a finger touches it.
      eagerness: "moderate",
    },
  ],
});

/** Has browsers that can fetch a page of the catalogue a moment before it is asked for. */
export async function LookAhead() {
  const policy = (await headers()).get("content-security-policy") ?? "";
  return (
    <script
      type="speculationrules"
      nonce={/'nonce-([^']+)'/.exec(policy)?.[1]}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made of this file's own words
      dangerouslySetInnerHTML={{ __html: rules }}
    />
  );
}
