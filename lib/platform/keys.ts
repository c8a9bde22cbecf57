import { hkdfSync } from "node:crypto";
import { env } from "./env";

/** What the shop's one secret is used for. Each purpose has a key of its own, so that none opens another's door. */
export type KeyPurpose =
  | "cookies"
  | "addresses"
  | "mails"
  | "second factors"
  | "customer codes"
  | "instruments"
  | "gift card codes"
  | "gift card look-ups";

const kept = new Map<string, Buffer>();

/** The key for a purpose, derived from SHOP_SECRET: the same in every process of the shop. */
export function keyFor(purpose: KeyPurpose): Buffer {
  const secret = env().SHOP_SECRET;
  const known = kept.get(purpose);
  if (known) return known;
  const key = Buffer.from(hkdfSync("sha256", secret, "", `plexo-storefront ${purpose}`, 32));
  kept.set(purpose, key);
  return key;
}
