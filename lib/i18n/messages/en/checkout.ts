import type { Translation } from "../../translation";
import type { checkout as original } from "../es/checkout";

export const checkout = {
  title: "Checkout",
  empty: {
    title: "Your cart is empty",
    text: "Put something in the cart and come back here to pay for it.",
    action: "See the goods",
  },
  changeCart: "Change the cart",
  sections: { contact: "About you", delivery: "Delivery", payment: "Payment", summary: "Your order" },
  optional: "optional",
  fields: {
    name: "Full name",
    email: "E-mail",
    emailHint: "So that we can write to you about your order.",
    phone: "Phone",
    documentType: "Kind of document",
    document: "Document number",
    documentHint: "The invoice needs it. With or without dots and dashes.",
    delivery: "How would you like to get it?",
    street: "Street and number",
    city: "Town or neighbourhood",
    choose: "Choose one",
    department: "Department",
    departmentChoose: "Choose a department",
    postalCode: "Postal code",
    note: "Note on the order",
    noteHint: "For example, at what time somebody is at home.",
    means: "How will you pay?",
    installments: "Instalments",
    cardId: "Which card?",
  },
  documentTypes: {
    ci: "Uruguayan identity card (CI)",
    rut: "RUT (company)",
    passport: "Passport",
    other: "Another document",
  },
  delivery: {
    delivery: "Home delivery",
    pickup: "Pick up at the shop",
    byDepartment: "depends on the department",
    free: "Free",
    address: "Delivery address",
  },
  means: {
    card: "Card",
    cash: "Cash",
    transfer: "Bank transfer",
    cardNote: "Credit or debit.",
    otherCard: "Another card, which you type at Plexo",
  },
  installments: "{count, plural, =1 {1 payment} other {# instalments}}",
  totals: {
    subtotal: "Subtotal",
    shipping: "Delivery",
    pickup: "Pick-up",
    total: "Total",
  },
  pay: "Go to payment",
  paying: "Preparing the payment…",
  payNote: {
    later: "When you pay, the amount is reserved on your card. It is charged when we ship your order.",
    card: "You pay on Plexo's secure page. Your card's details never pass through this shop.",
    cash: "Plexo's page gives you a voucher with a code. We keep the goods for you until it expires.",
    transfer:
      "Plexo's page tells you where to transfer the money. We keep the goods for you until that expires.",
  },
  problems: {
    title: "{count, plural, one {One field needs another look} other {# fields need another look}}",
    required: "Please fill this in.",
    "too-long": "This is too long.",
    email: "Write an e-mail address such as name@example.com.",
    phone: "Write a phone number with at least 7 digits, such as 099 123 456.",
    "document-ci": "This identity number is not valid. Check its digits; the last one is the check digit.",
    "document-rut": "This RUT is not valid. It has 12 digits.",
    document: "Write the document with 4 to 20 letters and digits.",
    "postal-code": "A postal code has 5 digits, such as 11000.",
    choose: "Please choose one.",
  },
  changed: {
    title: "The order changed while you were filling in the form",
    text: "You were not sent to pay yet. Have a look at the details and, if you agree, go on.",
    currency: "Prices are in another currency now: {currency}.",
    price: "{name}: it costs {now} now, it was {before}.",
    "other-currency":
      "{name}: not sold in this currency. Remove it from the cart, or choose another currency.",
    "sold-out": "{name}: it is sold out. Take it out of the cart to go on.",
    "not-enough":
      "{name}: {available, plural, one {only # is left} other {only # are left}}. Change the quantity to go on.",
    quantity: "{name}: {now, number} now, {before, number} before.",
    shipping: "Delivery costs {now} now, it was {before}.",
    shippingNow: "Delivery costs {now}.",
    added: "{name}: it was added to the cart on another page.",
    removed: "{name}: it is no longer in the cart.",
    "too-large":
      "It is too much for one order. Take something out of the cart: you can buy it in another one.",
    unknown: "One of the goods is not sold any more. Take it out of the cart to go on.",
  },
  failure: {
    title: "We could not open the payment page",
    unreachable: "We cannot reach Plexo, which processes the payments, at this moment.",
    broken: "Something failed in the shop.",
    connection: "We cannot reach the shop. Your connection may be gone.",
    slow: "Plexo, which processes the payments, takes too long to answer.",
    refused:
      "Plexo, which processes the payments, did not accept the order. We have it on record to look into.",
    limit: {
      order:
        "An order has room for {most} pieces. Take some out of the cart: you can have them in another order, after paying for this one.",
      variant:
        "{name}: for now you can have up to {most, plural, one {# piece} other {# pieces}}. Change the quantity to go on.",
      address:
        "Many purchases were begun from your connection and not paid. Pay for one of them, or try again in a few minutes.",
      kept: "Your cart and what you typed are still here.",
    },
    cardGone: "Plexo has that saved card no more. Choose another, or type it on Plexo's page.",
    taken: "This cart is being paid for, or was paid. Your order's link shows it.",
    updated: "The shop was updated while you were filling in the form.",
    tooMany: "There were too many attempts to pay in a row.",
    kept: "Your cart and what you typed are still here. Please try again in a moment.",
    keptRefused:
      "Nothing was charged, and your cart and what you typed are still here. If it happens again, write to us at {contact} with the order's number.",
    order: "Order no. {number}",
  },
  withoutSummary: "We cannot show your order right now. It is as you left it.",
} as const satisfies Translation<typeof original>;
