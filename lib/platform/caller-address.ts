import { headers } from "next/headers";
import { clientAddress } from "./client-address";
import { env } from "./env";
import { internalHeaders } from "./internal-headers";
import { hasOwnServer } from "./own-address";

/** The network address that the request at hand came from, as limits count it; undefined where it is not known. */
export async function callerAddress(): Promise<string | undefined> {
  const given = await headers();
  // Without a server of our own the connection's own address is not told: only what a trusted proxy wrote counts.
  return hasOwnServer()
    ? (given.get(internalHeaders.address) ?? undefined)
    : clientAddress(Object.fromEntries(given), undefined, env().TRUSTED_PROXIES);
}
