import type { Translation } from "../../translation";
import type { errors as original } from "../es/errors";

export const errors = {
  notFound: {
    title: "Não há nada aqui",
    text: "A página que você procura não existe ou mudou de lugar. Talvez o produto não seja mais vendido.",
    home: "Voltar ao início",
    products: "Ver todos os produtos",
  },
  broken: {
    title: "Algo deu errado",
    text: "Não conseguimos mostrar esta página. Seu carrinho continua como estava.",
    retry: "Tentar novamente",
    home: "Voltar ao início",
    reference: "Referência",
  },
  unavailable: {
    title: "A loja volta já",
    text: "Não podemos mostrar esta página agora. Seu carrinho continua como estava. Tente novamente em instantes.",
  },
  busy: {
    title: "Há muita gente na loja",
    text: "No momento não estamos dando conta. Seu carrinho continua como estava. Tente novamente em alguns segundos.",
  },
  updated: {
    title: "A loja foi atualizada",
    text: "Enquanto você via esta página, a loja mudou. Seu carrinho continua como estava: abra a página de novo e tente outra vez.",
    reload: "Abrir de novo",
  },
  refused: {
    title: "Assim não podemos atender você",
    text: "O que seu navegador enviou não pode ser processado. Volte à loja e tente novamente a partir de lá.",
  },
  sent: "O que você escreveu não se perde: volte pelo navegador e envie de novo em instantes.",
} as const satisfies Translation<typeof original>;
