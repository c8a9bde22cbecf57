const failures = ["try-again", "refused", "short"] as const;

/** Why an order could not be gone on with; the words are in the catalogues. */
export type ResumeFailure = (typeof failures)[number];

/** Reads the failure from an address, where it stands when there is no script to show it. */
export function parseFailure(value: unknown): ResumeFailure | null {
  return failures.find((failure) => failure === value) ?? null;
}
