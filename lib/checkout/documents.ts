export const documentTypes = ["ci", "rut", "passport", "other"] as const;
export type DocumentType = (typeof documentTypes)[number];

export function isDocumentType(value: unknown): value is DocumentType {
  return documentTypes.some((type) => type === value);
}

const ciWeights = [2, 9, 8, 7, 6, 3, 4];
const rutWeights = [4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];

function weigh(digits: string, weights: number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0);
}

// Cédula de identidad: seven digits (six with a leading zero) and a check digit that completes the sum to tens.
function isCi(digits: string): boolean {
  if (!/^\d{7,8}$/.test(digits) || /^0+$/.test(digits)) return false;
  const full = digits.padStart(8, "0");
  return (10 - (weigh(full, ciWeights) % 10)) % 10 === Number(full[7]);
}

// RUT: twelve digits, the last of which is a check digit modulo 11.
function isRut(digits: string): boolean {
  if (!/^\d{12}$/.test(digits)) return false;
  const check = 11 - (weigh(digits, rutWeights) % 11);
  return (check === 11 ? 0 : check) === Number(digits[11]);
}

/**
 * The document as it's stored (digits only for Uruguayan ones), or null when it can't be one of its type.
 * Uruguayan documents carry a check digit, so a slip of the finger is caught before it's on an invoice.
 */
export function parseDocument(type: DocumentType, text: string): string | null {
  const compact = text.replace(/[\s.\-/]/g, "");
  if (type === "ci") return isCi(compact) ? compact.padStart(8, "0") : null;
  if (type === "rut") return isRut(compact) ? compact : null;
  return /^[\p{L}\p{N}]{4,20}$/u.test(compact) ? compact.toUpperCase() : null;
}

/** A document that the shop has already. */
export type KnownDocument = { type: DocumentType; document: string };

const dot = "•";

/** A document as it is shown: at most its last four characters, and never more than half of it. */
export function maskDocument(document: string): string {
  const shown = Math.min(4, Math.floor(document.length / 2));
  return dot.repeat(document.length - shown) + document.slice(document.length - shown);
}

export function isMasked(document: unknown): boolean {
  return typeof document === "string" && document.includes(dot);
}
