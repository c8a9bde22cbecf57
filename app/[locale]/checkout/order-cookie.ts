import { cookies } from "next/headers";
import { hours, seconds } from "@/lib/clock";
import { env } from "@/lib/env";

const name = "order";

/** Remembers which order this browser went to pay, for a return that does not say. In server actions only. */
export async function rememberOrder(token: string): Promise<void> {
  (await cookies()).set(name, token, {
    httpOnly: true,
    // Lax: the payer comes back from the hosted checkout, another site.
    sameSite: "lax",
    secure: env().SHOP_URL.startsWith("https:"),
    path: "/",
    maxAge: hours(24) / seconds(1),
  });
}

/** The order that this browser went to pay last, if it remembers. */
export async function recallOrder(): Promise<string | undefined> {
  return (await cookies()).get(name)?.value;
}
