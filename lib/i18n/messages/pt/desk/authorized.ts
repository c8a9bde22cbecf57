import type { Translation } from "../../../translation";
import type { authorized as original } from "../../es/desk/authorized";

export const authorized = {
  intro:
    "O que está reservado em cartões e ainda não foi cobrado, primeiro o que vence antes. O que não é cobrado a tempo é liberado, e o pedido fica sem pagamento.",
  amount: "Reservado",
  until: "Vence",
  do: "O que fazer",
  soon: "Prestes a vencer",
  over: "Vencido, pelo que sabemos",
  pages: "Páginas",
  sooner: "Vencem antes",
  later: "Vencem depois",
  none: "Não há nada reservado sem cobrar",
  noneText: "Aqui aparecem os pedidos que são cobrados no envio.",
} as const satisfies Translation<typeof original>;
