import { shop } from "@/shop/shop";
import { builtIn, type FieldDefinition } from "../shop/built-in-fields";
import { departments, type OwnField } from "../shop/types";

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

export type BuiltInField = keyof typeof builtIn;

/** The merchant's own fields, kept with the order under their names. */
export const ownFields: readonly OwnField[] = shop.fields ?? [];

/** The name of a field: one of those above, or of the merchant's own. */
export type CheckoutField = string;

/** Every field of the form, in its order, by its name. */
export const checkoutFields: ReadonlyMap<CheckoutField, FieldDefinition> = new Map<
  CheckoutField,
  FieldDefinition
>([
  ...Object.entries(builtIn),
  ...ownFields.map((field): [string, FieldDefinition] => [field.name, definitionOf(field)]),
]);

function definitionOf({ options, isOptional = false, max = 120, autoComplete }: OwnField): FieldDefinition {
  return {
    section: "contact",
    kind: options ? "choice" : "line",
    max,
    isOptional,
    ...(autoComplete !== undefined && { autoComplete }),
  };
}

/** What the shopper typed, field by field, to be given back as it was. */
export type CheckoutValues = Partial<Record<CheckoutField, string>>;
export type CheckoutProblems = Partial<Record<CheckoutField, FieldProblem>>;
