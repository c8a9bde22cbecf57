/** Why an order could not be gone on with; the words are in the catalogues. */
export type ResumeFailure = "try-again" | "refused" | "short" | "limit" | "too-many" | "broken";
