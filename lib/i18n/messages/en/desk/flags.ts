import type { Translation } from "../../../translation";
import type { flags as original } from "../../es/desk/flags";

export const flags = {
  title: "To look at",
  intro: "Orders in which a person has to decide something: those that have waited longest come first.",
  none: "There is nothing to look at",
  noneText: "A payment that does not fit its order will be shown here.",
  first: "To the beginning",
  next: "The next ones",
  pages: "Pages",
  columns: { number: "Order", why: "Why, and since when", buyer: "Buyer", total: "Total" },
  kinds: {
    contradicted: {
      title: "A payment at Plexo is not the one we asked for",
      way: "It does not count for the order. Find it in Plexo's dashboard by its id: if there is money too much, give it back from there.",
    },
    "not-understood": {
      title: "Plexo said something that the shop does not understand",
      way: "Nothing changed because of it. Look at the payment in Plexo's dashboard, and check again: if it says something else by now, that is applied.",
    },
    unreachable: {
      title: "Plexo could not be asked for a day",
      way: "Check now. If it still does not answer, look at the credentials and at Plexo's status.",
    },
    "operation-undecided": {
      title: "Plexo has not decided on an operation for a day",
      way: "It counts as done until it has. Check now, or ask Plexo about its reference.",
    },
    "paid-twice": {
      title: "It was paid more than once",
      way: "Refund the payment that is too much, or close it with a note if both are right.",
    },
    "paid-in-part": {
      title: "Less than the total was captured",
      way: "Capture the rest, or refund what was captured.",
    },
    "paid-too-much": {
      title: "More than the total was captured",
      way: "Refund the difference, or close it with a note if that was agreed on.",
    },
    "gift-card-gone": {
      title: "It was paid late, and its gift card does not do any more",
      way: "The part that the card was to pay is missing. Settle it with the buyer and close it with a note, or refund the payment.",
    },
    "paid-after-release": {
      title: "It was paid late, and no goods are left",
      way: "Get the goods and close it with a note, or refund the payment.",
    },
    other: { title: "There is something to look at", way: "Look at the order's story." },
  },
  since: "Since",
  record: "As it is on record",
  refundSecond: "Refund the payment that is too much ({amount})",
  refundPaid: "Refund what was captured ({amount})",
  refundExtra: "Refund the difference ({amount})",
  captureRest: "Capture the rest ({amount})",
  operation: "See the operation",
  resolve: "Close with a note",
  resolving: "Closing…",
  note: "Note: what you saw and what was decided",
  noteHint: "Stays in the order's story under your name. It changes no state.",
  check: "Ask Plexo now",
  checking: "Asking…",
  release: "Put the goods back on the shelf",
  releaseTitle: "Put what order {number} holds back on the shelf",
  releaseText:
    "Plexo is asked first whether it was paid. If it was not, the goods are on sale again. If it is paid later all the same, they are taken again, or the order is flagged.",
  releaseGoods: "What it holds",
  releaseDo: "Put back on the shelf",
  releasing: "Putting back…",
  notices: {
    "step-made": "Done: it is in the order's story.",
    "step-changed": "The order has changed since you opened it, and nothing was done: this is how it is now.",
    "put-back": "Done: the goods are on the shelf again.",
    resolved: "Done: it is closed, with your note in the story.",
    "not-flagged": "There was nothing to look at any more: it was closed before, or is over.",
    checked: "Plexo has answered, and the order is up to date.",
    contradicted: "Plexo has answered, and a payment is not the one we asked for. Look below.",
    unreachable: "Plexo did not answer about everything. Try again in a while.",
    "gift-card-back": "Given back to the gift card.",
    released: "Done: the goods are back on the shelf.",
    "released-unasked":
      "The goods are back on the shelf. Plexo could not be asked whether it was paid meanwhile.",
    "already-paid": "Nothing was changed: the order is paid, or Plexo is deciding on its payment.",
    "nothing-held": "Nothing was changed: the order holds no goods.",
  },
} as const satisfies Translation<typeof original>;
