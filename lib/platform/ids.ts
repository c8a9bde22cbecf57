import { randomBytes, randomInt } from "node:crypto";

/** 128 random bits, base64url (22 characters): for links and addresses that a stranger must not guess. */
export function randomToken(): string {
  return randomBytes(16).toString("base64url");
}

// No 0/O, 1/I/L, U/V: read out on the phone without mistakes.
const clear = "23456789ABCDEFGHJKMNPQRSTWXYZ";

function clearCode(length: number): string {
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

/** A UUID (version 7) that sorts by the time it was made at: rows that are written one after the other lie together. */
export function timeOrderedId(at: Date): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(at.getTime(), 0, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
