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
 * The fields that every shop asks for; each is a column of the order, where nothing else is said. A new one needs that column
 * (and one of ClubMember, and of CustomerAddress where it is an address's), and its words in each catalogue. The compiler then asks
 * for it where it is checked, stored and shown again (lib/checkout), exported and erased (lib/customers), taken over by the club,
 * and redacted (lib/platform/log.test.ts). One of an address is in every address that is shown, by `addressLine`; any other is
 * also put where the order is shown: order-facts.tsx of app/[locale]/orders, buyer.tsx and slip/page.tsx of the desk, and for
 * mails lib/mail/order.ts and the kind that tells it. Gift cards and donations have a form of their own: lib/checkout/open-form.ts.
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

type BuiltIn = typeof builtIn;

/** Those that are kept with the order. */
export type OrderField = Exclude<keyof BuiltIn, "cardId">;

/** Those of an address. */
export type AddressField = {
  [Name in keyof BuiltIn]: BuiltIn[Name]["section"] extends "address" ? Name : never;
}[keyof BuiltIn];

export const addressFields = Object.entries(builtIn).flatMap(([name, { section }]) =>
  section === "address" ? (name as AddressField) : [],
);

/** An address in one line; empty where there is none. A department's capital often has its name, which is said once. */
export function addressLine(of: Record<AddressField, string | null>): string {
  return [...new Set(addressFields.map((field) => of[field]))].filter(Boolean).join(", ");
}
