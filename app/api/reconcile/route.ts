import { createHash, timingSafeEqual } from "node:crypto";
import { chargeDueMembers } from "@/lib/club/due";
import { hasClub } from "@/lib/club/offer";
import { compareDue } from "@/lib/comparison/due";
import { sendDueMails } from "@/lib/mail/send";
import { reconcileAllDue } from "@/lib/payments/due";
import { env } from "@/lib/platform/env";
import { errorResponse, unavailableResponse } from "@/lib/platform/http";
import { logError } from "@/lib/platform/log";
import { noteRefusal } from "@/lib/platform/refusals";

/** For platforms that have only a scheduler: the club, reconciling, mails and comparing that are due, opened by a secret. */
export async function POST(request: Request) {
  const secret = env().RECONCILE_SECRET;
  const given = request.headers.get("authorization")?.replace(/^Bearer /, "") ?? "";
  if (!secret) return errorResponse(404, "not-found", "There is nothing here.");
  if (!same(secret, given)) {
    noteRefusal("wrong reconcile secret");
    return errorResponse(401, "unauthorized", "Send the secret as a bearer token.");
  }
  try {
    if (hasClub) await chargeDueMembers();
    const checked = await reconcileAllDue();
    const mails = await sendDueMails();
    await compareDue();
    return Response.json({ checked, mails });
  } catch (error) {
    logError(error, {}, "reconciling failed");
    return unavailableResponse("What is due could not be found out. Call again.");
  }
}

// Digests have one length, so the comparison tells nothing about how much of a guess was right.
function same(secret: string, given: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(secret), digest(given));
}
