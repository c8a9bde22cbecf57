import type { Translation } from "../../translation";
import type { trouble as original } from "../es/trouble";

export const trouble = {
  broken: {
    title: "Algo deu errado",
    text: "Não conseguimos mostrar esta página do painel.",
    retry: "Tentar novamente",
    home: "Voltar ao painel",
    reference: "Referência",
  },
  updated: {
    title: "A loja foi atualizada",
    text: "Ela mudou enquanto você via esta página. Abra a página de novo e tente outra vez.",
    reload: "Abrir de novo",
  },
  old: {
    title: "A loja foi atualizada",
    text: "O que você enviou não foi processado. Copie o que escreveu e recarregue a página.",
  },
  lost: {
    title: "Não soubemos como terminou",
    text: "O que você escreveu continua aqui. Veja em outra aba se já foi feito; se não, envie de novo.",
  },
} as const satisfies Translation<typeof original>;
