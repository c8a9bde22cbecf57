import type { Translation } from "../../../translation";
import type { reconciling as original } from "../../es/desk/reconciling";

export const reconciling = {
  title: "Reconciling",
  intro:
    "To reconcile is to ask Plexo what became of an attempt at paying, and to apply it. The shop does so by itself; here you can have it done now.",
  health: {
    well: "Plexo answers.",
    failing:
      "Plexo does not answer well: {count, plural, one {the last request failed} other {the last # requests failed}}",
    open: "For some seconds nothing is sent to it. Then we try again.",
    trying: "We keep trying.",
  },
  all: "Check all that waits",
  progress:
    "{checked, plural, =0 {There was nothing to check.} one {One was checked.} other {# were checked.}}",
  left: "{left, plural, =0 {Nothing is left to be checked.} one {One is left to be checked.} other {{count} are left to be checked.}}",
  many: "more than 1,000",
  checkAll: "Check now",
  goOn: "Go on with those that are left",
  checking: "Checking…",
  check: "Check now",
  ofOrder: "order {number}",
  waiting: "Waiting for Plexo",
  nothingWaits: "Nothing waits for Plexo.",
  upcoming: "Next checks",
  noneUpcoming: "There is nothing to be checked.",
  pages: "Pages",
  first: "To the beginning",
  later: "Later ones",
  columns: {
    order: "Order",
    what: "Waits for",
    since: "Since",
    why: "Why",
    last: "Last check",
    next: "Next check",
    reference: "Attempt",
    checks: "Checks",
    check: "Action",
  },
  what: {
    answer: "Plexo's answer",
    payment: "Payment",
    capture: "Capture",
    cancellation: "Cancellation",
    refund: "Refund",
  },
  says: "Plexo says: {status}",
  told: {
    confirmed: "Plexo answered, and it was applied.",
    contradicted: "What Plexo has is not what we asked for. Nothing was changed: the order needs a look.",
    unreachable: "Plexo did not answer. Nothing was changed, and it is asked again by itself.",
    "too-soon": "Another check is under way, or has just ended. Look again in some seconds.",
    gone: "That is not there any more: it has changed meanwhile.",
    accepted: "It was accepted, with your note.",
  },
} as const satisfies Translation<typeof original>;
