/** What the panel says of the last thing that was done with it. */
export const saidText = {
  paid: "Paid, as if a payer had.",
  pending: "The card was tried, as if by a payer. Whether it pays is not decided yet.",
  refused: "The card was tried, as if by a payer. It did not pay.",
  expired: "The session has expired.",
  settled: "The payment is decided.",
  resent: "Sent again. The answer is below.",
  moved: "The clock was moved.",
  real: "The clock shows real time again.",
  ruled: "The rule is set, for callbacks from now on.",
  unruled: "The rule is gone.",
  positioned: "Switched, from now on.",
  faulted: "The fault is set, for calls from now on.",
  switched: "Done.",
  removed: "The fault is gone.",
  reset: "Everything is forgotten.",
  late: "Nothing was done: it is not possible any more.",
  wrong: "Nothing was done: a field is missing or not valid.",
} as const;

export type Said = keyof typeof saidText;

export const readSaid = (text: string | undefined): Said | undefined =>
  text && Object.hasOwn(saidText, text) ? (text as Said) : undefined;
