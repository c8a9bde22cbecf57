import { getTranslator } from "@/lib/i18n/translator";
import { ButtonLink } from "../_ui/button";
import { Container } from "../_ui/container";
import { PageHeading } from "../_ui/page-heading";
import { gateLocale } from "./_gate/locale";

/** For a page that finds out by itself, while it is drawn, that there is nothing to show. */
export default async function NotFound() {
  const t = getTranslator(await gateLocale(), "desk");
  return (
    <Container className="py-8">
      <PageHeading title={t("frame.notFound.title")} intro={t("frame.notFound.text")} />
      <ButtonLink href="/admin">{t("frame.forbidden.back")}</ButtonLink>
    </Container>
  );
}
