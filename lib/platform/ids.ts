import { randomBytes, randomInt } from "node:crypto";

/** 128 random bits, base64url (22 characters): for links and addresses that a stranger must not guess. */
export function randomToken(): string {
  return randomBytes(16).toString("base64url");
}

// No 0/O, 1/I/L, U/V: read out on the phone without mistakes.
const clear = "23456789ABCDEFGHJKMNPQRSTWXYZ";

/** So many letters and digits that are read out without mistakes: each of them is worth 4.8 bits. */
export function clearCode(length: number): string {
  return Array.from({ length }, () => clear[randomInt(clear.length)]).join("");
}

/**
 * The references that one attempt shows to Plexo. Plexo's guide asks for a session reference, a payment
 * reference and an invoice number that are each unique and distinct. The invoice number stays within 12
 * characters because another integration found that to be safe; its real limit is not documented.
 */
export function attemptReferences() {
  return {
    sessionReference: `ses-${randomToken()}`,
    paymentReference: `pay-${randomToken()}`,
    invoiceNumber: clearCode(12),
    callbackKey: randomToken(),
  };
}

let latest = 0;
let sequence = 0;

/**
 * A UUID (version 7) that sorts by the time it was made at, and among those of one time in the order in which they
 * were made: rows that are written one after the other lie together, and are told in their order.
 */
export function timeOrderedId(at: Date): string {
  sequence = at.getTime() === latest ? (sequence + 1) & 0xfff : 0;
  latest = at.getTime();
  const bytes = randomBytes(16);
  bytes.writeUIntBE(latest, 0, 6);
  bytes.writeUInt16BE(0x7000 | sequence, 6);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** The least id that `timeOrderedId`, or the database's client, can make at a moment: for finding rows by their time. */
export function firstIdAt(at: Date): string {
  const time = Math.max(0, at.getTime()).toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
}

/** Whether a session's or a payment's reference could be one that `attemptReferences` made. */
export function couldBeOurReference(reference: string): boolean {
  return /^(?:ses|pay)-[\w-]{22}$/.test(reference);
}

/** Whether this is an id of a row, as an address or a form may bring it. */
export function isUuid(value: unknown): value is string {
  return typeof value === "string" && /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value);
}

/** The id of a row as the database writes it, from an address or a form; null for anything else. */
export function parseUuid(value: unknown): string | null {
  return isUuid(value) ? value.toLowerCase() : null;
}
