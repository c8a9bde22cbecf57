import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import type { GiftCard } from "@/prisma/generated/client";
import { Badge } from "../../_components/badge";

type Props = { card: Pick<GiftCard, "balance" | "expiresAt" | "blockedAt">; at: Date; locale: Locale };

/** Whether a card can be spent, in a word. */
export function CardBadge({ card: { balance, expiresAt, blockedAt }, at, locale }: Props) {
  const t = getTranslator(locale, "desk");
  if (blockedAt) return <Badge tone="bad">{t("giftCards.states.blocked")}</Badge>;
  if (expiresAt <= at) return <Badge tone="quiet">{t("giftCards.states.expired")}</Badge>;
  if (balance === 0) return <Badge tone="quiet">{t("giftCards.states.spent")}</Badge>;
  return <Badge tone="good">{t("giftCards.states.good")}</Badge>;
}
