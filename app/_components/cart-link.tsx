import { ShopLink } from "@/app/_ui/shop-link";
import type { Locale } from "@/lib/i18n/locales";
import { localePath } from "@/lib/i18n/paths";
import { getTranslator } from "@/lib/i18n/translator";

type Props = { locale: Locale; count: string; items: string };

/** The way to the cart, with how many pieces are in it: as a figure, and in words. */
export function CartLink({ locale, count, items }: Props) {
  const t = getTranslator(locale, "common");
  return (
    <ShopLink
      href={localePath(locale, "/cart")}
      aria-label={`${t("cart")}: ${items}`}
      className="flex min-h-11 items-center gap-2 rounded-full bg-brand px-4 font-medium text-card transition-colors hover:bg-brand-deep"
    >
      <svg aria-hidden="true" viewBox="0 0 24 24" className="size-5" fill="none" stroke="currentColor">
        <path
          d="M4 9h16l-1.4 9.3a2 2 0 0 1-2 1.7H7.4a2 2 0 0 1-2-1.7L4 9Zm4 0 2.5-5M16 9l-2.5-5"
          strokeWidth="1.8"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span className="figures">{count}</span>
    </ShopLink>
  );
}
