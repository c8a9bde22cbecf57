import type { Translation } from "../../../translation";
import type { fulfilment as original } from "../../es/desk/fulfilment";

export const fulfilment = {
  title: "Preparação",
  intro:
    "Os pedidos pagos, ou com o valor reservado no cartão, do mais antigo ao mais recente, pela etapa em que está a mercadoria.",
  panel: "Preparação e entrega",
  step: "Etapa",
  steps: {
    to_pack: "A preparar",
    packed: "Preparado",
    shipped: "Despachado",
    delivered: "Entregue",
    ready: "Pronto para retirada",
    picked_up: "Retirado",
  },
  do: {
    to_pack: "Marcar como a preparar",
    packed: "Marcar como preparado",
    shipped: "Marcar como despachado",
    delivered: "Marcar como entregue",
    ready: "Marcar como pronto para retirada",
    picked_up: "Marcar como retirado",
  },
  pending: "Anotando…",
  since: "Última etapa",
  pieces: "Unidades",
  mailed: "Avisamos por e-mail a quem comprou, uma única vez.",
  shipment: {
    carrier: "Transportadora",
    tracking: "Código de rastreamento",
    trackingUrl: "Link de rastreamento",
    hint: "Completo, como https://www.correo.com.uy/…",
  },
  problems: {
    long: "É longo demais.",
    address: "Escreva o link completo, que comece com https://",
  },
  refused: {
    unpaid: "O pedido não está pago: não há nada para entregar.",
    "not-captured":
      "O valor está reservado no cartão e não foi cobrado: faça a cobrança antes que o pedido saia.",
    "in-part": "Foi cobrado menos que o total: o pedido não é entregue até estar todo pago.",
    refunded: "O pagamento foi todo estornado: já não há nada para entregar.",
  },
  back: "Voltar a “{step}”",
  backDo: "Voltar uma etapa",
  note: "Nota: por que se volta",
  none: "Nenhum pedido nesta etapa",
  noneText: "Aqui aparecem os pedidos pagos por inteiro e, enquanto são preparados, os reservados no cartão.",
  notCaptured: "Reservado, não cobrado",
  shelf: {
    link: "Pôr mercadoria devolvida no estoque",
    title: "O que voltou do pedido {number}",
    intro:
      "O que você anotar aqui volta a ficar à venda. Não movimenta dinheiro nem muda a situação do pedido.",
    left: "{count, plural, =1 {Pode voltar uma unidade.} other {Podem voltar até # unidades.}}",
    returned: "{count, plural, =1 {voltou 1} other {voltaram #}}",
    do: "Pôr no estoque",
    number: "Escreva um número inteiro ou deixe vazio.",
    many: "Não restam tantas unidades desta linha.",
    nothing: "Escreva quantas unidades voltaram de alguma linha.",
    changed: "O pedido mudou desde que você abriu esta página, e nada foi feito. Abra-a de novo.",
    "no-return":
      "Não há nada para pôr no estoque: volta o que foi vendido e estornado, cada unidade uma vez.",
  },
  slip: {
    link: "Folha de preparação",
    open: "Folha do {number}",
    title: "Pedido {number}",
    hint: "Imprima com seu navegador: sai sem preços e sem o menu.",
    quantity: "Quantidade",
    goods: "Item",
  },
} as const satisfies Translation<typeof original>;
