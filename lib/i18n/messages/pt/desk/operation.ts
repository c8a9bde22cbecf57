import type { Translation } from "../../../translation";
import type { operation as original } from "../../es/desk/operation";

export const operation = {
  titles: {
    capture: "Capturar um pagamento",
    cancellation: "Cancelar um pagamento",
    refund: "Estornar um pagamento",
  },
  intros: {
    capture: "Cobra o que o banco tem reservado: tudo, ou uma parte.",
    cancellation: "Anula o pagamento inteiro: se está reservado, é liberado; se já foi cobrado, é estornado.",
    refund: "Devolve à forma de pagamento com que se comprou: tudo, ou uma parte.",
  },
  do: { capture: "Capturar", cancellation: "Cancelar o pagamento", refund: "Estornar" },
  doAmount: {
    capture: "Capturar {amount}",
    cancellation: "Cancelar o pagamento",
    refund: "Estornar {amount}",
  },
  back: "Voltar ao pedido {number}",
  facts: {
    amount: "Valor do pagamento",
    room: {
      capture: "Resta capturar",
      cancellation: "É cancelado",
      refund: "Resta estornar",
    },
  },
  amount: "Valor em {currency}",
  most: "No máximo {most}. Escreva assim: 1.240,50",
  reason: "Motivo",
  choose: "Escolha um motivo",
  reasons: {
    "customer-request": "O comprador pediu",
    "out-of-stock": "Não há mercadoria",
    "wrong-or-damaged": "Chegou com defeito ou não era isso",
    "paid-twice": "Foi pago duas vezes",
    "wrong-price": "O preço estava errado",
    "suspected-fraud": "Parece fraude",
    other: "Outro",
  },
  note: "Nota",
  noteHint: "Fica na loja: nem o comprador nem a Plexo a veem.",
  optional: "opcional",
  review: "Revisar",
  reviewing: "Revisando…",
  sending: "Enviando…",
  edit: "Alterar",
  formTitle: "O que você quer fazer",
  confirmTitle: "Isto vai acontecer",
  says: {
    capture: "São cobrados {amount} do reservado em {card}.",
    refund: "São estornados {amount} em {card}.",
    void: "São liberados os {amount} reservados em {card}: nada é cobrado.",
    undo: "O pagamento é anulado e são estornados {amount} em {card}.",
    order: "O pedido fica em “{state}”, com {left} cobrados.",
    giftCard:
      "Com isto, tudo o que a Plexo cobrou é devolvido: os {amount} que restam do cartão-presente voltam para ele sozinhos.",
    once: "É feito uma única vez, mesmo que você envie de novo. Enquanto a Plexo não decidir, conta como feito.",
  },
  payer: "a forma de pagamento",
  problems: {
    amount: {
      required: "Escreva o valor.",
      "not-an-amount": "Isso não é um valor. Escreva assim: 1.240,50",
      nothing: "Precisa ser mais que zero.",
      "too-much": "É mais do que resta: {most}.",
    },
    reason: { choose: "Escolha um motivo." },
    note: {
      required: "Escreva uma nota.",
      "too-long": "A nota pode ter até {max} caracteres.",
      unreadable: "A nota tem um caractere que não pode ser guardado. Apague-o e tente novamente.",
    },
  },
  refused: {
    changed: {
      title: "Isto mudou desde que você o abriu",
      text: "Nada foi enviado. Veja os valores de agora e decida de novo: o que você escreveu continua aqui.",
    },
    "key-used": {
      title: "Este formulário já foi usado",
      text: "Ele já pediu outra coisa, então desta vez nada foi enviado. Revise e confirme de novo.",
    },
    "too-much": {
      title: "Não resta tanto",
      text: "Nada foi enviado. Veja o que resta agora e decida de novo.",
    },
    "over-limit": {
      title: "Passa do seu limite",
      text: "Você pode estornar até {limit} de um pedido. Peça a uma pessoa responsável pela loja.",
    },
    "not-allowed": { title: "Você não pode fazer isso", text: "Sua função não permite. Nada foi enviado." },
    "not-possible": {
      title: "Com este pagamento não é possível",
      text: "A Plexo não permite enquanto o pagamento estiver em “{status}”.",
    },
    "nothing-left": {
      title: "Não resta nada a fazer",
      text: "Tudo já foi feito ou está a caminho.",
    },
  },
  trouble: {
    title: "Não soubemos como terminou",
    text: "Envie de novo: se da primeira vez chegou, não é feito duas vezes.",
  },
  shown: {
    title: "{kind} de {amount}",
    again: "Você já tinha enviado: isto é o que foi pedido daquela vez. Nada foi enviado de novo.",
    asked: "Está guardada, e está prestes a ser enviada à Plexo.",
    sent: "A Plexo a tem e ainda não decidiu. Conta como feita até que decida.",
    unknown:
      "A resposta da Plexo não chegou. Estamos procurando pela referência: não a peça de novo. Enquanto isso, conta como feita.",
    done: "A Plexo a fez.",
    refused: "Não foi feita. O dinheiro está onde estava.",
    live: "Esta página se atualiza sozinha até terminar.",
    order: "Pedido",
    payment: "Pagamento",
    asker: "Quem pediu",
    commandLine: "Linha de comando",
    askedAt: "Pedida",
    sentAt: "Enviada",
    finishedAt: "Terminou",
    reference: "Referência",
    plexo: "A Plexo diz",
    message: "Mensagem",
    tryAgain: "Tentar novamente",
  },
} as const satisfies Translation<typeof original>;
