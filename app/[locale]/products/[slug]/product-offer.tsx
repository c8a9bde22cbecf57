import { Notice } from "@/app/_ui/notice";
import { type AddProblem, addProblems } from "@/lib/cart/add";
import { maxQuantity } from "@/lib/cart/cart";
import { colorName } from "@/lib/catalog/detail";
import type { Product } from "@/lib/catalog/query";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import type { Currency } from "@/lib/money";
import { AddToCartForm } from "./add-to-cart-form";
import { choicesOf, soldOutPairs } from "./choices";
import { type Axes, axesOf, quantityChoices } from "./offers";
import { picturesOf } from "./pictures";

/** What the last try to add left in the page's address: unchecked. */
export type LastTry = Partial<Record<"problem" | "sku" | "quantity" | "size" | "color", unknown>>;

type Props = {
  product: Product;
  stock: ReadonlyMap<string, number>;
  lastTry: LastTry;
  currency: Currency;
  locale: Locale;
};

/** What can be bought of a product now: its variants with their stock, or that there is none left. */
export function ProductOffer({ product, stock, lastTry, currency, locale }: Props) {
  const t = getTranslator(locale, "catalog");
  const available = (sku: string) => stock.get(sku) ?? 0;
  const { variants } = product;
  if (variants.length === 0) {
    return (
      <div className="mt-6">
        <Notice title={t("product.otherCurrency", { currency })}>{t("product.otherCurrencyHint")}</Notice>
      </div>
    );
  }
  const firstInStock = variants.find(({ sku }) => available(sku) > 0);
  if (!firstInStock) {
    return (
      <div className="mt-6">
        <Notice title={t("product.soldOut")}>{t("product.soldOutHint")}</Notice>
      </div>
    );
  }

  const quantities = quantityChoices(variants.map(({ sku }) => available(sku)));
  const axes = axesOf(variants);
  const chosenBefore = variants.find(
    ({ sku }) => sku === lastTry.sku && (axes !== null || available(sku) > 0),
  );
  const pair = axes && missingPair(axes, lastTry);
  const problem = addProblems.find((each) => each === lastTry.problem);
  const offer = {
    pictures: picturesOf(product),
    variants,
    available,
    chosen: pair ? { sku: "", ...pair } : (chosenBefore ?? firstInStock),
    currency,
    locale,
  };
  const soldOut = soldOutPairs(offer);
  return (
    <AddToCartForm
      slug={product.slug}
      locale={locale}
      choices={choicesOf(offer)}
      soldOut={soldOut.length > 0 ? t("product.soldOutPairs", { pairs: soldOut.join(", ") }) : null}
      quantities={quantities}
      quantity={quantities.find((quantity) => quantity === lastTry.quantity) ?? "1"}
    >
      {problem && <Notice tone="error">{problemText(problem, pair, locale)}</Notice>}
    </AddToCartForm>
  );
}

type Pair = { size: string; color: string };

/** A size and a colour that there are, but not together: they come back as they were chosen. */
function missingPair({ sizes, colors }: Axes, lastTry: LastTry): Pair | null {
  const size = sizes.find((each) => each === lastTry.size);
  const color = colors.find((each) => each === lastTry.color);
  return size && color ? { size, color } : null;
}

function problemText(problem: AddProblem, pair: Pair | null, locale: Locale): string {
  const t = getTranslator(locale, "cart");
  if (problem === "pair") {
    return pair
      ? t("errors.pair", { pair: `${pair.size} · ${colorName(pair.color, locale)}` })
      : t("errors.choose");
  }
  if (problem === "quantity") return t("errors.quantity", { max: maxQuantity });
  return t(`errors.${problem}`);
}
