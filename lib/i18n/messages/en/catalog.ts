import type { Translation } from "../../translation";
import type { catalog as original } from "../es/catalog";

export const catalog = {
  colors: {
    natural: "Natural",
    white: "White",
    grey: "Grey",
    black: "Black",
    brown: "Brown",
    terracotta: "Terracotta",
    green: "Green",
    blue: "Blue",
  },
  home: {
    title: "From this side of the river",
    intro: "Mate, wool, leather and local flavours, chosen one by one from the people who make them.",
    browse: "See everything",
    categories: "Where to start",
    featured: "House favourites",
    picture: "Uruguayan countryside with an ombú tree",
  },
  products: {
    title: "All products",
    description: "Everything we sell, from yerba to ruanas.",
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
    quantity: "Quantity",
    add: "Add to cart",
    adding: "Adding…",
    soldOut: "This product is sold out for now.",
    soldOutHint: "More is on its way. In the meantime, have a look at these:",
    description: "Details",
    related: "More in {category}",
    breadcrumb: "Where you are",
  },
} as const satisfies Translation<typeof original>;
