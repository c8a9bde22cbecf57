/** A field of the checkout form: all that form, check, storage and pages know of it. */
export type FieldDefinition = {
  /** Where in the form it stands. The others have a place of their own. */
  section: "contact" | "address" | "note" | "own place";
  kind: "line" | "lines" | "email" | "phone" | "choice";
  /** Characters. */
  max: number;
  /** Whether it may be left empty. Fields of an address are asked for where goods are delivered, all others always. */
  isOptional?: boolean;
  autoComplete?: string;
  inputMode?: "numeric";
  /** Takes the whole width of the form. */
  isWide?: boolean;
};

/**
 * The fields that every shop asks for; each is a column of the order, where nothing else is said. A new one of ours needs that
 * column, and its words in each catalogue; the compiler asks for it where it is checked (lib/checkout/form.ts), stored
 * (start.ts), shown again (last-form.ts), exported and erased (lib/customers), and redacted (lib/platform/log.test.ts).
 */
export const builtIn = {
  name: { section: "contact", kind: "line", max: 80, autoComplete: "name", isWide: true },
  email: { section: "contact", kind: "email", max: 120, autoComplete: "email" },
  phone: { section: "contact", kind: "phone", max: 30, autoComplete: "tel" },
  documentType: { section: "contact", kind: "choice", max: 10 },
  document: { section: "contact", kind: "line", max: 30, autoComplete: "off" },
  delivery: { section: "own place", kind: "choice", max: 10 },
  street: { section: "address", kind: "line", max: 120, autoComplete: "address-line1", isWide: true },
  city: { section: "address", kind: "line", max: 60, autoComplete: "address-level2" },
  department: { section: "address", kind: "choice", max: 30, autoComplete: "address-level1" },
  postalCode: {
    section: "address",
    kind: "line",
    max: 10,
    isOptional: true,
    autoComplete: "postal-code",
    inputMode: "numeric",
  },
  note: { section: "note", kind: "lines", max: 500, isOptional: true },
  means: { section: "own place", kind: "choice", max: 10 },
  installments: { section: "own place", kind: "choice", max: 2 },
  /** A saved card of who is signed in; empty: one that is typed at Plexo. Kept with the attempt. */
  cardId: { section: "own place", kind: "choice", max: 36, isOptional: true },
} as const satisfies Record<string, FieldDefinition>;

/** Those that are kept with the order. */
export type OrderField = Exclude<keyof typeof builtIn, "cardId">;
