import type { Translation } from "../../translation";
import type { catalog as original } from "../es/catalog";

export const catalog = {
  home: {
    browse: "Ver tudo",
  },
  products: {
    title: "Todos os produtos",
    found:
      "{count, plural, =0 {Nada com “{query}”} one {# produto com “{query}”} other {# produtos com “{query}”}}",
    none: "Tente outra palavra ou veja tudo o que temos.",
    clear: "Ver todos os produtos",
  },
  from: "a partir de",
  soldOut: "Esgotado",
  product: {
    variants: "Escolha qual",
    left: "{count, plural, one {Resta # unidade} other {Restam # unidades}}",
    inStock: "Em estoque",
    size: "Tamanho",
    color: "Cor",
    soldOutPairs: "Esgotado no momento: {pairs}.",
    quantity: "Quantidade",
    add: "Adicionar ao carrinho",
    adding: "Adicionando…",
    soldOut: "Este produto está esgotado no momento.",
    soldOutHint: "Em breve teremos de novo. Enquanto isso, veja estes:",
    otherCurrency: "Este produto não é vendido em {currency}.",
    otherCurrencyHint: "Escolha outra moeda acima para comprá-lo.",
    description: "Detalhes",
    related: "Também de {category}",
    breadcrumb: "Onde você está",
  },
} as const satisfies Translation<typeof original>;
