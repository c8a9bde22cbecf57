import { createHash } from "node:crypto";

/** What is stored of a random token: it is looked up by it, and a copy of the database opens nothing. */
export function digestOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
