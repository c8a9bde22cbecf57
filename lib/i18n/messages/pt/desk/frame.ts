import type { Translation } from "../../../translation";
import type { frame as original } from "../../es/desk/frame";

export const frame = {
  title: "Painel",
  menu: "Menu",
  sections: "Seções",
  nav: {
    today: "Hoje",
    orders: "Pedidos",
    authorized: "A cobrar",
    fulfilment: "Preparação",
    club: "Clube",
    flags: "Para verificar",
    callbacks: "Avisos da Plexo",
    reconciling: "Conciliação",
    comparison: "Comparação diária",
    sessions: "Sessões na Plexo",
    giftCards: "Cartões-presente",
    mail: "E-mails",
    staff: "Equipe",
    audit: "Registro",
    catalogue: "Catálogo",
    settings: "Configurações",
  },
  shop: "Ver a loja",
  signOut: "Sair",
  signingOut: "Saindo…",
  role: { viewer: "Só consulta", operator: "Opera", owner: "Responsável" },
  forbidden: {
    title: "Você não tem permissão para isso",
    text: "Sua função é “{role}” e não basta para esta página. Se precisar dela, peça a uma pessoa responsável pela loja.",
    back: "Voltar ao painel",
  },
  notFound: { title: "Não há nada aqui", text: "A página que você procura não existe no painel." },
} as const satisfies Translation<typeof original>;
