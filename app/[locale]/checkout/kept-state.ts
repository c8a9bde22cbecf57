import { deflateRawSync, inflateRawSync } from "node:zlib";
import { cookies, headers } from "next/headers";
import { z } from "zod";
import { checkoutFields } from "@/lib/checkout/fields";
import { minutes, seconds } from "@/lib/clock";
import { env } from "@/lib/env";
import { randomToken } from "@/lib/ids";
import type { CheckoutState } from "./state";

const name = "checkout";

/** Browsers drop a cookie that's larger. */
const largest = 4_000;

/**
 * Whether the form was sent by Next.js's script, which shows what an action returns. Without one, the page is
 * asked for anew, and Next.js loses the action's answer on the way (it resumes the page's prerendered shell,
 * and a resumed render knows no form state): it has to be kept for the page that follows.
 */
export async function isSentByScript(): Promise<boolean> {
  return (await headers()).has("next-action");
}

/** Keeps what the form is to be told for the next page, in the shopper's own browser. Returns what to call it by. */
export async function keepState(state: CheckoutState): Promise<string> {
  const key = randomToken();
  const packed = pack({ key, state });
  // The note is the one long text: all the rest always fits.
  const kept =
    packed.length <= largest
      ? packed
      : pack({ key, state: { ...state, values: { ...state.values, note: "" } } });
  (await cookies()).set(name, kept, {
    httpOnly: true,
    sameSite: "lax",
    secure: env().SHOP_URL.startsWith("https:"),
    path: "/",
    maxAge: minutes(10) / seconds(1),
  });
  return key;
}

/** What was kept under that name, and what was typed in any case. Nothing, for a browser that kept nothing. */
export async function recallState(key: unknown): Promise<CheckoutState | null> {
  const kept = unpack((await cookies()).get(name)?.value);
  if (!kept) return null;
  return kept.key === key ? kept.state : { values: kept.state.values };
}

/** Throws away what was kept: the order has it now. */
export async function forgetState(): Promise<void> {
  (await cookies()).delete(name);
}

const texts = z.partialRecord(z.enum(checkoutFields), z.string());
const keptSchema = z.object({
  key: z.string(),
  state: z.object({
    values: texts,
    problems: texts.optional(),
    changes: z.array(z.string()).optional(),
    failure: z.object({ text: z.string(), kept: z.string(), order: z.string() }).optional(),
  }),
});

type Kept = { key: string; state: CheckoutState };

function pack(kept: Kept): string {
  return deflateRawSync(JSON.stringify(kept)).toString("base64url");
}

// The browser's own: whoever alters it alters what they themselves are shown, as text.
function unpack(cookie: string | undefined): Kept | null {
  if (!cookie || cookie.length > largest) return null;
  try {
    const json = inflateRawSync(Buffer.from(cookie, "base64url"), { maxOutputLength: 20_000 }).toString();
    return keptSchema.parse(JSON.parse(json));
  } catch {
    return null;
  }
}
