import type { Translation } from "../../../translation";
import type { comparison as original } from "../../es/desk/comparison";

export const comparison = {
  title: "Comparação diária",
  intro:
    "Os pagamentos e as sessões que a Plexo tem de um dia, ao lado dos nossos. Toda madrugada o dia anterior é comparado automaticamente.",
  day: "Dia",
  show: "Ver esse dia",
  compare: "Comparar {day}",
  comparing: "Comparando…",
  ofDay: "{day}",
  faults: { wrong: "Esse dia não existe.", future: "Esse dia ainda não chegou." },
  never: "Esse dia ainda não foi comparado.",
  running: "A comparação está em andamento desde <at></at>. Recarregue a página em alguns segundos.",
  incomplete: "A comparação ficou incompleta",
  incompleteText:
    "Não conseguimos perguntar tudo à Plexo. O que está abaixo é o que se encontrou antes. Tente novamente daqui a pouco.",
  matched:
    "Conferem: {payments, plural, =0 {nenhum pagamento} =1 {um pagamento} other {# pagamentos}}, {sessions, plural, =0 {nenhuma sessão} =1 {uma sessão} other {# sessões}}.",
  others:
    "Além disso há {payments, plural, =0 {nenhum pagamento} =1 {um pagamento} other {# pagamentos}} e {sessions, plural, =0 {nenhuma sessão} =1 {uma sessão} other {# sessões}} com referências que esta loja não usa: são de outra loja do mesmo comércio e não são comparados.",
  byReference:
    "A Plexo não listou os pagamentos por data, então perguntamos pelas tentativas desse dia. Um pagamento de uma referência que não conhecemos não aparece assim.",
  asOf: "Comparado: <at></at>.",
  byKind: "Por tipo",
  open: "Tudo o que está aberto",
  accepted: "Aceito",
  kinds: {
    currency_differs: "Outra moeda",
    amount_differs: "Outro valor",
    twice_at_plexo: "Duas vezes na Plexo",
    only_at_plexo: "Só na Plexo",
    only_here: "Só aqui",
    not_yet_due: "Ainda em andamento",
  },
  subjects: { session: "Sessão", payment: "Pagamento" },
  fields: { amount: "valor", captured: "cobrado", refunded: "estornado" },
  facts: {
    order: "Pedido",
    here: "Aqui ({of})",
    atPlexo: "Na Plexo ({of})",
    unreadable: "não pode ser lido",
    status: "Situação",
    since: "Desde",
    reference: "Referência",
    id: "Id da Plexo",
    note: "Nota",
    acceptedBy: "Quem aceitou",
    acceptedAt: "Aceito em",
  },
  ways: {
    lookAgain: "Verificar de novo",
    attach: "Somar ao pedido {number}",
    refund: "Estornar no pedido {number}",
    accept: "Aceitar com uma nota",
  },
  nothing: "Não há nada assim para verificar.",
  pages: "Páginas",
  first: "Voltar ao início",
  next: "Próximas",
  lately: "Últimos dias comparados",
  toLook: "{open, plural, =0 {Tudo confere} =1 {Uma diferença} other {# diferenças}}",
  states: { running: "Comparando", incomplete: "Incompleta" },
  acceptTitle: "Aceitar como está",
  acceptIntro:
    "Não muda nada, nem aqui nem na Plexo: deixa de contar como diferença e fica a sua nota. Se mudar depois, volta a aparecer.",
  note: "Por que está certo assim",
  noteHint: "Até {max} caracteres. Fica no registro com o seu nome.",
  noteMissing: "Escreva por que está certo assim.",
  noteLong: "A nota é longa demais: até {max} caracteres.",
  acceptNow: "Aceitar",
  accepting: "Salvando…",
} as const satisfies Translation<typeof original>;
