import type { Translation } from "../../translation";
import type { mail as original } from "../es/mail";

export const mail = {
  view: "See the order",
  pay: "Pay for the order",
  desk: "Open the order",
  contact: "Any question? Here we are: {contact}",
  received: {
    subject: "We received your order no. {number} at {shop}",
    title: "We received your order",
    text: "Your order no. {number} is kept, and is not paid yet. You can pay for it from its page.",
    note: "If you have paid already there is nothing to do: we write to you as soon as Plexo confirms it. The goods are set aside for a limited time, and prices are kept for a day.",
  },
  voucher: {
    text: "Your order no. {number} is kept for you while you pay for it. How to pay, and until when, is on its page.",
    view: "See how to pay",
    note: "If you have paid already there is nothing to do: we write to you as soon as Plexo confirms it.",
  },
  reminder: {
    subject: "Your order no. {number} is still to be paid",
    title: "The time to pay is almost over",
    text: "Your order no. {number} is not paid yet. If you no longer want it there is nothing to do: you are not charged.",
  },
  authorized: {
    subject: "The payment of your order no. {number} is authorised",
    title: "Your payment is authorised",
    text: "The amount of your order no. {number} is set aside on your card. It is charged when we ship the order, or when it is ready to pick up, and then we write to you again.",
  },
  paid: {
    subject: "Your payment of order no. {number} is confirmed",
    title: "Thank you! Your payment is confirmed",
    text: "Plexo confirmed the payment of your order no. {number}, and we are preparing it.",
  },
  open: {
    gift_card: {
      subject: "Your gift card is paid (order no. {number})",
      title: "Thank you! The gift card is paid",
      text: "Plexo confirmed the payment of your order no. {number}.",
    },
    donation: {
      subject: "Thank you for your donation to {shop}",
      title: "Thank you for your donation!",
      text: "Plexo confirmed the payment of your donation, which has the no. {number}.",
    },
  },
  giftCard: {
    amount: "Amount",
    until: "Can be used until",
    note: "The code is like money: whoever has it can use it. It is typed at the checkout, and what is left stays on the card.",
    use: "Go to the shop",
    received: {
      subject: "{name} gave you a gift card of {shop}",
      title: "You have a present",
      text: "{name} gave you a card to shop with at {shop}.",
    },
    issued: {
      subject: "Your gift card of {shop}",
      title: "You have a gift card",
      text: "We gave you a card to shop with at {shop}.",
    },
  },
  settled: {
    subject: "Your order no. {number} is paid",
    title: "Thank you! Your order is paid",
    text: "The gift card paid all of your order no. {number}, and we are getting it ready.",
  },
  refundedInPart: {
    subject: "We refunded a part of your order no. {number}",
    title: "We refunded a part of your payment",
    text: "We returned {amount} of your order no. {number} to the means of payment that you used.",
    inAll: "Refunded in all",
  },
  refunded: {
    subject: "We refunded your order no. {number}",
    title: "We refunded your payment",
    text: "We returned {amount} of your order no. {number} to the means of payment that you used: with that, all that you paid is refunded.",
    card: "And {amount} went back to the gift card that paid the other part.",
  },
  givenBack: {
    subject: "We gave back to the gift card of your order no. {number}",
    title: "We gave back to your gift card",
    text: "We returned {amount} of your order no. {number} to the gift card that you paid with.",
  },
  backOnCard: {
    open: "You can use what went back to the card for another order.",
    closed:
      "That card has expired or is blocked: write to us, and we see to it that you can use what went back to it.",
  },
  refundTime: "Depending on the bank, it may take some days until it is on your statement.",
  shipped: {
    subject: "Your order no. {number} is on its way",
    title: "Your order is on its way",
    text: "We sent your order no. {number}.",
    carrier: "Carried by",
    tracking: "Tracking number",
    follow: "Follow the parcel",
  },
  ready: {
    subject: "Your order no. {number} is ready",
    title: "Your order is ready",
    text: "You can pick up your order no. {number} now.",
  },
  attention: {
    subject: "About the payment of your order no. {number}",
    giftCard: "What the gift card paid went back to it.",
    failed: {
      title: "The payment was not completed",
      text: "The payment of your order no. {number} was not completed, and nothing was charged. You can pay for it again from its page.",
    },
    cancelled: {
      title: "The payment was cancelled",
      text: "The payment of your order no. {number} was cancelled, and you are not charged. You can pay for it again from its page.",
    },
    "in-part": {
      title: "We received a part of the payment",
      text: "Plexo confirmed less than the total of your order no. {number}, so a person is looking into it. You need not pay again.",
    },
    "in-review": {
      title: "We are looking into your payment",
      text: "What Plexo reports does not agree with your order no. {number}, so a person is looking into it. You need not pay again.",
    },
  },
  flagged: {
    subject: "Order no. {number} needs a look",
    title: "An order needs you to look at it",
    text: "Order no. {number} of {name} for {total} was flagged: {why}",
    reason: "Flag",
    reasons: {
      contradicted: "there is a payment at Plexo that is not the one that was asked for.",
      "not-understood": "Plexo reported something that the shop does not understand.",
      unreachable: "for a day, Plexo could not be asked about its payment.",
      "operation-undecided": "for a day, Plexo has not decided on an operation.",
      "paid-twice": "it is paid more than once.",
      "paid-in-part": "less than its total was captured.",
      "paid-too-much": "more than its total was captured.",
      "gift-card-gone":
        "it was paid when its gift card was no longer set aside, and too little is left on it.",
      "paid-after-release": "it was paid when its goods were no longer set aside, and too few are left.",
      other: "look at its history.",
    },
  },
  ending: {
    subject: "The authorisation of order no. {number} is about to end",
    title: "An authorisation is about to end",
    text: "The payment of order no. {number}, {total}, is authorised and not captured. If it is not captured before {at}, the bank may release the amount.",
  },
  club: {
    open: "See my club",
    card: "Choose another card",
    box: "Box",
    total: "Total, with delivery",
    next: "Next charge",
    announced: {
      subject: "Your club box is charged on {date}",
      title: "Your box is on its way",
      text: "On {date} we charge this month's box to your card ending in {last4}.",
      note: "If you don't want it this month, skip it in your account before that day.",
    },
    declined: {
      subject: "We could not charge your club box",
      title: "The charge was declined",
      text: "Your card declined the charge of this month's box (try {nth} of {most}). We try again on {date}. You can also choose another card.",
    },
    paused: {
      subject: "Your club is paused",
      title: "Your club is paused",
      card: "Your club's card has expired or is no longer saved, so this month's box is not charged. Choose another card, and we go on from next month.",
      declined:
        "Your card declined the charge three times, so neither this month's box nor the next ones are charged. Choose another card, and we go on from next month.",
      desk: "We paused your club: nothing is charged until you resume it.",
    },
    missed: {
      subject: "No box this month: {month}",
      title: "No box this month",
      "out-of-stock": "The box of {month} is sold out, so it is not charged. We go on next month.",
      "not-sold":
        "The box that you chose is no longer sold, so the one of {month} is not charged. You can choose another.",
      review:
        "What Plexo says of the box of {month} is not what we asked for, so a person looks at it. We don't try to charge it again.",
      cancelled: "The payment of the box of {month} was cancelled. We don't try to charge it again.",
      "too-late":
        "We could not charge the box of {month} in time, so it is no longer charged. We go on next month.",
    },
    changed: {
      joined: {
        subject: "You are in the club",
        title: "Welcome to the club!",
        text: "Every month we tell you three days before your box is charged.",
      },
      skipped: {
        subject: "You skipped a club box",
        title: "No box this month",
        text: "We skip the box as you asked: it is not charged.",
      },
      paused: {
        subject: "Your club is paused",
        title: "Your club is paused",
        text: "Nothing is charged until you resume it.",
      },
      resumed: {
        subject: "You resumed the club",
        title: "You resumed the club",
        text: "We tell you three days before the next box is charged.",
      },
      card: {
        subject: "You changed the club's card",
        title: "You changed the card",
        text: "The next charges go to the card that you chose.",
      },
      box: {
        subject: "You changed the club's box",
        title: "You changed the box",
        text: "It counts from the next box that we announce: what is announced stays as it is.",
      },
      place: {
        subject: "You changed where the club's box goes",
        title: "You changed where the box goes",
        text: "The next boxes go where you chose. An order that is being charged already goes where it went.",
      },
      left: {
        subject: "You left the club",
        title: "You left the club",
        text: "Nothing more is charged. You can come back whenever you like.",
      },
      note: "If it was not you, write to us.",
    },
  },
  invitation: {
    subject: "You are invited to the desk of {shop}",
    title: "You are invited to work at the shop",
    text: "Hello, {name}. Choose a password to sign in to the desk of {shop}.",
    button: "Choose the password",
    note: "The link works once, for three days. If you did not expect this mail, there is nothing to do.",
  },
  code: {
    sign_in: {
      subject: "Your code to sign in to {shop}",
      title: "Your code to sign in",
      text: "Type it on the page of {shop} that you left open.",
    },
    find_order: {
      subject: "Your code to see an order of {shop}",
      title: "Your code to see the order",
      text: "Type it on the page of {shop} that you left open.",
    },
    change_email: {
      subject: "Confirm your new e-mail address at {shop}",
      title: "Your code to change your e-mail address",
      text: "With this code, this address becomes that of your account at {shop}.",
    },
    note: "It works once, for ten minutes. Tell it to nobody: the shop never asks for it by phone or by message. If you did not ask for it, there is nothing to do.",
  },
  passkey: {
    added: {
      subject: "A new passkey for your account at {shop}",
      title: "You added a passkey",
      text: "From now on it signs in to your account too, without a code.",
    },
    removed: {
      subject: "A passkey was removed from your account at {shop}",
      title: "You removed a passkey",
      text: "It does not sign in to your account any more.",
    },
    keeper: "Kept by",
    open: "See the passkeys",
    note: "If that was not you, go to your account, remove the passkeys that you do not know, and sign out in all browsers.",
  },
  reset: {
    subject: "A new password for the desk of {shop}",
    title: "Choose a new password",
    text: "Hello, {name}. Somebody asked to change your password at the desk of {shop}.",
    button: "Choose another password",
    note: "The link works once, for an hour. If you did not ask for it, there is nothing to do: your password stays as it is.",
  },
} as const satisfies Translation<typeof original>;
