import type { Translation } from "../../translation";
import type { common as original } from "../es/common";

export const common = {
  shop: {
    name: "Ombú",
    tagline: "Good things made in Uruguay",
    description:
      "Mate, wool, leather, flavours and things for the home, made by Uruguayan hands. Pay in pesos or in dollars.",
  },
  items: "{count, plural, one {# item} other {# items}}",
  skip: "Skip to content",
  testMode: "Test mode: no real money is charged and nothing is shipped.",
  nav: {
    label: "Categories",
    all: "Everything",
    search: "Search the shop",
    searchButton: "Search",
  },
  cart: "Cart",
  currency: { label: "Currency", UYU: "Uruguayan pesos", USD: "US dollars" },
  language: { label: "Language" },
  footer: {
    shop: "The shop",
    pay: "Paying and receiving",
    payment: "You pay on Plexo's secure page: we never see or keep your card.",
    delivery:
      "We ship to all 19 departments of Uruguay, or you pick up for free in Ciudad Vieja, Montevideo.",
    demo: "A demonstration shop. Its code is open.",
  },
} as const satisfies Translation<typeof original>;
