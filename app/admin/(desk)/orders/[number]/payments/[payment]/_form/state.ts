import type { OperationValues } from "@/lib/payments/operation-form";

/** The form of an operation as it is shown, all in words: at first, and after each time it was sent. */
export type OperationView = {
  step: "form" | "confirm";
  /** What the payment was like when this was made. */
  seen: string;
  /** Of a confirmation: it is used once. */
  key: string;
  values: OperationValues;
  problems: Partial<Record<keyof OperationValues, string>>;
  notice: { tone: "warning" | "error"; title: string; text: string } | null;
  facts: { label: string; value: string }[];
  /** How much there is, and how an amount is typed. */
  hint: string;
  /** Of a confirmation: what will happen, and the button that has it happen. */
  says: string[];
  confirm: string;
};
