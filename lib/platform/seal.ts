import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { type KeyPurpose, keyFor } from "./keys";

const algorithm = "aes-256-gcm";
/** Bytes, as GCM wants them. */
const lengths = { nonce: 12, tag: 16 };

/** A text that only the shop can read again, with the shop's key for this purpose, and only for this very place. */
export function seal(purpose: KeyPurpose, place: string, text: string): string {
  const nonce = randomBytes(lengths.nonce);
  const cipher = createCipheriv(algorithm, keyFor(purpose), nonce).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** What was sealed; null where it was altered, sealed for another place, or with another secret of the shop. */
export function unseal(purpose: KeyPurpose, place: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  const start = lengths.nonce + lengths.tag;
  if (bytes.length < start) return null;
  try {
    const decipher = createDecipheriv(algorithm, keyFor(purpose), bytes.subarray(0, lengths.nonce))
      .setAAD(Buffer.from(place))
      .setAuthTag(bytes.subarray(lengths.nonce, start));
    return Buffer.concat([decipher.update(bytes.subarray(start)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}
