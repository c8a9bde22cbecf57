import type { Translation } from "../../../translation";
import type { reconciling as original } from "../../es/desk/reconciling";

export const reconciling = {
  title: "Conciliação",
  intro:
    "Conciliar é perguntar à Plexo o que aconteceu com uma tentativa de pagamento e aplicar a resposta. A loja faz isso sozinha; aqui você pode adiantar.",
  health: {
    well: "A Plexo responde.",
    failing:
      "A Plexo não está respondendo bem: {count, plural, =1 {a última consulta falhou} other {as últimas # consultas falharam}}",
    open: "Por alguns segundos não enviamos nada a ela. Depois tentamos de novo.",
    trying: "Continuamos tentando.",
  },
  all: "Consultar tudo o que espera",
  progress:
    "{checked, plural, =0 {Não havia nada para consultar.} =1 {Consultamos uma.} other {Consultamos #.}}",
  left: "{left, plural, =0 {Não resta nada para consultar.} =1 {Resta uma para consultar.} other {Restam {count} para consultar.}}",
  many: "mais de 1.000",
  checkAll: "Consultar agora",
  goOn: "Continuar com as que restam",
  checking: "Consultando…",
  check: "Consultar agora",
  ofOrder: "o pedido {number}",
  waiting: "Esperando a Plexo",
  nothingWaits: "Nada está esperando a Plexo.",
  upcoming: "Próximas consultas",
  noneUpcoming: "Não há consultas a fazer.",
  pages: "Páginas",
  first: "Voltar ao início",
  later: "Mais adiante",
  columns: {
    order: "Pedido",
    what: "O que espera",
    since: "Desde",
    why: "Por quê",
    last: "Última consulta",
    next: "Próxima consulta",
    reference: "Tentativa",
    checks: "Consultas",
    check: "Ação",
  },
  what: {
    answer: "Resposta da Plexo",
    payment: "Pagamento",
    capture: "Captura",
    cancellation: "Cancelamento",
    refund: "Estorno",
  },
  says: "A Plexo diz: {status}",
  told: {
    confirmed: "A Plexo respondeu e a resposta foi aplicada.",
    contradicted: "O que a Plexo tem não é o que pedimos. Não mudamos nada: o pedido ficou para verificar.",
    unreachable: "A Plexo não respondeu. Nada mudou, e consultaremos de novo automaticamente.",
    "too-soon": "Outra consulta está em andamento ou acabou de terminar. Veja de novo em alguns segundos.",
    gone: "Isso já não está aqui: mudou enquanto isso.",
    accepted: "Foi aceito, com a sua nota.",
  },
} as const satisfies Translation<typeof original>;
