import { after } from "next/server";
import { reconcileInBackground } from "@/lib/payments/background";
import { callbackLimit, receiveCallback, receiveUnreadable } from "@/lib/payments/callbacks";
import { errorResponse, type JsonBody, readJson, unavailableResponse } from "@/lib/platform/http";
import { internalHeaders } from "@/lib/platform/internal-headers";
import { logError } from "@/lib/platform/log";
import { noteRefusal } from "@/lib/platform/refusals";

function notFound(): Response {
  noteRefusal("unknown callback key");
  return errorResponse(404, "not-found", "There is nothing here.");
}

/** Plexo tells that something happened to a payment. Stored first, answered next, believed only after asking Plexo. */
export async function POST(request: Request, { params }: RouteContext<"/api/plexo/callbacks/[key]">) {
  const { key } = await params;
  try {
    return await receive(key, await readJson(request, callbackLimit));
  } catch (error) {
    logError(error, { request: request.headers.get(internalHeaders.request) }, "callback not stored");
    return unavailableResponse("The callback could not be stored. Send it again.");
  }
}

async function receive(key: string, read: JsonBody): Promise<Response> {
  // The key is the message: a body that can't be read says that something happened, too.
  const received = await (read.ok ? receiveCallback(key, read.body) : receiveUnreadable(key, read.code));
  if (!received) return notFound();

  const { attemptId, isNews } = received;
  if (isNews) after(() => reconcileInBackground(attemptId));
  if (!read.ok) return errorResponse(read.status, read.code, read.message);
  if (!received.stored) {
    noteRefusal("callbacks of one payment", attemptId);
    return errorResponse(429, "too-many", "Too many callbacks for one payment.");
  }
  return Response.json({ received: true });
}
