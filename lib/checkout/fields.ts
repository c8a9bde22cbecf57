import { departments } from "../shop/types";

export { departments };

/** What can be wrong with a field; the words for it are in the message catalogues. */
export type FieldProblem =
  | "required"
  | "too-long"
  | "email"
  | "phone"
  | "document-ci"
  | "document-rut"
  | "document"
  | "postal-code"
  | "choose";

export const checkoutFields = [
  "name",
  "email",
  "phone",
  "documentType",
  "document",
  "delivery",
  "street",
  "city",
  "department",
  "postalCode",
  "note",
  "installments",
] as const;
export type CheckoutField = (typeof checkoutFields)[number];

/** What the shopper typed, field by field, to be given back as it was. */
export type CheckoutValues = Partial<Record<CheckoutField, string>>;
export type CheckoutProblems = Partial<Record<CheckoutField, FieldProblem>>;

/** Reads what was typed, right or wrong: whatever becomes of the form, this can be shown again. */
export function readFields(data: FormData): CheckoutValues {
  const values: CheckoutValues = {};
  for (const field of checkoutFields) {
    const value = data.get(field);
    if (typeof value === "string") values[field] = value.slice(0, 2_000);
  }
  return values;
}
