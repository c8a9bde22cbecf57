/** What came of a form. */
export type FormState = {
  /** By the field's name, or by `form` for all of it: a word of the form's texts. */
  problems?: Record<string, string>;
  /** What was typed, to be shown again; never a password. */
  typed?: Record<string, string>;
  isDone?: boolean;
};
