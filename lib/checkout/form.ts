import { z } from "zod";
import { cleanLine, cleanLines, isReadable } from "../platform/typed-text";
import { addressFields, builtIn } from "../shop/built-in-fields";
import { knownMeans } from "../shop/types";
import { documentTypes, isDocumentType, type KnownDocument, maskDocument, parseDocument } from "./documents";
import {
  type BuiltInField,
  type CheckoutProblems,
  type CheckoutValues,
  checkoutFields,
  departments,
  type FieldProblem,
  ownFields,
} from "./fields";
import { readFields } from "./read-fields";

const line = (max: number) => z.string("required").min(1, "required").max(max, "too-long");
const optional = (max: number) => z.string().max(max, "too-long").default("");

const schema = z.object({
  name: line(builtIn.name.max).refine(isReadable, "required"),
  email: line(builtIn.email.max).pipe(z.email("email")),
  phone: line(builtIn.phone.max).pipe(z.string().refine(isPhone, "phone")),
  documentType: z.enum(documentTypes, "choose"),
  document: line(builtIn.document.max),
  delivery: z.enum(["delivery", "pickup"], "choose"),
  street: optional(builtIn.street.max),
  city: optional(builtIn.city.max),
  department: optional(builtIn.department.max),
  postalCode: optional(builtIn.postalCode.max),
  note: optional(builtIn.note.max),
  means: z.enum(knownMeans, "choose"),
  cardId: optional(builtIn.cardId.max),
  installments: z.coerce.number("choose").int("choose").min(1, "choose").max(48, "choose"),
} satisfies Record<BuiltInField, z.ZodType>);

type Fields = z.output<typeof schema>;

const placeFields = ["delivery", ...addressFields, "note"] as const;
const placeSchema = schema.pick({
  ...{ delivery: true, street: true, city: true, department: true, postalCode: true, note: true },
} satisfies Record<keyof Place, true>);

/** The merchant's own, as each is defined. */
const ownSchema = z.object(
  Object.fromEntries(
    ownFields.map(({ name, options, isOptional = false, max = 120 }) => {
      const text = isOptional ? optional(max) : line(max).refine(isReadable, "required");
      const isOffered = (value: string) => value === "" || !options || Object.hasOwn(options, value);
      return [name, text.refine(isOffered, "choose")];
    }),
  ),
);

/** Where goods go; without an address where they are picked up. */
export type Place = Pick<Fields, "delivery"> &
  Record<Exclude<(typeof placeFields)[number], "delivery">, string | null>;

/** A checkout form that can be ordered with. */
export type CheckoutForm = Omit<Fields, keyof Place | "cardId"> &
  Place & {
    /** A saved card's id. Whether it is the customer's is not looked at here. */
    cardId?: string | null;
    /** The merchant's own fields that were filled in, by their names. */
    own: Record<string, string>;
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
  const values = readFields(data, checkoutFields.keys());
  const meant = atOnceUnlessByCard(withKnownDocument(clean(values), known));
  const result = schema.safeParse(meant);
  const own = ownSchema.safeParse(meant);
  const problems = problemsAcrossFields(meant);
  for (const issue of [...(result.error?.issues ?? []), ...(own.error?.issues ?? [])]) {
    problems[String(issue.path[0])] = issue.message as FieldProblem;
  }
  if (!result.success || !own.success || Object.keys(problems).length > 0)
    return { ok: false, problems, values };
  return { ok: true, form: toForm(result.data, own.data), values };
}

/** Where goods go, alone: read as the checkout form reads it. */
export function parsePlace(
  data: FormData,
): { values: CheckoutValues } & ({ ok: true; place: Place } | { ok: false; problems: CheckoutProblems }) {
  const values = readFields(data, placeFields);
  const cleaned = clean(values);
  const result = placeSchema.safeParse(cleaned);
  const problems = problemsAcrossFields(cleaned);
  for (const issue of result.error?.issues ?? []) {
    problems[String(issue.path[0])] = issue.message as FieldProblem;
  }
  if (!result.success || Object.keys(problems).length > 0) return { ok: false, problems, values };
  return { ok: true, place: toPlace(result.data), values };
}

function clean(values: CheckoutValues): CheckoutValues {
  const cleaned: CheckoutValues = {};
  for (const [field, { kind }] of checkoutFields) {
    const value = values[field];
    if (value !== undefined) cleaned[field] = kind === "lines" ? cleanLines(value) : cleanLine(value);
  }
  return cleaned;
}

function withKnownDocument(values: CheckoutValues, known: KnownDocument | null): CheckoutValues {
  const isKnown =
    known !== null && values.documentType === known.type && values.document === maskDocument(known.document);
  return isKnown ? { ...values, document: known.document } : values;
}

/** The form has a choice of instalments, hidden, also where nothing but a card is paid in them. */
function atOnceUnlessByCard(values: CheckoutValues): CheckoutValues {
  return values.means === "card" ? values : { ...values, installments: "1" };
}

// Apart from the schema, so that these are told together with everything else that's wrong.
function problemsAcrossFields(values: CheckoutValues): CheckoutProblems {
  const problems: CheckoutProblems = {};
  const { documentType: type, document = "", delivery } = values;
  if (isDocumentType(type) && document && !parseDocument(type, document)) {
    problems.document = type === "ci" || type === "rut" ? `document-${type}` : "document";
  }
  if (delivery !== "pickup") {
    if (!isReadable(values.street ?? "")) problems.street = "required";
    if (!isReadable(values.city ?? "")) problems.city = "required";
    const { department = "" } = values;
    if (!departments.some((name) => name === department)) problems.department = "choose";
    if (values.postalCode && !/^\d{5}$/.test(values.postalCode)) problems.postalCode = "postal-code";
  }
  return problems;
}

function toForm(fields: Fields, own: Record<string, string>): CheckoutForm {
  return {
    ...fields,
    ...toPlace(fields),
    document: parseDocument(fields.documentType, fields.document) ?? fields.document,
    cardId: fields.means === "card" ? fields.cardId || null : null,
    own: Object.fromEntries(Object.entries(own).filter(([, value]) => value !== "")),
  };
}

function toPlace({ delivery, note, ...fields }: z.output<typeof placeSchema>): Place {
  const address = (text: string) => (delivery !== "pickup" && text ? text : null);
  return {
    delivery,
    street: address(fields.street),
    city: address(fields.city),
    department: address(fields.department),
    postalCode: address(fields.postalCode),
    note: note || null,
  };
}
