import type { Translation } from "../../translation";
import type { club as original } from "../es/club";

export const club = {
  name: "Clube da erva-mate",
  title: "Clube da erva-mate",
  intro:
    "Uma caixa todo mês, cobrada automaticamente no seu cartão salvo. Pule um mês, pause ou saia quando quiser.",
  how: {
    title: "Como funciona",
    announce: "Três dias antes de cada cobrança avisamos por e-mail o que será cobrado e quando.",
    skip: "Até esse dia você pode pular o mês na sua conta, em um passo.",
    declined:
      "Se o seu cartão recusar a cobrança, tentamos três vezes, a cada três dias, e depois pausamos o clube.",
    leave: "Saia quando quiser: a partir desse momento nada mais é cobrado.",
  },
  boxes: {
    title: "As caixas",
    perMonth: "por mês",
    delivery: "Mais o frete, conforme o departamento.",
    none: "Por enquanto não há caixas à venda.",
  },
  join: {
    title: "Entre no clube",
    open: "Quero participar",
    signIn:
      "Para participar, entre na sua conta e escolha um cartão salvo. A primeira cobrança é feita em três dias.",
    box: "Caixa",
    card: "Cartão",
    cardText: "A cobrança é mensal, até você pausar ou sair.",
    noCard: "Para participar você precisa de um cartão salvo.",
    saveCard: "Salvar um cartão",
    consent:
      "Autorizo {shop} a cobrar neste cartão, todos os meses, a caixa que escolhi e o frete, até eu pausar ou sair do clube.",
    consentNeeded: "Sem a sua autorização não podemos cobrar a caixa.",
    badCard: "Escolha um cartão que não esteja vencido.",
    badBox: "Escolha uma das caixas.",
    submit: "Entrar no clube",
    joining: "Entrando…",
    note: "Hoje nada é cobrado: avisamos por e-mail, e a primeira cobrança é feita em três dias.",
  },
  member: {
    title: "Seu clube",
    intro: "O que é cobrado, quando e em qual cartão. Confirmamos cada mudança por e-mail.",
    nextTitle: "Próxima cobrança",
    date: "Data",
    box: "Caixa",
    total: "Total, com frete",
    card: "Cartão",
    noCard: "Nenhum",
    upcoming: "Confirmamos por e-mail três dias antes.",
    announced: "Já anunciamos: será cobrado isto, mesmo que os preços mudem.",
    underWay: "Estamos cobrando esta caixa. Assim que a Plexo confirmar, ela aparece nos seus pedidos.",
    declined:
      "Seu cartão recusou a cobrança. Tentaremos novamente na data abaixo; você também pode escolher outro cartão.",
    notSold: "A caixa que você escolheu não está à venda: escolha outra.",
    paused: "Seu clube está em pausa: nada é cobrado.",
    pausedCard:
      "Seu clube está em pausa porque o cartão venceu ou já não está salvo. Escolha outro e continuamos.",
    pausedDeclined:
      "Seu clube está em pausa porque o cartão recusou a cobrança três vezes. Escolha outro e continuamos.",
    pausedDesk: "Pausamos o seu clube. Você pode retomá-lo quando quiser.",
  },
  actions: {
    skip: "Pular este mês",
    pause: "Pausar",
    resume: "Retomar",
    leave: "Sair do clube",
    card: "Outro cartão",
    chooseCard: "Usar este cartão",
    box: "Outra caixa",
    chooseBox: "Escolher esta caixa",
    boxNote: "Vale a partir da próxima caixa que anunciarmos.",
    place: "Para onde vai",
    choosePlace: "Salvar para onde vai",
    placeNote: "As próximas caixas vão para lá. Um pedido que já começou a ser cobrado vai para onde ia.",
    saving: "Salvando…",
  },
  done: {
    joined: "Você já faz parte do clube.",
    skipped: "Pronto: este mês não será cobrado.",
    paused: "Pronto: seu clube está em pausa.",
    resumed: "Pronto: seu clube continua.",
    card: "Pronto: as próximas cobranças vão para esse cartão.",
    box: "Pronto: vale a partir da próxima caixa que anunciarmos.",
    place: "Pronto: as próximas caixas vão para lá.",
    left: "Você saiu do clube. Nada mais será cobrado.",
  },
  problems: {
    changed: "Algo mudou enquanto esta página estava aberta. Veja como ficou e tente novamente.",
    "being-charged": "Esta caixa já está sendo cobrada.",
    "no-card": "Esse cartão não pode ser usado: escolha outro.",
    "not-offered": "Essa caixa já não é oferecida: escolha outra.",
    "not-reached": "Não entregamos nesse lugar: escolha outra forma de entrega ou outro departamento.",
    dearer: "A caixa que já anunciamos custaria mais nesse lugar. Mude depois da cobrança, ou pule este mês.",
    broken: "Algo falhou do nosso lado e nada foi alterado. Tente novamente em instantes.",
  },
  months: {
    title: "Seus meses",
    order: "Pedido n.º {number}",
    states: {
      announced: "Anunciado",
      charging: "Cobrando",
      paid: "Cobrado",
      skipped: "Pulado",
      missed: "Sem caixa",
    },
  },
} as const satisfies Translation<typeof original>;
