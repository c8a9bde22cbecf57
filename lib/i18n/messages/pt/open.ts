import type { Translation } from "../../translation";
import type { open as original } from "../es/open";

export const open = {
  gift_card: {
    name: "Cartão-presente",
    title: "Cartão-presente",
    intro:
      "Você escolhe o valor na página da Plexo. Com o código que damos quando o pagamento é feito, dá para comprar nesta loja, aos poucos ou tudo de uma vez.",
    submit: "Escolher o valor e pagar",
  },
  donation: {
    name: "Doação",
    title: "Fazer uma doação",
    intro: "Você escolhe o valor na página da Plexo. Agradecemos o seu apoio.",
    submit: "Escolher o valor e doar",
  },
  sections: { buyer: "Seus dados", recipient: "Para quem é?" },
  fields: {
    name: "Nome e sobrenome",
    email: "E-mail",
    currency: "Moeda",
    recipientEmail: "E-mail de quem vai receber",
    recipientEmailHint:
      "Enviamos o código quando o cartão estiver pago. Se deixar vazio, enviamos só para você.",
    recipientLocale: "Idioma do e-mail",
    giftMessage: "Mensagem",
  },
  bounds: "Entre {least} e {most}.",
  payNote:
    "Você digita o valor e paga na página segura da Plexo. Os dados do seu cartão não passam por esta loja.",
  kept: "Seus dados continuam aqui. Tente novamente em instantes.",
} as const satisfies Translation<typeof original>;
