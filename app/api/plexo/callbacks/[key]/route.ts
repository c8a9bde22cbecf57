import { after } from "next/server";
import { errorResponse, readJson } from "@/lib/http";
import { callbackLimit, isCallbackKey, receiveCallback } from "@/lib/payments/inbox";
import { settleInBackground } from "@/lib/payments/settle-in-background";
import { noteRefusal } from "@/lib/platform/refusals";

function notFound(): Response {
  noteRefusal("unknown callback key");
  return errorResponse(404, "not-found", "There is nothing here.");
}

/** Plexo tells that something happened to a payment. Stored first, answered next, believed only after asking Plexo. */
export async function POST(request: Request, { params }: RouteContext<"/api/plexo/callbacks/[key]">) {
  const { key } = await params;
  const read = await readJson(request, callbackLimit);
  if (!read.ok) {
    return (await isCallbackKey(key)) ? errorResponse(read.status, read.code, read.message) : notFound();
  }

  const received = await receiveCallback(key, read.body);
  if (!received) return notFound();

  const { attemptId, isNews } = received;
  if (isNews) after(() => settleInBackground(attemptId));
  if (!received.stored) {
    noteRefusal("callbacks of one payment", attemptId);
    return errorResponse(429, "too-many", "Too many callbacks for one payment.");
  }
  return Response.json({ received: true });
}
