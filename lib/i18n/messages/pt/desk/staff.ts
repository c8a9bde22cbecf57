import type { Translation } from "../../../translation";
import type { staff as original } from "../../es/desk/staff";

export const staff = {
  team: "Quem trabalha aqui",
  role: "Função",
  change: "Alterar algo de {name}",
  changeRole: "Alterar a função",
  lastOwner: "É a última pessoa responsável: primeiro nomeie outra.",
  notFound: "Essa pessoa não está na lista.",
  forbidden: "Você já não é responsável pela loja.",
  state: {
    secure: "com segundo fator",
    plain: "sem segundo fator",
    invited: "com convite, ainda não entrou",
    inactive: "já não trabalha aqui",
  },
  do: {
    invite: "Enviar outro convite",
    "second-factor": "Retirar o segundo fator",
    deactivate: "Já não trabalha aqui",
    activate: "Volta a trabalhar aqui",
  },
  invite: {
    title: "Convidar alguém",
    name: "Nome",
    send: "Enviar o convite",
    sending: "Enviando…",
    done: "O convite está a caminho. O link vale por três dias.",
    email: "Escreva um endereço de e-mail.",
    noName: "Escreva um nome.",
    taken: "Já há alguém com esse e-mail.",
  },
  policy: {
    title: "O que vale para todos",
    secondFactor: "Segundo fator",
    own: "Cada pessoa decide",
    all: "Obrigatório para todos",
    uyu: "Até quanto estorna quem opera, em pesos",
    usd: "Até quanto estorna quem opera, em dólares",
    hint: "Por pedido, somando todos os estornos, sem centésimos. Acima disso, só uma pessoa responsável estorna.",
    amount: "Escreva um número inteiro, sem pontos nem vírgulas.",
    done: "Foi salvo.",
  },
} as const satisfies Translation<typeof original>;
