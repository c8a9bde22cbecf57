import type { Translation } from "../../translation";
import type { orders as original } from "../es/orders";

export const orders = {
  title: "Order no. {number}",
  pageTitle: "Your order",
  status: {
    paid: "Paid",
    authorized: "Authorised",
    confirming: "Payment being confirmed",
    voucher: "To be paid",
    declined: "Payment declined",
    expired: "Payment expired",
    unpaid: "Not paid",
    refunded: "Refunded",
    partially_refunded: "Partly refunded",
    partially_paid: "Partly paid",
    cancelled: "Cancelled",
    in_review: "Being looked into",
  },
  result: {
    paid: {
      title: "Thank you! Your payment is confirmed",
      text: "Plexo confirmed the payment, and we are getting your order ready.",
    },
    authorized: {
      title: "Your payment is authorised",
      text: "The amount is reserved on your card. It is charged when we ship your order, or when it is ready to pick up.",
    },
    confirming: {
      title: "We are confirming your payment",
      text: "Plexo has it and is still processing it. This page refreshes by itself; you may also close it: the order is confirmed all the same.",
    },
    declined: {
      title: "The payment was declined",
      text: "You can try another card; we kept your order and your cart.",
    },
    expired: {
      title: "The time to pay is over",
      text: "Your cart is as you left it: you can pay again whenever you like.",
    },
    unpaid: {
      title: "We have not heard of your payment yet",
      text: "Plexo has told us of no payment for this order. If you have paid, this page will show it in a moment: it refreshes by itself.",
    },
    refunded: {
      title: "The payment was refunded",
      text: "Plexo returned the whole amount to what you paid with.",
    },
    partially_refunded: {
      title: "A part of the payment was refunded",
      text: "The order is paid, and a part of the amount went back to what you paid with.",
    },
    partially_paid: {
      title: "We received a part of the payment",
      text: "Plexo confirmed less than the order's total, so a person is looking into it. Keep the order's number; there is no need to pay again.",
    },
    cancelled: {
      title: "The payment was cancelled",
      text: "The amount was not charged. You can pay the order again.",
    },
    in_review: {
      title: "We are looking into your payment",
      text: "What Plexo reports does not match your order, so a person is looking into it. Keep the order's number; there is no need to pay again.",
    },
  },
  chosen: {
    refunded: {
      settled: "What you paid went back to the gift card.",
      inPart:
        "Plexo returned what it collected to the means of payment that you used, and the rest went back to the gift card.",
    },
    settled: {
      title: "Thank you! Your order is paid",
      text: "The gift card paid all of it, and we are getting your order ready.",
    },
    gift_card: {
      title: "Thank you! The gift card is paid",
      text: "Plexo confirmed the payment. The code is on your order's page, and in a mail to you.",
    },
    donation: {
      title: "Thank you for your donation!",
      text: "Plexo confirmed the payment. There is nothing more to do.",
    },
    authorized: { title: "Your payment is authorised", text: "The amount is reserved on your card." },
    declined: {
      title: "The payment was declined",
      text: "You can try again, with the same card or another.",
    },
    expired: { title: "The time to pay is over", text: "You can try again whenever you like." },
  },
  giftCard: {
    title: "The gift card's code",
    text: "It is worth {amount} and can be used until {until}, bit by bit or all at once.",
    note: "It is like money: whoever has the code can use it. We have mailed it to you, too.",
    blocked: "This card cannot be used: its payment was returned.",
  },
  openTotal: "To be chosen at Plexo",
  notByCard: {
    authorized: {
      title: "Your payment is authorised",
      text: "The amount is reserved. It is charged when we ship your order, or when it is ready to pick up.",
    },
    declined: {
      title: "The payment did not go through",
      text: "You can try again; we kept your order.",
    },
    expired: {
      title: "The time to pay is over",
      text: "The goods are on sale again. You can take the order up again if you still want it.",
    },
  },
  voucher: {
    cash: {
      title: "Your order is made: it is yet to be paid",
      text: "Pay it in cash with Plexo's voucher. We get it ready when Plexo confirms the payment.",
      steps: "How to pay in cash",
    },
    transfer: {
      title: "Your order is made: it is yet to be paid",
      text: "Pay it by transfer, as Plexo told you. We get it ready when Plexo confirms the payment.",
      steps: "How to make the transfer",
    },
    over: {
      title: "The time to pay is over",
      text: "If you did pay in time, there is nothing to do: we show it here when Plexo confirms it. If you did not, don't pay any more: the goods go back on sale.",
    },
    amount: "Amount",
    where: "Where",
    code: "Code",
    noCode: "It is on Plexo's page.",
    until: "Pay before",
    held: "Until then the goods are kept for you. If no payment comes they go back on sale, and you are charged nothing.",
    open: "See the voucher at Plexo",
  },
  nothingCharged: "As far as Plexo says, nothing was charged.",
  unreachable: "We cannot ask Plexo at this moment. We keep trying.",
  cancel: {
    title: "You left the payment half-way",
    text: "As far as Plexo says, nothing was charged. Your cart and your order are still here.",
    open: "As far as Plexo says, nothing was charged. You can go on whenever you like.",
    unsure:
      "Your cart and your order are still here. We cannot ask Plexo right now whether anything was charged: we ask again in a moment.",
    change: "Change the order",
  },
  unknown: {
    title: "We cannot find that order",
    text: "Check that the link is complete: every order has one of its own, shown when you pay.",
    noCookie:
      "You came back from the payment page, but this browser does not remember which order it was for. If you paid, the order is confirmed all the same.",
    action: "Back to the shop",
  },
  actions: {
    continuePayment: "Continue the payment",
    payAgain: "Try again",
    opening: "Opening the payment page…",
    view: "See the order",
    shop: "Go on shopping",
  },
  failure: {
    title: "We could not open the payment page",
    "try-again": "We could not reach Plexo. Please try again in a moment.",
    refused:
      "Plexo did not accept the order. Nothing was charged; write to us at {contact} with the order's number.",
    "card-gone": "Plexo has that saved card no more. Try again, and type it on its page.",
    limit:
      "Many purchases were begun from your connection and not paid. Pay for one of them, or try again in a few minutes.",
    "too-many": "There were too many tries to pay in a row. Wait a minute and try again.",
    "gift-card": "The gift card no longer does for its part. Have a look at your cart and order again.",
    short: "Something in this order has sold out meanwhile. Have a look at your cart and order again.",
    broken: "Something failed in the shop. Please try again in a moment.",
  },
  open: {
    title: "Who bought it",
    text: "This order was finished a while ago. To see in whose name it was and where it went, write the e-mail address that it was made with.",
    action: "Show the details",
    opening: "Checking…",
    wrong: "This order was not made with that e-mail address.",
    "too-many": "There were too many tries. Please try again in a quarter of an hour.",
  },
  sections: {
    lines: "What you bought",
    ordered: "What you ordered",
    contact: "Details",
    delivery: "Delivery",
    history: "History",
  },
  delivery: {
    steps: {
      to_pack: "We are getting it ready.",
      packed: "It is packed.",
      shipped: "It is on its way.",
      delivered: "We delivered it.",
      ready: "It is ready for you to pick up.",
      picked_up: "You picked it up.",
    },
    carrier: "Carrier",
    tracking: "Tracking number",
    follow: "Follow the delivery",
  },
  facts: {
    date: "Date",
    status: "Status",
    name: "Name",
    email: "E-mail",
    phone: "Phone",
    document: "Document",
    address: "Address",
    note: "Note",
    recipient: "For",
    giftMessage: "Message",
    means: "Paid with",
    installments: "Instalments",
    received: "Received",
    card: "Card",
    cardEnding: "{brand} ending in {last4}",
    authorization: "Authorisation",
    keepLink: "Keep this page's link: it is the way back to your order.",
  },
  history: {
    created: "You placed the order",
    session: "Plexo's payment page was opened",
    "session-failed": "The payment page could not be opened",
    "payment-approved": "Plexo confirmed the payment",
    "payment-in-part": "Plexo collected a part of the payment",
    "payment-authorized": "Plexo authorised the payment",
    "payment-pending": "Plexo received the payment and is processing it",
    voucher: "Plexo told you how to pay",
    "payment-denied": "The payment was declined",
    "payment-expired": "The payment expired",
    "payment-refunded": "The payment was refunded",
    "payment-partially-refunded": "A part of the payment was refunded",
    "payment-cancelled": "The payment was cancelled",
    "gift-card-given-back": "What the gift card paid went back to it",
    expired: "The time to pay was over",
    flagged: "A person is looking into the payment",
  },
} as const satisfies Translation<typeof original>;
