import type { PasswordProblem } from "@/lib/staff/password-rules";

/** What is wrong with the password that was typed, or with the link. */
export type SetPasswordState = {
  problem?: PasswordProblem | "link";
  /** No answer came. */
  lost?: { title: string; text: string };
};

export type SetPasswordAction = (before: SetPasswordState, data: FormData) => Promise<SetPasswordState>;
