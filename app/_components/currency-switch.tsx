import { setCurrencyAction } from "@/app/[locale]/cart/actions";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import type { Currency } from "@/lib/money";
import { offeredCurrencies } from "@/lib/shop/offers";
import { ReturnAddress } from "./return-address";
import { TypedSwitch } from "./typed-switch";

const group = "rounded-full border border-edge bg-card";

/**
 * Chooses the currency of all prices and of the cart. Two buttons of a form: works without JavaScript. On a page where
 * something is typed, they are buttons of that form.
 */
export function CurrencySwitch({ locale, currency }: { locale: Locale; currency: Currency }) {
  if (offeredCurrencies.length < 2) return null;
  const t = getTranslator(locale, "common");
  const buttons = offeredCurrencies.map((each) => ({
    value: each,
    children: each,
    "aria-pressed": each === currency,
    title: t(`currency.${each}`),
    className:
      "min-h-11 rounded-full px-2.5 text-sm font-medium transition-colors hover:text-brand sm:px-3 aria-pressed:bg-brand-mist aria-pressed:text-brand-deep",
  }));
  const legend = <legend className="sr-only">{t("currency.label")}</legend>;
  return (
    <>
      <form action={setCurrencyAction} className="typed:hidden">
        <ReturnAddress />
        <fieldset className={`${group} flex`}>
          {legend}
          {buttons.map((button) => (
            <button key={button.value} type="submit" name="currency" {...button} />
          ))}
        </fieldset>
      </form>
      <fieldset className={`${group} hidden typed:flex`}>
        {legend}
        {buttons.map((button) => (
          <TypedSwitch key={button.value} {...button} />
        ))}
      </fieldset>
    </>
  );
}
