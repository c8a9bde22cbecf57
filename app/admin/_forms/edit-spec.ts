import type { Option } from "@/app/_ui/select-field";

type Said = {
  name: string;
  label: string;
  hint?: string;
  optional?: string;
  /** Beside another one, where there is room. */
  isHalf?: boolean;
};

/** A field, in the words of who fills it in; or, as a "group", what is said above the fields that follow. */
export type FieldSpec =
  | (Said & { kind: "group" })
  | (Said & { kind: "line"; inputMode?: "decimal" | "numeric" | "text"; isShort?: boolean })
  | (Said & { kind: "lines" })
  | (Said & { kind: "select"; options: readonly Option[] })
  | (Said & { kind: "radio"; options: readonly { value: string; label: string; note: string }[] });

export type FormTexts = { submit: string; pending: string };
