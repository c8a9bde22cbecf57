import { createHmac } from "node:crypto";
import { keyFor } from "../../platform/keys";

/** What is kept of an instrument's token: it is recognised by it in Plexo's list, and by no one without the key. */
export function tokenDigest(token: string): string {
  return createHmac("sha256", keyFor("instruments")).update(token).digest("base64url");
}
