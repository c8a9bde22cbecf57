import type { TokenizationSession } from "../../store/types";
import type { Language } from "../messages";

type CardType = TokenizationSession["tokenization"]["cardTypes"][number];

const es = {
  title: (shop: string) => `Tus tarjetas en ${shop}`,
  lead: "Tarjetas para",
  intro: {
    store: "La tarjeta queda guardada para tus próximas compras. Acá no se cobra nada.",
    temporal: "La tarjeta sirve para una sola compra, en las próximas 24 horas. Acá no se cobra nada.",
  },
  verify: "Para comprobarla, tu banco retiene un importe mínimo y lo libera enseguida.",
  until: (time: string) => `Tenés tiempo hasta las ${time}.`,
  saved: "Tarjetas guardadas",
  none: "Todavía no hay tarjetas guardadas.",
  use: "Usar",
  pickThis: (card: string) => `Usar ${card}`,
  remove: "Eliminar",
  removeThis: (card: string) => `Eliminar ${card}`,
  add: "Agregar una tarjeta",
  save: "Guardar la tarjeta",
  saving: "Guardando la tarjeta…",
  back: "Volver a la tienda",
  removed: "La tarjeta se eliminó.",
  confirm: {
    title: "¿Eliminar esta tarjeta?",
    text: "Ya no se va a poder pagar con ella. Para volver a usarla vas a tener que escribir los datos.",
    yes: "Sí, eliminarla",
    no: "No, conservarla",
  },
  noFunds: {
    title: "No se pudo guardar esa tarjeta",
    text: "Tu banco no aprobó la comprobación. No se cobró nada. Podés probar con otra tarjeta.",
  },
  types: {
    credit: "de crédito",
    debit: "de débito",
    prepaid: "prepagas",
  } satisfies Record<CardType, string> as Record<CardType, string>,
  wrongType: (types: string): string => `Acá solo se aceptan tarjetas ${types}.`,
};

type TokenizationMessages = typeof es;

const en: TokenizationMessages = {
  title: (shop) => `Your cards at ${shop}`,
  lead: "Cards for",
  intro: {
    store: "The card is kept for your next purchases. Nothing is charged here.",
    temporal: "The card is good for one purchase within 24 hours. Nothing is charged here.",
  },
  verify: "To check it, your bank holds a very small amount and lets it go at once.",
  until: (time) => `You have until ${time}.`,
  saved: "Saved cards",
  none: "There are no saved cards yet.",
  use: "Use",
  pickThis: (card) => `Use ${card}`,
  remove: "Delete",
  removeThis: (card) => `Delete ${card}`,
  add: "Add a card",
  save: "Save the card",
  saving: "Saving your card…",
  back: "Back to the shop",
  removed: "The card was deleted.",
  confirm: {
    title: "Delete this card?",
    text: "It will not pay any more. To use it again you will have to type it again.",
    yes: "Yes, delete it",
    no: "No, keep it",
  },
  noFunds: {
    title: "That card could not be saved",
    text: "Your bank did not approve the check. Nothing was charged. You can try another card.",
  },
  types: { credit: "credit", debit: "debit", prepaid: "prepaid" },
  wrongType: (types) => `Only ${types} cards are accepted here.`,
};

const pt: TokenizationMessages = {
  title: (shop) => `Seus cartões em ${shop}`,
  lead: "Cartões para",
  intro: {
    store: "O cartão fica salvo para suas próximas compras. Aqui nada é cobrado.",
    temporal: "O cartão serve para uma única compra, nas próximas 24 horas. Aqui nada é cobrado.",
  },
  verify: "Para verificá-lo, seu banco reserva um valor mínimo e o libera em seguida.",
  until: (time) => `Você tem até as ${time}.`,
  saved: "Cartões salvos",
  none: "Ainda não há cartões salvos.",
  use: "Usar",
  pickThis: (card) => `Usar ${card}`,
  remove: "Excluir",
  removeThis: (card) => `Excluir ${card}`,
  add: "Adicionar um cartão",
  save: "Salvar o cartão",
  saving: "Salvando o cartão…",
  back: "Voltar à loja",
  removed: "O cartão foi excluído.",
  confirm: {
    title: "Excluir este cartão?",
    text: "Não será mais possível pagar com ele. Para usá-lo de novo, será preciso digitar os dados.",
    yes: "Sim, excluir",
    no: "Não, manter",
  },
  noFunds: {
    title: "Não foi possível salvar esse cartão",
    text: "Seu banco não aprovou a verificação. Nada foi cobrado. Você pode tentar outro cartão.",
  },
  types: { credit: "de crédito", debit: "de débito", prepaid: "pré-pagos" },
  wrongType: (types) => `Aqui só são aceitos cartões ${types}.`,
};

export const tokenizationMessagesIn = (language: Language): TokenizationMessages =>
  ({ es, en, pt })[language];

/** Which kinds of card a session takes: "de crédito o de débito". */
export function typesText(types: readonly CardType[], language: Language): string {
  const names = types.map((type) => tokenizationMessagesIn(language).types[type]);
  const format = new Intl.ListFormat(language, { type: "disjunction" });
  return format.format(names);
}
