import { hours } from "@/lib/clock";
import { readSigned, writeSigned } from "@/lib/platform/cookie-store";

/** Remembers which order this browser went to pay, for a return that does not say. In server actions only. */
export async function rememberOrder(token: string): Promise<void> {
  await writeSigned("order", token, hours(24));
}

/** The order that this browser went to pay last, if it remembers. */
export async function recallOrder(): Promise<string | undefined> {
  return readSigned("order");
}
