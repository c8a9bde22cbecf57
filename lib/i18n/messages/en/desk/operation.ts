import type { Translation } from "../../../translation";
import type { operation as original } from "../../es/desk/operation";

export const operation = {
  titles: { capture: "Capture a payment", cancellation: "Cancel a payment", refund: "Refund a payment" },
  intros: {
    capture: "Takes what the bank has set aside: all of it, or a part.",
    cancellation:
      "Undoes the whole payment: what is set aside is let go of, and what was captured is given back.",
    refund: "Gives back to the means of payment that was used: all of it, or a part.",
  },
  do: { capture: "Capture", cancellation: "Cancel the payment", refund: "Refund" },
  doAmount: {
    capture: "Capture {amount}",
    cancellation: "Cancel the payment",
    refund: "Refund {amount}",
  },
  back: "Back to order {number}",
  facts: {
    amount: "Amount of the payment",
    room: {
      capture: "Left to capture",
      cancellation: "To be cancelled",
      refund: "Left to refund",
    },
  },
  amount: "Amount in {currency}",
  most: "At most {most}. Type it as 1240.50",
  reason: "Reason",
  choose: "Choose a reason",
  reasons: {
    "customer-request": "The buyer asked for it",
    "out-of-stock": "Out of stock",
    "wrong-or-damaged": "Wrong or damaged goods",
    "paid-twice": "Paid twice",
    "wrong-price": "The price was wrong",
    "suspected-fraud": "It looks like fraud",
    other: "Other",
  },
  note: "Note",
  noteHint: "Stays with the shop: neither the buyer nor Plexo sees it.",
  optional: "optional",
  review: "Review",
  reviewing: "Reviewing…",
  sending: "Sending…",
  edit: "Change",
  formTitle: "What you want to do",
  confirmTitle: "This will happen",
  says: {
    capture: "{amount} of what is set aside on {card} will be taken.",
    refund: "{amount} will go back to {card}.",
    void: "The {amount} set aside on {card} will be let go of: nothing is taken.",
    undo: "The payment will be undone, and {amount} go back to {card}.",
    order: "The order will be “{state}”, with {left} kept for it.",
    giftCard:
      "With this, all that Plexo captured is given back: the {amount} that are left of the gift card go back to it by themselves.",
    once: "It is done once, even if you send it again. Until Plexo has decided, it counts as done.",
  },
  payer: "the means of payment",
  problems: {
    amount: {
      required: "Type the amount.",
      "not-an-amount": "That is not an amount. Type it as 1240.50",
      nothing: "It has to be more than zero.",
      "too-much": "That is more than is left: {most}.",
    },
    reason: { choose: "Choose a reason." },
    note: {
      required: "Write a note.",
      "too-long": "A note can have up to {max} characters.",
      unreadable: "The note has a character that cannot be stored. Delete it and try again.",
    },
  },
  refused: {
    changed: {
      title: "This changed since you opened it",
      text: "Nothing was sent. Look at the amounts of now and decide again: what you typed is still here.",
    },
    "key-used": {
      title: "This form was used already",
      text: "It asked for something else, so nothing was sent this time. Review it and confirm it again.",
    },
    "too-much": {
      title: "There is not that much left",
      text: "Nothing was sent. Look at what is left now and decide again.",
    },
    "over-limit": {
      title: "That is beyond your limit",
      text: "You can refund up to {limit} of an order. Ask an owner of the shop to do it.",
    },
    "not-allowed": {
      title: "You cannot do that",
      text: "Your role does not allow it. Nothing was sent.",
    },
    "not-possible": {
      title: "It cannot be done to this payment",
      text: "Plexo does not allow it as long as the payment is “{status}”.",
    },
    "nothing-left": {
      title: "There is nothing left to do",
      text: "All of it was done already, or is on its way.",
    },
  },
  trouble: {
    title: "We don't know how that ended",
    text: "Send it again: if it arrived the first time, it is not done twice.",
  },
  shown: {
    title: "{kind} of {amount}",
    again: "You had sent it already: this is what it asked for then. Nothing was sent again.",
    asked: "It is stored, and about to be sent to Plexo.",
    sent: "Plexo has it and has not decided. It counts as done until it has.",
    unknown:
      "Plexo's answer did not arrive. It is being looked up by its reference: don't ask again. Meanwhile it counts as done.",
    done: "Plexo has done it.",
    refused: "It was not done. The money is where it was.",
    live: "This page updates by itself until it has ended.",
    order: "Order",
    payment: "Payment",
    asker: "Asked by",
    commandLine: "Command line",
    askedAt: "Asked",
    sentAt: "Sent",
    finishedAt: "Ended",
    reference: "Reference",
    plexo: "Plexo says",
    message: "Message",
    tryAgain: "Try again",
  },
} as const satisfies Translation<typeof original>;
