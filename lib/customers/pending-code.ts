import { z } from "zod";
import { mailKinds } from "../mail/kinds";
import { readSigned, removeCookie, writeSigned } from "../platform/cookie-store";

const schema = z.discriminatedUnion("purpose", [
  z.object({ purpose: z.literal("sign_in"), email: z.string() }),
  z.object({ purpose: z.literal("change_email"), email: z.string() }),
  z.object({ purpose: z.literal("find_order"), email: z.string(), number: z.int() }),
]);

type Pending = z.output<typeof schema>;

/** Remembers in the browser for what a code was asked for, while its owner looks into the mail. In server actions only. */
export async function rememberPending(pending: Pending): Promise<void> {
  const life = mailKinds["customer-code"].secretLife;
  await writeSigned("code", Buffer.from(JSON.stringify(pending)).toString("base64url"), life);
}

/** For what this browser asked for a code last; null where that was something else, or too long ago. */
export async function recallPending<Purpose extends Pending["purpose"]>(
  purpose: Purpose,
): Promise<Extract<Pending, { purpose: Purpose }> | null> {
  const kept = await readSigned("code");
  if (!kept) return null;
  const { data } = schema.safeParse(JSON.parse(Buffer.from(kept, "base64url").toString()));
  return data?.purpose === purpose ? (data as Extract<Pending, { purpose: Purpose }>) : null;
}

/** In server actions only. */
export async function forgetPending(): Promise<void> {
  await removeCookie("code");
}
