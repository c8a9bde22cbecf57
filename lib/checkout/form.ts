import { z } from "zod";
import { documentTypes, isDocumentType, parseDocument } from "./documents";
import {
  type CheckoutField,
  type CheckoutProblems,
  type CheckoutValues,
  checkoutFields,
  deliveryMethods,
  departments,
  type FieldProblem,
} from "./fields";

// Nobody types control characters, and a database does not take all of them. A note may have several lines.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g;
const text = () => z.string("required").overwrite((typed) => typed.replace(controls, "").trim());

const line = (max: number) => text().min(1, "required").max(max, "too-long");
const optional = (max: number) => text().max(max, "too-long").default("");

const schema = z.object({
  name: line(80),
  email: line(120).pipe(z.email("email")),
  phone: line(30).pipe(z.string().refine(isPhone, "phone")),
  documentType: z.enum(documentTypes, "choose"),
  document: line(30),
  delivery: z.enum(deliveryMethods, "choose"),
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

/** Reads the checkout form: all that's wrong at once, and in any case what was typed, so that it can be shown again. */
export function parseCheckoutForm(
  data: FormData,
): { values: CheckoutValues } & (
  | { ok: true; form: CheckoutForm }
  | { ok: false; problems: CheckoutProblems }
) {
  const values: CheckoutValues = {};
  for (const field of checkoutFields) {
    const value = data.get(field);
    if (typeof value === "string") values[field] = value.slice(0, 2_000);
  }

  const result = schema.safeParse(values);
  const problems = problemsAcrossFields(values);
  for (const issue of result.error?.issues ?? []) {
    problems[issue.path[0] as CheckoutField] = issue.message as FieldProblem;
  }
  if (!result.success || Object.keys(problems).length > 0) return { ok: false, problems, values };
  return { ok: true, form: toForm(result.data), values };
}

// Apart from the schema, so that these are told together with everything else that's wrong.
function problemsAcrossFields(values: CheckoutValues): CheckoutProblems {
  const problems: CheckoutProblems = {};
  const { documentType: type, document = "", delivery } = values;
  if (isDocumentType(type) && document.trim() && !parseDocument(type, document)) {
    problems.document = type === "ci" || type === "rut" ? `document-${type}` : "document";
  }
  if (delivery === "delivery") {
    if (!values.street?.trim()) problems.street = "required";
    if (!values.city?.trim()) problems.city = "required";
    if (!departments.some((name) => name === values.department)) problems.department = "choose";
    const postalCode = values.postalCode?.trim();
    if (postalCode && !/^\d{5}$/.test(postalCode)) problems.postalCode = "postal-code";
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
