import type { Translation } from "../../translation";
import type { mail as original } from "../es/mail";

export const mail = {
  view: "Ver o pedido",
  pay: "Pagar o pedido",
  desk: "Abrir o pedido",
  contact: "Se tiver alguma dúvida, fale com a gente: {contact}",
  received: {
    subject: "Recebemos seu pedido n.º {number} em {shop}",
    title: "Recebemos seu pedido",
    text: "Seu pedido n.º {number} está guardado e ainda não foi pago. Você pode pagá-lo na página dele.",
    note: "Se você já pagou, não precisa fazer nada: escrevemos assim que a Plexo nos confirmar. Os itens ficam reservados por tempo limitado e os preços são mantidos por um dia.",
  },
  voucher: {
    text: "Seu pedido n.º {number} fica reservado enquanto você o paga. Os dados para o pagamento, e até quando pagar, estão na página dele.",
    view: "Ver como pagar",
    note: "Se você já pagou, não precisa fazer nada: escrevemos assim que a Plexo nos confirmar.",
  },
  reminder: {
    subject: "Falta pagar seu pedido n.º {number}",
    title: "O prazo para pagar está terminando",
    text: "Seu pedido n.º {number} ainda não foi pago. Se você já não o quer, não precisa fazer nada: nada será cobrado.",
  },
  authorized: {
    subject: "O pagamento do seu pedido n.º {number} está autorizado",
    title: "Seu pagamento está autorizado",
    text: "O valor do seu pedido n.º {number} ficou reservado no seu cartão. A cobrança é feita quando o enviamos, ou quando está pronto para retirada, e então escrevemos de novo.",
  },
  paid: {
    subject: "O pagamento do seu pedido n.º {number} está confirmado",
    title: "Obrigado! Seu pagamento está confirmado",
    text: "A Plexo nos confirmou o pagamento do seu pedido n.º {number} e já estamos preparando tudo.",
  },
  open: {
    gift_card: {
      subject: "Seu cartão-presente está pago (pedido n.º {number})",
      title: "Obrigado! O cartão-presente está pago",
      text: "A Plexo nos confirmou o pagamento do seu pedido n.º {number}.",
    },
    donation: {
      subject: "Agradecemos a sua doação a {shop}",
      title: "Agradecemos a sua doação!",
      text: "A Plexo nos confirmou o pagamento da sua doação, que ficou com o n.º {number}.",
    },
  },
  giftCard: {
    amount: "Valor",
    until: "Pode ser usado até",
    note: "O código é como dinheiro: quem o tem pode usá-lo. Ele é digitado ao finalizar a compra, e o que sobrar fica no cartão.",
    use: "Ir para a loja",
    received: {
      subject: "{name} deu a você um cartão-presente de {shop}",
      title: "Você ganhou um presente",
      text: "{name} deu a você um cartão-presente para comprar em {shop}.",
    },
    issued: {
      subject: "Seu cartão-presente de {shop}",
      title: "Você tem um cartão-presente",
      text: "Demos a você um cartão-presente para comprar em {shop}.",
    },
  },
  settled: {
    subject: "Seu pedido n.º {number} está pago",
    title: "Obrigado! Seu pedido está pago",
    text: "O cartão-presente pagou todo o seu pedido n.º {number}, e já estamos preparando tudo.",
  },
  refundedInPart: {
    subject: "Estornamos uma parte do seu pedido n.º {number}",
    title: "Estornamos uma parte do pagamento",
    text: "Estornamos {amount} do seu pedido n.º {number} na forma de pagamento com que você comprou.",
    inAll: "Total estornado",
  },
  refunded: {
    subject: "Estornamos o pagamento do seu pedido n.º {number}",
    title: "Estornamos o pagamento",
    text: "Estornamos {amount} do seu pedido n.º {number} na forma de pagamento com que você comprou: com isso, tudo o que você pagou foi estornado.",
    card: "E {amount} voltaram para o cartão-presente que pagou a outra parte.",
  },
  givenBack: {
    subject: "Devolvemos ao cartão-presente do seu pedido n.º {number}",
    title: "Devolvemos ao seu cartão-presente",
    text: "Devolvemos {amount} do seu pedido n.º {number} ao cartão-presente com que você pagou.",
  },
  backOnCard: {
    open: "Você pode usar o que voltou para o cartão em outra compra.",
    closed:
      "Esse cartão venceu ou está bloqueado: escreva para nós, para vermos como você usa o que voltou para ele.",
  },
  refundTime: "Dependendo do banco, pode demorar alguns dias para aparecer na sua fatura ou no seu extrato.",
  shipped: {
    subject: "Seu pedido n.º {number} está a caminho",
    title: "Seu pedido está a caminho",
    text: "Despachamos seu pedido n.º {number}.",
    carrier: "Transportadora",
    tracking: "Código de rastreamento",
    follow: "Rastrear a entrega",
  },
  ready: {
    subject: "Seu pedido n.º {number} está pronto",
    title: "Seu pedido está pronto",
    text: "Você já pode retirar seu pedido n.º {number}.",
  },
  attention: {
    subject: "Sobre o pagamento do seu pedido n.º {number}",
    giftCard: "O que o cartão-presente pagou voltou para ele.",
    failed: {
      title: "O pagamento não foi concluído",
      text: "O pagamento do seu pedido n.º {number} não foi concluído e nada foi cobrado. Você pode pagá-lo de novo na página dele.",
    },
    cancelled: {
      title: "O pagamento foi cancelado",
      text: "O pagamento do seu pedido n.º {number} foi cancelado e nada é cobrado. Você pode pagá-lo de novo na página dele.",
    },
    "in-part": {
      title: "Recebemos uma parte do pagamento",
      text: "A Plexo nos confirmou menos que o total do seu pedido n.º {number}, então uma pessoa está verificando. Você não precisa pagar de novo.",
    },
    "in-review": {
      title: "Estamos verificando seu pagamento",
      text: "O que a Plexo informa não confere com o seu pedido n.º {number}, então uma pessoa está verificando. Você não precisa pagar de novo.",
    },
  },
  flagged: {
    subject: "É preciso verificar o pedido n.º {number}",
    title: "Um pedido precisa da sua atenção",
    text: "O pedido n.º {number} de {name}, no valor de {total}, ficou marcado: {why}",
    reason: "Motivo",
    reasons: {
      contradicted: "há um pagamento na Plexo que não confere com o que foi pedido.",
      "not-understood": "a Plexo informou algo que a loja não entende.",
      unreachable: "há um dia não se consegue consultar a Plexo sobre o pagamento.",
      "operation-undecided": "há um dia a Plexo não decide uma operação.",
      "paid-twice": "foi pago mais de uma vez.",
      "paid-in-part": "foi cobrado menos que o total.",
      "paid-too-much": "foi cobrado mais que o total.",
      "gift-card-gone":
        "foi pago quando o cartão-presente já não estava reservado, e não resta saldo suficiente nele.",
      "paid-after-release":
        "foi pago quando os itens já não estavam reservados, e não restam unidades suficientes.",
      other: "veja o histórico.",
    },
  },
  ending: {
    subject: "A autorização do pedido n.º {number} está para vencer",
    title: "Uma autorização está para vencer",
    text: "O pagamento do pedido n.º {number}, no valor de {total}, está autorizado e não foi cobrado. Se não for cobrado antes de {at}, o banco pode liberar o valor.",
  },
  club: {
    open: "Ver meu clube",
    card: "Escolher outro cartão",
    box: "Caixa",
    total: "Total, com frete",
    next: "Próxima cobrança",
    announced: {
      subject: "Sua caixa do clube será cobrada em {date}",
      title: "Sua caixa vem aí",
      text: "Em {date} cobraremos sua caixa do mês no cartão com final {last4}.",
      note: "Se não quiser a caixa deste mês, pule-a na sua conta antes dessa data.",
    },
    declined: {
      subject: "Não conseguimos cobrar sua caixa do clube",
      title: "A cobrança foi recusada",
      text: "Seu cartão recusou a cobrança da caixa do mês (tentativa {nth} de {most}). Tentaremos novamente em {date}. Você também pode escolher outro cartão.",
    },
    paused: {
      subject: "Seu clube está em pausa",
      title: "Seu clube está em pausa",
      card: "O cartão do seu clube venceu ou já não está salvo, então não cobramos a caixa deste mês. Escolha outro cartão e continuamos a partir do mês que vem.",
      declined:
        "Seu cartão recusou a cobrança três vezes, então não cobramos a caixa deste mês nem as seguintes. Escolha outro cartão e continuamos a partir do mês que vem.",
      desk: "Pausamos o seu clube: não cobramos nada até você retomá-lo.",
    },
    missed: {
      subject: "Este mês não há caixa: {month}",
      title: "Este mês não há caixa",
      "out-of-stock": "A caixa de {month} está esgotada, então não a cobramos. Continuamos no mês que vem.",
      "not-sold":
        "A caixa que você escolheu não é mais vendida, então não cobramos a de {month}. Você pode escolher outra.",
      review:
        "O que a Plexo informa sobre a caixa de {month} não confere com o que pedimos para cobrar, então uma pessoa está verificando. Não tentaremos cobrá-la de novo.",
      cancelled: "O pagamento da caixa de {month} foi cancelado. Não tentaremos cobrá-la de novo.",
      "too-late":
        "Não conseguimos cobrar a caixa de {month} a tempo, então já não a cobramos. Continuamos no mês que vem.",
    },
    changed: {
      joined: {
        subject: "Você já faz parte do clube",
        title: "Boas-vindas ao clube!",
        text: "Todo mês avisamos três dias antes de cobrar sua caixa.",
      },
      skipped: {
        subject: "Você pulou uma caixa do clube",
        title: "Este mês não há caixa",
        text: "Pulamos a caixa como você pediu: ela não será cobrada.",
      },
      paused: {
        subject: "Seu clube está em pausa",
        title: "Seu clube está em pausa",
        text: "Não cobramos nada até você retomá-lo.",
      },
      resumed: {
        subject: "Você retomou o clube",
        title: "Você retomou o clube",
        text: "Avisamos três dias antes de cobrar a próxima caixa.",
      },
      card: {
        subject: "Você trocou o cartão do clube",
        title: "Você trocou o cartão",
        text: "As próximas cobranças vão para o cartão que você escolheu.",
      },
      box: {
        subject: "Você trocou a caixa do clube",
        title: "Você trocou a caixa",
        text: "Vale a partir da próxima caixa que anunciarmos: o que já anunciamos fica como está.",
      },
      place: {
        subject: "Você mudou para onde vai a caixa do clube",
        title: "Você mudou para onde vai a caixa",
        text: "As próximas caixas vão para onde você escolheu. Um pedido que já começou a ser cobrado vai para onde ia.",
      },
      left: {
        subject: "Você saiu do clube",
        title: "Você saiu do clube",
        text: "Não cobramos mais nada. Você pode voltar quando quiser.",
      },
      note: "Se não foi você, escreva para a gente.",
    },
  },
  invitation: {
    subject: "Você recebeu um convite para o painel de {shop}",
    title: "Você recebeu um convite para trabalhar na loja",
    text: "Olá, {name}! Escolha uma senha para entrar no painel de {shop}.",
    button: "Escolher a senha",
    note: "O link vale uma vez, por três dias. Se você não esperava este e-mail, não faça nada.",
  },
  code: {
    sign_in: {
      subject: "Seu código para entrar em {shop}",
      title: "Seu código para entrar",
      text: "Digite-o na página de {shop} que ficou aberta.",
    },
    find_order: {
      subject: "Seu código para ver um pedido de {shop}",
      title: "Seu código para ver o pedido",
      text: "Digite-o na página de {shop} que ficou aberta.",
    },
    change_email: {
      subject: "Confirme seu novo e-mail em {shop}",
      title: "Seu código para trocar de e-mail",
      text: "Com este código, este endereço passa a ser o da sua conta em {shop}.",
    },
    note: "Vale uma vez, por dez minutos. Não o conte a ninguém: a loja nunca o pede por telefone nem por mensagem. Se você não o pediu, não faça nada.",
  },
  passkey: {
    added: {
      subject: "Uma chave de acesso nova na sua conta de {shop}",
      title: "Você adicionou uma chave de acesso",
      text: "A partir de agora também dá para entrar na sua conta com ela, sem código.",
    },
    removed: {
      subject: "Uma chave de acesso foi removida da sua conta de {shop}",
      title: "Você removeu uma chave de acesso",
      text: "Já não dá para entrar na sua conta com ela.",
    },
    keeper: "Guardada em",
    open: "Ver as chaves de acesso",
    note: "Se não foi você, entre na sua conta, remova as chaves que não conhece e saia em todos os navegadores.",
  },
  reset: {
    subject: "Uma nova senha para o painel de {shop}",
    title: "Escolha uma nova senha",
    text: "Olá, {name}! Alguém pediu para trocar sua senha do painel de {shop}.",
    button: "Escolher outra senha",
    note: "O link vale uma vez, por uma hora. Se você não pediu, não faça nada: sua senha continua a mesma.",
  },
} as const satisfies Translation<typeof original>;
