/** What is wrong with a note, and the note. */
export type AcceptState = { problem?: "missing" | "long"; note?: string };
