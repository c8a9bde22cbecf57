/** What came of a form of the desk. */
export type FormState = {
  /** By the field's name, or by `form` for all of it: a word of the form's texts. */
  problems?: Record<string, string>;
  /** What was typed, to be shown again; never a password. */
  typed?: Record<string, string>;
  isDone?: boolean;
};

/** With the recovery codes, which are shown this once. */
export type CodesState = FormState & { codes?: string[] };
