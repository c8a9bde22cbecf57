import type { Translation } from "../../translation";
import type { catalog as original } from "../es/catalog";

export const catalog = {
  home: {
    browse: "See everything",
  },
  products: {
    title: "All products",
    found:
      "{count, plural, =0 {Nothing for “{query}”} one {# product for “{query}”} other {# products for “{query}”}}",
    none: "Try another word, or look at everything we have.",
    clear: "See all products",
  },
  from: "from",
  soldOut: "Sold out",
  product: {
    variants: "Choose one",
    left: "{count, plural, one {# piece left} other {# pieces left}}",
    inStock: "In stock",
    size: "Size",
    color: "Colour",
    soldOutPairs: "Sold out for now: {pairs}.",
    quantity: "Quantity",
    add: "Add to cart",
    adding: "Adding…",
    soldOut: "This product is sold out for now.",
    soldOutHint: "More is on its way. In the meantime, have a look at these:",
    otherCurrency: "This product is not sold in {currency}.",
    otherCurrencyHint: "Choose another currency above to buy it.",
    description: "Details",
    related: "More in {category}",
    breadcrumb: "Where you are",
  },
} as const satisfies Translation<typeof original>;
