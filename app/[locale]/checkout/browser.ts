import { headers } from "next/headers";
import type { Browser } from "@/lib/checkout/session";
import { callerAddress } from "@/lib/platform/caller-address";

/** The payer's browser as Plexo's fraud checks want it, and the address that limits count. */
export async function getBrowser(): Promise<Browser> {
  const ipAddress = await callerAddress();
  const userAgent = (await headers()).get("user-agent")?.slice(0, 512);
  return { ...(ipAddress && { ipAddress }), ...(userAgent && { userAgent }) };
}
