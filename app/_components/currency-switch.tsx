import { setCurrencyAction } from "@/app/[locale]/cart/actions";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import type { Currency } from "@/lib/money";
import { offeredCurrencies } from "@/lib/shop/offers";
import { ReturnAddress } from "./return-address";

/** Chooses the currency of all prices and of the cart. Two buttons of a form: works without JavaScript. */
export function CurrencySwitch({ locale, currency }: { locale: Locale; currency: Currency }) {
  if (offeredCurrencies.length < 2) return null;
  const t = getTranslator(locale, "common");
  return (
    <form action={setCurrencyAction}>
      <ReturnAddress />
      <fieldset className="flex rounded-full border border-edge bg-card">
        <legend className="sr-only">{t("currency.label")}</legend>
        {offeredCurrencies.map((each) => (
          <button
            key={each}
            type="submit"
            name="currency"
            value={each}
            aria-pressed={each === currency}
            title={t(`currency.${each}`)}
            className="min-h-11 rounded-full px-2.5 text-sm font-medium transition-colors hover:text-brand sm:px-3 aria-pressed:bg-brand-mist aria-pressed:text-brand-deep"
          >
            {each}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
