import type { Translation } from "../../../translation";
import type { flags as original } from "../../es/desk/flags";

export const flags = {
  title: "Para verificar",
  intro: "Pedidos em que uma pessoa precisa decidir algo: primeiro os que esperam há mais tempo.",
  none: "Não há nada para verificar",
  noneText: "Quando um pagamento não conferir com o pedido, vai aparecer aqui.",
  first: "Voltar ao início",
  next: "Próximos",
  pages: "Páginas",
  columns: { number: "Pedido", why: "Por quê, e desde quando", buyer: "Comprador", total: "Total" },
  kinds: {
    contradicted: {
      title: "Um pagamento na Plexo não é o que pedimos",
      way: "Não conta para o pedido. Procure-o no painel da Plexo pelo id: se houver dinheiro a mais, estorne por lá.",
    },
    "not-understood": {
      title: "A Plexo disse algo que a loja não entende",
      way: "Nada mudou por isso. Veja o pagamento no painel da Plexo e consulte de novo: se já disser outra coisa, será aplicado.",
    },
    unreachable: {
      title: "Há um dia não se consegue consultar a Plexo",
      way: "Consulte agora. Se continuar sem responder, confira as credenciais e a situação da Plexo.",
    },
    "operation-undecided": {
      title: "Há um dia a Plexo não decide uma operação",
      way: "Conta como feita até que ela decida. Consulte agora ou pergunte à Plexo pela referência.",
    },
    "paid-twice": {
      title: "Foi pago mais de uma vez",
      way: "Estorne o pagamento que sobra, ou feche com uma nota se os dois valem.",
    },
    "paid-in-part": {
      title: "Foi cobrado menos que o total",
      way: "Capture o que falta ou estorne o que foi cobrado.",
    },
    "paid-too-much": {
      title: "Foi cobrado mais que o total",
      way: "Estorne a diferença, ou feche com uma nota se estiver combinado.",
    },
    "gift-card-gone": {
      title: "Foi pago tarde, e o saldo do cartão-presente já não basta",
      way: "Falta a parte que o cartão ia pagar. Combine com quem comprou e feche com uma nota, ou estorne o pagamento.",
    },
    "paid-after-release": {
      title: "Foi pago tarde, e já não há mercadoria",
      way: "Consiga a mercadoria e feche com uma nota, ou estorne o pagamento.",
    },
    other: { title: "Há algo para verificar", way: "Veja o histórico do pedido." },
  },
  since: "Desde",
  record: "Como está no registro",
  refundSecond: "Estornar o pagamento que sobra ({amount})",
  refundPaid: "Estornar o que foi cobrado ({amount})",
  refundExtra: "Estornar a diferença ({amount})",
  captureRest: "Capturar o que falta ({amount})",
  operation: "Ver a operação",
  resolve: "Fechar com uma nota",
  resolving: "Fechando…",
  note: "Nota: o que você viu e o que foi decidido",
  noteHint: "Fica no histórico do pedido com o seu nome. Não muda nenhuma situação.",
  check: "Consultar a Plexo agora",
  checking: "Consultando…",
  release: "Devolver a mercadoria ao estoque",
  releaseTitle: "Devolver ao estoque o que o pedido {number} reserva",
  releaseText:
    "Antes perguntamos à Plexo se foi pago. Se não foi, a mercadoria volta a ficar à venda. Se for pago depois mesmo assim, ela é reservada de novo, ou o pedido fica para verificar.",
  releaseGoods: "O que reserva",
  releaseDo: "Devolver ao estoque",
  releasing: "Devolvendo…",
  notices: {
    "step-made": "Pronto: ficou anotado no histórico do pedido.",
    "step-changed": "O pedido mudou desde que você o abriu, e nada foi feito: está assim agora.",
    "put-back": "Pronto: a mercadoria está de novo no estoque.",
    resolved: "Pronto: ficou fechado, com a sua nota no histórico.",
    "not-flagged": "Isso já não estava para verificar: foi fechado antes ou deixou de ser assim.",
    checked: "A Plexo respondeu, e o pedido está em dia.",
    contradicted: "A Plexo respondeu, e um pagamento não é o que pedimos. Veja abaixo.",
    unreachable: "Não conseguimos que a Plexo respondesse sobre tudo. Tente novamente daqui a pouco.",
    "gift-card-back": "Devolvido ao cartão-presente.",
    released: "Pronto: a mercadoria está de novo no estoque.",
    "released-unasked":
      "A mercadoria está de novo no estoque. Não conseguimos perguntar à Plexo se foi pago enquanto isso.",
    "already-paid": "Nada foi alterado: o pedido está pago, ou a Plexo está decidindo sobre o pagamento.",
    "nothing-held": "Nada foi alterado: o pedido não reserva mercadoria.",
  },
} as const satisfies Translation<typeof original>;
