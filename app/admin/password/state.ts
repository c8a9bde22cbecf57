import type { PasswordProblem } from "@/lib/staff/password-rules";

/** What is wrong with the password that was typed, or with the link. */
export type SetPasswordState = { problem?: PasswordProblem | "link" };

export type SetPasswordAction = (before: SetPasswordState, data: FormData) => Promise<SetPasswordState>;
