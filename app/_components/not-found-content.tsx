import { ButtonLink } from "@/app/_ui/button";
import { Container } from "@/app/_ui/container";
import type { Locale } from "@/lib/i18n/locales";
import { errors as en } from "@/lib/i18n/messages/en/errors";
import { errors as es } from "@/lib/i18n/messages/es/errors";
import { errors as pt } from "@/lib/i18n/messages/pt/errors";
import { localePath } from "@/lib/i18n/paths";

// As in broken-content.tsx: the browser needs no translator for them.
const words = { es, en, pt } satisfies Record<Locale, unknown>;

/** What stands on the page of an address that leads nowhere. */
export function NotFoundContent({ locale }: { locale: Locale }) {
  const { notFound: t } = words[locale];
  return (
    <Container width="reading" className="py-8 text-center sm:py-16">
      <p aria-hidden="true" className="mb-4 font-display text-7xl text-accent">
        404
      </p>
      <h1 className="text-4xl sm:text-5xl">{t.title}</h1>
      <p className="mt-4 mb-8 text-lead text-muted">{t.text}</p>
      <div className="flex flex-wrap justify-center gap-3">
        <ButtonLink href={localePath(locale, "/")}>{t.home}</ButtonLink>
        <ButtonLink href={localePath(locale, "/products")} kind="secondary">
          {t.products}
        </ButtonLink>
      </div>
    </Container>
  );
}
