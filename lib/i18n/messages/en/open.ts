import type { Translation } from "../../translation";
import type { open as original } from "../es/open";

export const open = {
  gift_card: {
    name: "Gift card",
    title: "Gift card",
    intro:
      "You choose the amount on Plexo's page. The code that you get when it is paid buys in this shop, bit by bit or all at once.",
    submit: "Choose the amount and pay",
  },
  donation: {
    name: "Donation",
    title: "Make a donation",
    intro: "You choose the amount on Plexo's page. Thank you for being with us.",
    submit: "Choose the amount and donate",
  },
  sections: { buyer: "Your details", recipient: "Who is it for?" },
  fields: {
    name: "Full name",
    email: "E-mail",
    currency: "Currency",
    recipientEmail: "Recipient's e-mail",
    recipientEmailHint: "We send the code there once it is paid. Left empty, we send it to you alone.",
    recipientLocale: "Language of their mail",
    giftMessage: "Message",
  },
  bounds: "Between {least} and {most}.",
  payNote:
    "You type the amount and pay on Plexo's secure page. Your card details never pass through this shop.",
  kept: "Your details are still here. Please try again in a moment.",
} as const satisfies Translation<typeof original>;
