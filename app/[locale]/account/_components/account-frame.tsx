import type { ReactNode } from "react";
import { NavLink } from "@/app/_components/nav-link";
import { Container } from "@/app/_ui/container";
import { PageHeading } from "@/app/_ui/page-heading";
import { hasClub } from "@/lib/club/offer";
import type { Locale } from "@/lib/i18n/locales";
import { localePath } from "@/lib/i18n/paths";
import { getTranslator } from "@/lib/i18n/translator";

const pages = [
  { path: "/account", name: "orders" },
  { path: "/account/cards", name: "cards" },
  ...(hasClub ? ([{ path: "/account/club", name: "club" }] as const) : []),
  { path: "/account/addresses", name: "addresses" },
  { path: "/account/details", name: "details" },
  { path: "/account/passkeys", name: "passkeys" },
  { path: "/account/data", name: "data" },
] as const;

type Props = { locale: Locale; title: string; intro?: ReactNode; children: ReactNode };

/** A page of an account, with the way to the others. */
export function AccountFrame({ locale, title, intro, children }: Props) {
  const t = getTranslator(locale, "account");
  return (
    <Container width="form">
      <PageHeading eyebrow={t("title")} title={title} intro={intro} />
      <nav aria-label={t("nav.label")} className="mb-8 border-b border-line">
        <ul className="-mx-3 flex flex-wrap gap-x-1">
          {pages.map(({ path, name }) => (
            <li key={path}>
              <NavLink href={localePath(locale, path)}>{t(`nav.${name}`)}</NavLink>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </Container>
  );
}
