import { setCurrencyAction } from "@/app/[locale]/cart/actions";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { type Currency, currencies } from "@/lib/money";
import { ReturnAddress } from "./return-address";

/** Chooses the currency of all prices and of the cart. Two buttons of a form: works without JavaScript. */
export function CurrencySwitch({ locale, currency }: { locale: Locale; currency: Currency }) {
  const t = getTranslator(locale, "common");
  return (
    <form action={setCurrencyAction}>
      <ReturnAddress />
      <fieldset className="flex rounded-full border border-edge bg-card">
        <legend className="sr-only">{t("currency.label")}</legend>
        {currencies.map((each) => (
          <button
            key={each}
            type="submit"
            name="currency"
            value={each}
            aria-pressed={each === currency}
            title={t(`currency.${each}`)}
            className="min-h-11 rounded-full px-2.5 text-sm font-medium transition-colors hover:text-ombu sm:px-3 aria-pressed:bg-ombu-mist aria-pressed:text-ombu-deep"
          >
            {each}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
