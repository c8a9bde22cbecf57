import type { Translation } from "../../../translation";
import type { comparison as original } from "../../es/desk/comparison";

export const comparison = {
  title: "Daily comparison",
  intro:
    "The payments and sessions that Plexo has of a day, beside ours. Every night the day before is compared by itself.",
  day: "Day",
  show: "Show that day",
  compare: "Compare {day}",
  comparing: "Comparing…",
  ofDay: "{day}",
  faults: { wrong: "There is no such day.", future: "That day has not come yet." },
  never: "That day was not compared yet.",
  running: "It is being compared since <at></at>. Load the page again in some seconds.",
  incomplete: "The comparison is incomplete",
  incompleteText:
    "Plexo could not be asked about all of it. Below is what was found before. Try again in a while.",
  matched:
    "Alike: {payments, plural, =0 {no payment} one {one payment} other {# payments}}, {sessions, plural, =0 {no session} one {one session} other {# sessions}}.",
  others:
    "There are {payments, plural, =0 {no payments} one {one payment} other {# payments}} and {sessions, plural, =0 {no sessions} one {one session} other {# sessions}} more with references that this shop does not use: they are of another shop of the same merchant, and are not compared.",
  byReference:
    "Plexo did not list payments by date, so it was asked about that day's attempts. A payment of a reference that is not known here is not seen like that.",
  asOf: "Compared: <at></at>.",
  byKind: "By kind",
  open: "All that is open",
  accepted: "Accepted",
  kinds: {
    currency_differs: "Currency differs",
    amount_differs: "Amount differs",
    twice_at_plexo: "Twice at Plexo",
    only_at_plexo: "Only at Plexo",
    only_here: "Only here",
    not_yet_due: "Not yet due",
  },
  subjects: { session: "Session", payment: "Payment" },
  fields: { amount: "amount", captured: "captured", refunded: "refunded" },
  facts: {
    order: "Order",
    here: "Here ({of})",
    atPlexo: "At Plexo ({of})",
    unreadable: "cannot be read",
    status: "State",
    since: "Since",
    reference: "Reference",
    id: "Plexo's id",
    note: "Note",
    acceptedBy: "Accepted by",
    acceptedAt: "Accepted",
  },
  ways: {
    lookAgain: "Look again",
    attach: "Attach to order {number}",
    refund: "Refund at order {number}",
    accept: "Accept with a note",
  },
  nothing: "There is nothing of that to look at.",
  pages: "Pages",
  first: "To the beginning",
  next: "Next ones",
  lately: "Days compared lately",
  toLook: "{open, plural, =0 {All alike} one {One difference} other {# differences}}",
  states: { running: "Running", incomplete: "Incomplete" },
  acceptTitle: "Accept as it is",
  acceptIntro:
    "Nothing changes, neither here nor at Plexo: it no longer counts as a difference, and your note is kept. If it changes later, it comes back.",
  note: "Why it is all right",
  noteHint: "Up to {max} characters. It is kept in the log with your name.",
  noteMissing: "Write why it is all right.",
  noteLong: "The note is too long: up to {max} characters.",
  acceptNow: "Accept",
  accepting: "Saving…",
} as const satisfies Translation<typeof original>;
