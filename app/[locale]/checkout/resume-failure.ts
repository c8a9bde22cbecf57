/** Why an order could not be gone on with; the words are in the catalogues. */
export type ResumeFailure =
  | "try-again"
  | "refused"
  | "card-gone"
  | "short"
  | "gift-card"
  | "limit"
  | "too-many"
  | "broken";
