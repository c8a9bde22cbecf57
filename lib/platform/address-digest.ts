import { createHmac } from "node:crypto";
import { addressGroup } from "./address-group";
import { keyFor } from "./keys";

/**
 * What is kept of an address where limits count: always the same for one address (one /64), and of no use to
 * a reader without the shop's secret. Undefined when the address is not known.
 */
export function addressDigest(address: string | undefined): string | undefined {
  const group = addressGroup(address);
  return group && createHmac("sha256", keyFor("addresses")).update(group).digest("base64url").slice(0, 22);
}
