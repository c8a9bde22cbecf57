import { isIP } from "node:net";
import { env } from "../../platform/env";

/** Whether a passkey is of the shop's address of now. One from before that was noted counts as such. */
export function isOfShop({ rpId }: { rpId: string | null }): boolean {
  return rpId === null || rpId === relyingParty()?.id;
}

/**
 * What a passkey belongs to, which is the shop's own address and nothing that a request says. Null where that is a
 * number (http://127.0.0.1): passkeys need a name, and `localhost` is one.
 */
export function relyingParty(): { id: string; origin: string } | null {
  const { hostname, origin } = new URL(env().SHOP_URL);
  return isIP(hostname.replace(/^\[|\]$/g, "")) ? null : { id: hostname, origin };
}
