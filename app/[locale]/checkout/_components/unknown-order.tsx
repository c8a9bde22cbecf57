import { ButtonLink } from "@/app/_ui/button";
import { Container } from "@/app/_ui/container";
import { PageHeading } from "@/app/_ui/page-heading";
import type { Locale } from "@/lib/i18n/locales";
import { localePath } from "@/lib/i18n/paths";
import { getTranslator } from "@/lib/i18n/translator";

/** Said for an order that's not there, and (`forgotten`) to a browser that came back without saying which one. */
export function UnknownOrder({ locale, forgotten = false }: { locale: Locale; forgotten?: boolean }) {
  const t = getTranslator(locale, "orders");
  return (
    <Container width="reading">
      <PageHeading title={t("unknown.title")} intro={t(forgotten ? "unknown.noCookie" : "unknown.text")} />
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        <ButtonLink href={localePath(locale, "/")}>{t("unknown.action")}</ButtonLink>
        <ButtonLink kind="quiet" href={localePath(locale, "/orders/find")}>
          {getTranslator(locale, "account")("find.lost")}
        </ButtonLink>
      </div>
    </Container>
  );
}
