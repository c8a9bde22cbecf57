/** What came of a form before the desk's door. */
export type GateState = {
  problem?: "wrong" | "too-many";
  /** What was typed, to be shown again; never a password. */
  email?: string;
  /** No answer came. */
  lost?: { title: string; text: string };
};

export type GateAction = (before: GateState, data: FormData) => Promise<GateState>;
