import { isIP } from "node:net";
import { env } from "../../platform/env";

/**
 * What a passkey belongs to, which is the shop's own address and nothing that a request says. Null where that is a
 * number (http://127.0.0.1): passkeys need a name, and `localhost` is one.
 */
export function relyingParty(): { id: string; origin: string } | null {
  const { hostname, origin } = new URL(env().SHOP_URL);
  return isIP(hostname.replace(/^\[|\]$/g, "")) ? null : { id: hostname, origin };
}
