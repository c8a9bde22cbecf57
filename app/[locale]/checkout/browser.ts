import { headers } from "next/headers";
import type { Browser } from "@/lib/checkout/session";
import { clientAddress } from "@/lib/platform/client-address";
import { env } from "@/lib/platform/env";
import { internalHeaders } from "@/lib/platform/internal-headers";
import { hasOwnServer } from "@/lib/platform/own-address";

/** The payer's browser as Plexo's fraud checks want it, and the address that limits count. */
export async function getBrowser(): Promise<Browser> {
  const given = await headers();
  // Without a server of our own the connection's own address is not told: only what a trusted proxy wrote counts.
  const ipAddress = hasOwnServer()
    ? (given.get(internalHeaders.address) ?? undefined)
    : clientAddress(Object.fromEntries(given), undefined, env().TRUSTED_PROXIES);
  const userAgent = given.get("user-agent")?.slice(0, 512);
  return { ...(ipAddress && { ipAddress }), ...(userAgent && { userAgent }) };
}
