import { Panel } from "@/app/_ui/panel";
import type { MailedCard } from "@/lib/gift-cards/read";
import type { Locale } from "@/lib/i18n/locales";
import { getFormatter, getTranslator } from "@/lib/i18n/translator";
import { formatMoney } from "@/lib/money";

type Props = { card: MailedCard; locale: Locale };

/** The gift card that an order bought, with the code that spends it. */
export function BoughtCard({ card, locale }: Props) {
  const t = getTranslator(locale, "orders");
  const { code, amount, currency, expiresAt, isBlocked } = card;
  const until = getFormatter(locale).dateTime(expiresAt, { dateStyle: "long" });
  return (
    <Panel title={t("giftCard.title")} className="mb-8">
      {isBlocked ? (
        <p>{t("giftCard.blocked")}</p>
      ) : (
        <div className="grid gap-3">
          <p>
            <code className="figures text-2xl font-semibold wrap-anywhere">{code}</code>
          </p>
          <p>{t("giftCard.text", { amount: formatMoney(amount, currency, locale), until })}</p>
          <p className="text-sm text-muted">{t("giftCard.note")}</p>
        </div>
      )}
    </Panel>
  );
}
