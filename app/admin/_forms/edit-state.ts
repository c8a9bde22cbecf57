/** What an edit form is told after it was sent, in the words of who sent it. */
export type EditState = {
  values: Readonly<Record<string, string>>;
  /** How often the row had been changed when the form was opened; none of what is new. */
  revision?: number;
  problems?: Readonly<Record<string, string>>;
  failure?: { title: string; lines: readonly string[] };
};
