import type { ReactNode } from "react";
import { RadioCards } from "@/app/_ui/radio-cards";
import { SelectField } from "@/app/_ui/select-field";
import { SubmitButton } from "@/app/_ui/submit-button";
import { addToCartAction } from "@/app/[locale]/cart/actions";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import type { Choice } from "./choices";

type Props = {
  slug: string;
  /** A single variant is not a choice, and is not shown as one. */
  choices: readonly Choice[];
  /** What of these can't be had together. */
  soldOut: string | null;
  quantities: readonly string[];
  /** What is chosen at first. */
  quantity: string;
  locale: Locale;
  /** What went wrong the last time. */
  children: ReactNode;
};

/** Chooses a variant and a quantity and puts them in the cart. */
export function AddToCartForm({ slug, choices, soldOut, quantities, quantity, locale, children }: Props) {
  const t = getTranslator(locale, "catalog");
  const [first] = choices;
  const only = choices.length === 1 && first?.options.length === 1 ? first.options[0] : undefined;
  return (
    <form
      id="offer"
      action={addToCartAction.bind(null, locale, slug)}
      className="mt-6 grid scroll-mt-4 gap-6"
    >
      {children}
      {only ? (
        <>
          <input type="hidden" name="sku" value={only.value} />
          <p className="text-muted">{only.note}</p>
        </>
      ) : (
        choices.map(({ name, legend, options, chosen }) => (
          <RadioCards
            // A new choice is a new group: React leaves radio buttons that are there as they are.
            key={`${name} ${chosen}`}
            name={name}
            legend={legend}
            options={options}
            defaultValue={chosen}
            columns={name === "size" ? 4 : 2}
            required
          />
        ))
      )}
      {soldOut && <p className="text-sm text-muted">{soldOut}</p>}
      <div className="flex flex-wrap items-end gap-4">
        <div className="w-28">
          <SelectField
            name="quantity"
            label={t("product.quantity")}
            options={quantities.map((quantity) => ({ value: quantity, label: quantity }))}
            defaultValue={quantity}
          />
        </div>
        <SubmitButton pendingLabel={t("product.adding")} className="min-h-12 grow">
          {t("product.add")}
        </SubmitButton>
      </div>
    </form>
  );
}
