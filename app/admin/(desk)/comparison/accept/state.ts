/** What is wrong with a note, or with sending it, and the note. */
export type AcceptState = {
  problem?: "missing" | "long";
  failure?: { title: string; text: string };
  note?: string;
};
