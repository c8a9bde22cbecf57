import type { Translation } from "../../../translation";
import type { settings as original } from "../../es/desk/settings";

export const settings = {
  intro:
    "They begin as shop.ts says. What you save here counts from that moment on in the whole shop, and only for what is begun to be paid afterwards.",
  payment: "How to pay",
  installments: "Instalments by card",
  delivery: "Delivery zones",
  fields: {
    means: "{place, selectordinal, =1 {Usual way to pay} other {Way to pay no. #}}",
    none: "None",
    skipsThreeds: {
      label: "3-D Secure",
      off: "As Plexo has it",
      offNote:
        "The bank may ask the payer to identify themselves. If they dispute the purchase later, the bank answers for it.",
      on: "Without 3-D Secure",
      onNote: "Fewer payments are given up. If the payer disputes the purchase, the loss is yours.",
    },
    capturesManually: {
      label: "When the card is charged",
      off: "When it is paid",
      offNote: "But for products whose page says that they are charged when they are shipped.",
      on: "When the order is shipped",
      onNote:
        "When it is paid, the amount is reserved on the card. You charge it from the order before it leaves, and before the authorisation ends.",
    },
    plans: "In {currency}",
    plansHint: "A single payment is always possible. Leave rows empty that you don't use.",
    count: "Instalments (row {row}, {currency})",
    from: "From a total of (row {row}, {currency})",
    zone: "Zone {zone}",
    price: "Zone {zone}: delivery in {currency}",
    priceHint: "0: free.",
    free: "Zone {zone}: free from, in {currency}",
    departments: "Which department is in which zone",
    departmentsHint: "A zone without departments is taken away: empty its prices.",
    noDelivery: "No delivery",
    optional: "optional",
  },
  problems: {
    required: "This is needed.",
    choose: "Choose from the list.",
    repeated: "It is there already, further up.",
    unworded: "texts.ts has to say how that is paid: it cannot be offered without.",
    count: "Type a number from 2 to 48.",
    amount: "Type an amount like 1240,50, or 0.",
    above: "Type an amount above zero, like 1240,50.",
    noDepartment: "No department is in this zone. Choose one, or empty the price.",
    noZone: "Choose a zone: the whole country is delivered to, or none of it.",
  },
  differs: "Other than shop.ts",
  same: "As shop.ts says.",
  misfit:
    "What was saved here does not fit what shop.ts says by now (another currency, another text). That is why shop.ts is in force. Save again, or go back to shop.ts.",
  shopSays: "{field}: shop.ts says “{value}”.",
  shopEmpty: "{field}: shop.ts says nothing.",
  reset: "Go back to what shop.ts says",
  resetting: "Going back…",
  done: {
    saved: "Saved. It counts in the whole shop now.",
    reset: "What shop.ts says is in force now.",
    changed: "It changed meanwhile, and nothing was done. Look at how it is now.",
  },
} as const satisfies Translation<typeof original>;
