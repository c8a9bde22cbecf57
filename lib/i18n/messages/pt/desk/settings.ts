import type { Translation } from "../../../translation";
import type { settings as original } from "../../es/desk/settings";

export const settings = {
  intro:
    "Começam como diz o shop.ts. O que você salva aqui vale a partir desse momento em toda a loja, e só para o que se começar a pagar depois.",
  payment: "Como se paga",
  installments: "Parcelas no cartão",
  delivery: "Zonas de entrega",
  fields: {
    means: "{place, selectordinal, =1 {Forma de pagamento habitual} other {Forma de pagamento n.º #}}",
    none: "Nenhuma",
    skipsThreeds: {
      label: "3-D Secure",
      off: "Como estiver na Plexo",
      offNote:
        "O banco pode pedir que quem paga se identifique. Se a compra for contestada depois, quem responde é o banco.",
      on: "Sem 3-D Secure",
      onNote: "Menos pagamentos são abandonados. Se quem paga contestar a compra, o prejuízo é seu.",
    },
    capturesManually: {
      label: "Quando o cartão é cobrado",
      off: "Ao pagar",
      offNote: "Exceto os produtos cuja página diz que são cobrados no envio.",
      on: "Ao enviar o pedido",
      onNote:
        "Ao pagar, o valor é reservado no cartão. Você faz a cobrança no pedido antes que ele saia, e antes que a autorização vença.",
    },
    plans: "Em {currency}",
    plansHint: "À vista é sempre possível. Deixe vazias as linhas que não usar.",
    count: "Parcelas (linha {row}, {currency})",
    from: "A partir de um total de (linha {row}, {currency})",
    zone: "Zona {zone}",
    price: "Zona {zone}: frete em {currency}",
    priceHint: "0: grátis.",
    free: "Zona {zone}: grátis a partir de, em {currency}",
    departments: "Que departamento está em que zona",
    departmentsHint: "Uma zona sem departamentos é removida: esvazie os preços dela.",
    noDelivery: "Não se entrega",
    optional: "opcional",
  },
  problems: {
    required: "É necessário.",
    choose: "Escolha uma opção da lista.",
    repeated: "Já está mais acima.",
    unworded: "Falta dizer em texts.ts como se paga assim: sem isso não é possível oferecer.",
    count: "Escreva um número de 2 a 48.",
    amount: "Escreva um valor como 1.240,50, ou 0.",
    above: "Escreva um valor maior que zero, como 1.240,50.",
    noDepartment: "Nenhum departamento está nesta zona. Escolha algum ou esvazie o preço.",
    noZone: "Escolha uma zona: ou se entrega em todo o país, ou em lugar nenhum.",
  },
  differs: "Diferente do shop.ts",
  same: "Como diz o shop.ts.",
  misfit:
    "O que foi salvo aqui não combina com o que o shop.ts diz agora (outra moeda, outro texto). Por isso vale o shop.ts. Salve de novo ou volte ao shop.ts.",
  shopSays: "{field}: o shop.ts diz “{value}”.",
  shopEmpty: "{field}: o shop.ts não diz nada.",
  reset: "Voltar ao que diz o shop.ts",
  resetting: "Voltando…",
  done: {
    saved: "Salvo. Já vale em toda a loja.",
    reset: "Agora vale o que diz o shop.ts.",
    changed: "Enquanto isso mudou, e nada foi feito. Veja como está agora.",
  },
} as const satisfies Translation<typeof original>;
