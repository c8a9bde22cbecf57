import { after } from "next/server";
import { errorResponse, readJson } from "@/lib/http";
import { log } from "@/lib/log";
import { callbackLimit, isCallbackKey, receiveCallback } from "@/lib/payments/inbox";
import { settle } from "@/lib/payments/settle";

/** Plexo tells that something happened to a payment. Stored first, answered next, believed only after asking Plexo. */
export async function POST(request: Request, { params }: RouteContext<"/api/plexo/callbacks/[key]">) {
  const { key } = await params;
  if (!(await isCallbackKey(key))) return errorResponse(404, "not-found", "There is nothing here.");

  const read = await readJson(request, callbackLimit);
  if (!read.ok) return errorResponse(read.status, read.code, read.message);

  const attemptId = await receiveCallback(key, read.body);
  if (!attemptId) return errorResponse(404, "not-found", "There is nothing here.");

  // If this process ends before it gets to it, the attempt is due and the reconciler asks.
  after(() =>
    settle(attemptId, "callback").catch((error) => log.error({ error, attemptId }, "settle failed")),
  );
  return Response.json({ received: true });
}
