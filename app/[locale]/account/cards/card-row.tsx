import { ButtonLink } from "@/app/_ui/button";
import { isExpired } from "@/lib/customers/cards/rules";
import type { Locale } from "@/lib/i18n/locales";
import { localePath } from "@/lib/i18n/paths";
import { getTranslator } from "@/lib/i18n/translator";
import { now } from "@/lib/platform/clock";
import type { CustomerCard } from "@/prisma/generated/client";
import { cardName, expiryOf } from "./card-name";

/** A saved card, and the way to delete it. One that has expired stays until it is deleted. */
export function CardRow({ card, locale }: { card: CustomerCard; locale: Locale }) {
  const t = getTranslator(locale, "account");
  const name = cardName(card, locale);
  const ends = isExpired(card, now()) ? "cards.expired" : "cards.expires";
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 py-3 first:pt-0 last:pb-0">
      <div>
        <p className="font-medium">{name}</p>
        <p className="text-sm text-muted">{t(ends, expiryOf(card))}</p>
      </div>
      <ButtonLink
        kind="quiet"
        href={localePath(locale, `/account/cards/${card.id}/delete`)}
        aria-label={t("cards.deleteNamed", { card: name })}
      >
        {t("cards.delete")}
      </ButtonLink>
    </li>
  );
}
