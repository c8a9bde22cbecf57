import { isIP } from "node:net";
import { headers } from "next/headers";
import type { Browser } from "@/lib/checkout/session";

/**
 * The payer's browser as Plexo's fraud checks want it. The address is the one that the outermost proxy wrote
 * first (Next.js itself, where there is none); a payer can lie about it, so nothing here is decided by it.
 */
export async function getBrowser(): Promise<Browser> {
  const given = await headers();
  const address = given.get("x-forwarded-for")?.split(",")[0]?.trim() ?? "";
  const ipAddress = address.replace(/^::ffff:/, "");
  const userAgent = given.get("user-agent")?.slice(0, 512);
  return { ...(isIP(ipAddress) && { ipAddress }), ...(userAgent && { userAgent }) };
}
