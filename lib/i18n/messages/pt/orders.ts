import type { Translation } from "../../translation";
import type { orders as original } from "../es/orders";

export const orders = {
  title: "Pedido n.º {number}",
  pageTitle: "Seu pedido",
  status: {
    paid: "Pago",
    authorized: "Autorizado",
    confirming: "Confirmando o pagamento",
    voucher: "Falta pagar",
    declined: "Pagamento recusado",
    expired: "Pagamento vencido",
    unpaid: "Não pago",
    refunded: "Estornado",
    partially_refunded: "Estornado em parte",
    partially_paid: "Pago em parte",
    cancelled: "Cancelado",
    in_review: "Em verificação",
  },
  result: {
    paid: {
      title: "Obrigado! Seu pagamento está confirmado",
      text: "A Plexo nos confirmou o pagamento e já estamos preparando seu pedido.",
    },
    authorized: {
      title: "Seu pagamento está autorizado",
      text: "O valor ficou reservado no seu cartão. A cobrança é feita quando enviamos o pedido, ou quando está pronto para retirada.",
    },
    confirming: {
      title: "Estamos confirmando seu pagamento",
      text: "A Plexo o recebeu e ainda está processando. Esta página se atualiza sozinha; você também pode fechá-la: o pedido será confirmado do mesmo jeito.",
    },
    declined: {
      title: "O pagamento foi recusado",
      text: "Você pode tentar com outro cartão; guardamos seu pedido e seu carrinho.",
    },
    expired: {
      title: "O tempo para pagar terminou",
      text: "Seu carrinho continua como estava: você pode pagar de novo quando quiser.",
    },
    unpaid: {
      title: "Ainda não sabemos do seu pagamento",
      text: "A Plexo não nos informou nenhum pagamento para este pedido. Se você já pagou, esta página vai mostrar em instantes: ela se atualiza sozinha.",
    },
    refunded: {
      title: "O pagamento foi estornado",
      text: "A Plexo estornou todo o valor na forma de pagamento com que você comprou.",
    },
    partially_refunded: {
      title: "Uma parte do pagamento foi estornada",
      text: "O pedido está pago e uma parte do valor voltou para a sua forma de pagamento.",
    },
    partially_paid: {
      title: "Recebemos uma parte do pagamento",
      text: "A Plexo nos confirmou menos que o total do pedido, então uma pessoa está verificando. Guarde o número do pedido; você não precisa pagar de novo.",
    },
    cancelled: {
      title: "O pagamento foi cancelado",
      text: "O valor não foi cobrado. Você pode pagar o pedido de novo.",
    },
    in_review: {
      title: "Estamos verificando seu pagamento",
      text: "O que a Plexo informa não confere com o seu pedido, então uma pessoa está verificando. Guarde o número do pedido; você não precisa pagar de novo.",
    },
  },
  chosen: {
    refunded: {
      settled: "O que você pagou voltou para o cartão-presente.",
      inPart:
        "A Plexo estornou o que cobrou na forma de pagamento com que você comprou, e o resto voltou para o cartão-presente.",
    },
    settled: {
      title: "Obrigado! Seu pedido está pago",
      text: "O cartão-presente pagou tudo, e já estamos preparando seu pedido.",
    },
    gift_card: {
      title: "Obrigado! O cartão-presente está pago",
      text: "A Plexo nos confirmou o pagamento. O código está na página do seu pedido, e também o enviamos por e-mail.",
    },
    donation: {
      title: "Agradecemos a sua doação!",
      text: "A Plexo nos confirmou o pagamento. Com isso, está tudo feito.",
    },
    authorized: { title: "Seu pagamento está autorizado", text: "O valor ficou reservado no seu cartão." },
    declined: {
      title: "O pagamento foi recusado",
      text: "Você pode tentar de novo, com o mesmo cartão ou com outro.",
    },
    expired: { title: "O tempo para pagar terminou", text: "Você pode tentar de novo quando quiser." },
  },
  giftCard: {
    title: "O código do cartão-presente",
    text: "Vale {amount} e pode ser usado até {until}, aos poucos ou tudo de uma vez.",
    note: "É como dinheiro: quem tem o código pode usá-lo. Também o enviamos por e-mail.",
    blocked: "Este cartão não pode ser usado: o pagamento foi estornado.",
  },
  openTotal: "A escolher na Plexo",
  notByCard: {
    authorized: {
      title: "Seu pagamento está autorizado",
      text: "O valor ficou reservado. A cobrança é feita quando enviamos o pedido, ou quando está pronto para retirada.",
    },
    declined: {
      title: "Não foi possível fazer o pagamento",
      text: "Você pode tentar de novo; guardamos seu pedido.",
    },
    expired: {
      title: "O prazo para pagar terminou",
      text: "Os produtos voltaram a ficar à venda. Você pode retomar o pedido se ainda o quiser.",
    },
  },
  voucher: {
    cash: {
      title: "Seu pedido está feito: falta pagar",
      text: "Pague em dinheiro com o voucher da Plexo. Preparamos o pedido quando a Plexo nos confirmar o pagamento.",
      steps: "Como pagar em dinheiro",
    },
    transfer: {
      title: "Seu pedido está feito: falta pagar",
      text: "Pague por transferência, com os dados da Plexo. Preparamos o pedido quando a Plexo nos confirmar o pagamento.",
      steps: "Como fazer a transferência",
    },
    over: {
      title: "O prazo para pagar terminou",
      text: "Se você chegou a pagar, não precisa fazer nada: mostramos aqui quando a Plexo nos confirmar. Se não pagou, não pague mais: os produtos voltam a ficar à venda.",
    },
    amount: "Valor",
    where: "Onde",
    code: "Código",
    noCode: "Está na página da Plexo.",
    until: "Pague até",
    held: "Até lá os produtos ficam guardados para você. Se o pagamento não chegar, eles voltam a ficar à venda e nada é cobrado.",
    open: "Ver o voucher na Plexo",
  },
  nothingCharged: "Pelo que a Plexo informa, nada foi cobrado.",
  unreachable: "Não conseguimos consultar a Plexo agora. Continuamos tentando.",
  cancel: {
    title: "Você deixou o pagamento pela metade",
    text: "Pelo que a Plexo informa, nada foi cobrado. Seu carrinho e seu pedido continuam aqui.",
    open: "Segundo a Plexo, nada foi cobrado. Você pode continuar quando quiser.",
    unsure:
      "Seu carrinho e seu pedido continuam aqui. Não conseguimos perguntar agora à Plexo se algo foi cobrado: consultamos de novo em instantes.",
    change: "Alterar o pedido",
  },
  unknown: {
    title: "Não encontramos esse pedido",
    text: "Confira se o link está completo: cada pedido tem o seu, que é mostrado ao pagar.",
    noCookie:
      "Você voltou da página de pagamento, mas este navegador não lembra de qual pedido. Se você pagou, o pedido será confirmado do mesmo jeito.",
    action: "Voltar à loja",
  },
  actions: {
    continuePayment: "Continuar o pagamento",
    payAgain: "Tentar de novo",
    opening: "Abrindo a página de pagamento…",
    view: "Ver o pedido",
    shop: "Continuar comprando",
  },
  failure: {
    title: "Não conseguimos abrir a página de pagamento",
    "try-again": "Não conseguimos nos comunicar com a Plexo. Tente novamente em instantes.",
    refused: "A Plexo não aceitou o pedido. Nada foi cobrado; escreva para {contact} com o número do pedido.",
    "card-gone": "A Plexo já não tem esse cartão salvo. Tente novamente e digite-o na página dela.",
    limit:
      "Da sua conexão há muitas compras iniciadas e não pagas. Pague alguma delas ou tente novamente em alguns minutos.",
    "too-many": "Houve tentativas de pagamento demais em seguida. Espere um minuto e tente novamente.",
    "gift-card":
      "O saldo do cartão-presente já não basta para a parte dele. Veja seu carrinho e faça o pedido de novo.",
    short: "Enquanto isso, algo deste pedido esgotou. Veja seu carrinho e monte o pedido de novo.",
    broken: "Algo falhou na loja. Tente novamente em instantes.",
  },
  open: {
    title: "Dados de quem comprou",
    text: "Este pedido terminou há algum tempo. Para ver em nome de quem e para onde foi, escreva o e-mail com que ele foi feito.",
    action: "Ver os dados",
    opening: "Conferindo…",
    wrong: "Este pedido não foi feito com esse e-mail.",
    "too-many": "Houve tentativas demais. Tente novamente em quinze minutos.",
  },
  sections: {
    lines: "O que você comprou",
    ordered: "O que você pediu",
    contact: "Dados",
    delivery: "Entrega",
    history: "Histórico",
  },
  delivery: {
    steps: {
      to_pack: "Estamos preparando.",
      packed: "Está preparado.",
      shipped: "Está a caminho.",
      delivered: "Foi entregue.",
      ready: "Está pronto para você retirar.",
      picked_up: "Você o retirou.",
    },
    carrier: "Transportadora",
    tracking: "Código de rastreamento",
    follow: "Rastrear a entrega",
  },
  facts: {
    date: "Data",
    status: "Situação",
    name: "Nome",
    email: "E-mail",
    phone: "Telefone",
    document: "Documento",
    address: "Endereço",
    note: "Observação",
    recipient: "Para",
    giftMessage: "Mensagem",
    means: "Forma de pagamento",
    installments: "Parcelas",
    received: "Recebido",
    card: "Cartão",
    cardEnding: "{brand} com final {last4}",
    authorization: "Autorização",
    keepLink: "Guarde o link desta página: é com ele que você volta ao seu pedido.",
  },
  history: {
    created: "Você fez o pedido",
    session: "A página de pagamento da Plexo foi aberta",
    "session-failed": "Não foi possível abrir a página de pagamento",
    "payment-approved": "A Plexo confirmou o pagamento",
    "payment-in-part": "A Plexo cobrou uma parte do pagamento",
    "payment-authorized": "A Plexo autorizou o pagamento",
    "payment-pending": "A Plexo recebeu o pagamento e o está processando",
    voucher: "A Plexo deu a você os dados para pagar",
    "payment-denied": "O pagamento foi recusado",
    "payment-expired": "O pagamento venceu",
    "payment-refunded": "O pagamento foi estornado",
    "payment-partially-refunded": "Uma parte do pagamento foi estornada",
    "payment-cancelled": "O pagamento foi cancelado",
    "gift-card-given-back": "O que o cartão-presente pagou voltou para ele",
    expired: "O tempo para pagar terminou",
    flagged: "Uma pessoa está verificando o pagamento",
  },
} as const satisfies Translation<typeof original>;
