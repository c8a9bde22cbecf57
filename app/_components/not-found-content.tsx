import { ButtonLink } from "@/app/_ui/button";
import { Container } from "@/app/_ui/container";
import type { Locale } from "@/lib/i18n/locales";
import { localePath } from "@/lib/i18n/paths";
import { getTranslator } from "@/lib/i18n/translator";

/** What stands on the page of an address that leads nowhere. */
export function NotFoundContent({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, "errors");
  return (
    <Container width="reading" className="py-8 text-center sm:py-16">
      <p aria-hidden="true" className="mb-4 font-display text-7xl text-accent">
        404
      </p>
      <h1 className="text-4xl sm:text-5xl">{t("notFound.title")}</h1>
      <p className="mt-4 mb-8 text-lead text-muted">{t("notFound.text")}</p>
      <div className="flex flex-wrap justify-center gap-3">
        <ButtonLink href={localePath(locale, "/")}>{t("notFound.home")}</ButtonLink>
        <ButtonLink href={localePath(locale, "/products")} kind="secondary">
          {t("notFound.products")}
        </ButtonLink>
      </div>
    </Container>
  );
}
