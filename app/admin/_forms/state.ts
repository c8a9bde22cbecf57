import type { FormState } from "@/app/_ui/form-state";

export type { FormState };

/** With the recovery codes, which are shown this once. */
export type CodesState = FormState & { codes?: string[] };
