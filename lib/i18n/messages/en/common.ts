import type { Translation } from "../../translation";
import type { common as original } from "../es/common";

export const common = {
  items: "{count, plural, one {# item} other {# items}}",
  skip: "Skip to content",
  testMode: "Test mode: no real money is charged and nothing is shipped.",
  nav: {
    label: "Categories",
    all: "Everything",
    search: "Search the shop",
    searchButton: "Search",
  },
  account: "My account",
  cart: "Cart",
  currency: { label: "Currency", UYU: "Uruguayan pesos", USD: "US dollars" },
  language: { label: "Language" },
  footer: {
    pages: "Information",
    shop: "The shop",
    pay: "Paying and receiving",
    payment: "You pay on Plexo's secure page: what you pay with never passes through this shop.",
  },
} as const satisfies Translation<typeof original>;
