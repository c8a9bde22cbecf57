import type { Translation } from "../../translation";
import type { common as original } from "../es/common";

export const common = {
  items: "{count, plural, one {# item} other {# itens}}",
  skip: "Ir para o conteúdo",
  testMode: "Modo de teste: nenhum dinheiro de verdade é cobrado e nada é enviado.",
  nav: {
    label: "Categorias",
    all: "Tudo",
    search: "Buscar na loja",
    searchButton: "Buscar",
  },
  account: "Minha conta",
  cart: "Carrinho",
  currency: { label: "Moeda", UYU: "Pesos uruguaios", USD: "Dólares" },
  language: { label: "Idioma" },
  footer: {
    pages: "Informações",
    shop: "A loja",
    pay: "Pagar e receber",
    payment:
      "O pagamento é feito na página segura da Plexo: os dados com que você paga não passam por esta loja.",
  },
} as const satisfies Translation<typeof original>;
