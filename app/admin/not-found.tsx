import { defaultLocale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { findSignedIn } from "@/lib/staff/login";
import { ButtonLink } from "../_ui/button";
import { Container } from "../_ui/container";
import { PageHeading } from "../_ui/page-heading";

/** For a page that finds out by itself, while it is drawn, that there is nothing to show. */
export default async function NotFound() {
  const t = getTranslator((await findSignedIn())?.locale ?? defaultLocale, "desk");
  return (
    <Container className="py-8">
      <PageHeading title={t("frame.notFound.title")} intro={t("frame.notFound.text")} />
      <ButtonLink href="/admin">{t("frame.forbidden.back")}</ButtonLink>
    </Container>
  );
}
