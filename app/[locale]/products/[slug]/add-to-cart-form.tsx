import type { ReactNode } from "react";
import { type RadioCard, RadioCards } from "@/app/_components/radio-cards";
import { SelectField } from "@/app/_components/select-field";
import { SubmitButton } from "@/app/_components/submit-button";
import { addToCartAction } from "@/app/[locale]/cart/actions";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";

type Props = {
  slug: string;
  /** One card for each variant; a single one is not a choice, and is not shown as one. */
  variants: readonly RadioCard[];
  quantities: readonly string[];
  /** What is chosen at first. */
  chosen: { sku: string; quantity: string };
  locale: Locale;
  /** What went wrong the last time. */
  children: ReactNode;
};

/** Chooses a variant and a quantity and puts them in the cart. */
export function AddToCartForm({ slug, variants, quantities, chosen, locale, children }: Props) {
  const t = getTranslator(locale, "catalog");
  const [only] = variants.length === 1 ? variants : [];
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
        <RadioCards
          // A new choice is a new group: React leaves radio buttons that are there as they are.
          key={chosen.sku}
          name="sku"
          legend={t("product.variants")}
          options={variants}
          defaultValue={chosen.sku}
          columns={2}
          required
        />
      )}
      <div className="flex flex-wrap items-end gap-4">
        <div className="w-28">
          <SelectField
            name="quantity"
            label={t("product.quantity")}
            options={quantities.map((quantity) => ({ value: quantity, label: quantity }))}
            defaultValue={chosen.quantity}
          />
        </div>
        <SubmitButton pendingLabel={t("product.adding")} className="min-h-12 grow">
          {t("product.add")}
        </SubmitButton>
      </div>
    </form>
  );
}
