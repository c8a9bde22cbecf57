import { z } from "zod";
import { type DeliveryMethod, deliveryMethods, destinationOf } from "../cart/shipping";
import { cleanLine, cleanLines, isReadable } from "../platform/typed-text";
import { documentTypes, isDocumentType, type KnownDocument, maskDocument, parseDocument } from "./documents";
import {
  type CheckoutField,
  type CheckoutProblems,
  type CheckoutValues,
  checkoutFields,
  departments,
  type FieldProblem,
  readFields,
} from "./fields";

const line = (max: number) => z.string("required").min(1, "required").max(max, "too-long");
const optional = (max: number) => z.string().max(max, "too-long").default("");

const isOffered = (method: DeliveryMethod) => deliveryMethods.includes(method);

const schema = z.object({
  name: line(80).refine(isReadable, "required"),
  email: line(120).pipe(z.email("email")),
  phone: line(30).pipe(z.string().refine(isPhone, "phone")),
  documentType: z.enum(documentTypes, "choose"),
  document: line(30),
  delivery: z.enum(["delivery", "pickup"], "choose").refine(isOffered, "choose"),
  street: optional(120),
  city: optional(60),
  department: optional(30),
  postalCode: optional(10),
  note: optional(500),
  installments: z.coerce.number("choose").int("choose").min(1, "choose").max(48, "choose"),
});

type Fields = z.output<typeof schema>;

/** A checkout form that can be ordered with. */
export type CheckoutForm = Omit<Fields, "street" | "city" | "department" | "postalCode" | "note"> & {
  street: string | null;
  city: string | null;
  department: string | null;
  postalCode: string | null;
  note: string | null;
};

// Numbers from anywhere: shoppers travel. Seven digits are a landline without its area code.
function isPhone(text: string): boolean {
  return /^\+?[\d\s().-]+$/.test(text) && /^\d{7,15}$/.test(text.replace(/\D/g, ""));
}

/**
 * Reads the checkout form: all that's wrong at once, and in any case what was typed, so that it can be shown again.
 * `known` is the document that the form showed masked: come back as it was shown, it stands for that one.
 */
export function parseCheckoutForm(
  data: FormData,
  known: KnownDocument | null = null,
): { values: CheckoutValues } & (
  | { ok: true; form: CheckoutForm }
  | { ok: false; problems: CheckoutProblems }
) {
  const values = readFields(data);
  const cleaned: CheckoutValues = {};
  for (const field of checkoutFields) {
    const value = values[field];
    if (value !== undefined) cleaned[field] = field === "note" ? cleanLines(value) : cleanLine(value);
  }

  const meant = withKnownDocument(cleaned, known);
  const result = schema.safeParse(meant);
  const problems = problemsAcrossFields(meant);
  for (const issue of result.error?.issues ?? []) {
    problems[issue.path[0] as CheckoutField] = issue.message as FieldProblem;
  }
  if (!result.success || Object.keys(problems).length > 0) return { ok: false, problems, values };
  return { ok: true, form: toForm(result.data), values };
}

function withKnownDocument(values: CheckoutValues, known: KnownDocument | null): CheckoutValues {
  const isKnown =
    known !== null && values.documentType === known.type && values.document === maskDocument(known.document);
  return isKnown ? { ...values, document: known.document } : values;
}

// Apart from the schema, so that these are told together with everything else that's wrong.
function problemsAcrossFields(values: CheckoutValues): CheckoutProblems {
  const problems: CheckoutProblems = {};
  const { documentType: type, document = "", delivery } = values;
  if (isDocumentType(type) && document && !parseDocument(type, document)) {
    problems.document = type === "ci" || type === "rut" ? `document-${type}` : "document";
  }
  if (delivery === "delivery") {
    if (!isReadable(values.street ?? "")) problems.street = "required";
    if (!isReadable(values.city ?? "")) problems.city = "required";
    const { department = "" } = values;
    const isReachable =
      departments.some((name) => name === department) && destinationOf("delivery", department);
    if (!isReachable) problems.department = "choose";
    if (values.postalCode && !/^\d{5}$/.test(values.postalCode)) problems.postalCode = "postal-code";
  }
  return problems;
}

function toForm(fields: Fields): CheckoutForm {
  const delivered = fields.delivery === "delivery";
  const address = (text: string) => (delivered && text ? text : null);
  return {
    ...fields,
    document: parseDocument(fields.documentType, fields.document) ?? fields.document,
    street: address(fields.street),
    city: address(fields.city),
    department: address(fields.department),
    postalCode: address(fields.postalCode),
    note: fields.note || null,
  };
}
