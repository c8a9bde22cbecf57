import { after } from "next/server";
import { reconcileInBackground } from "@/lib/payments/background";
import { answerCallback, callbackHeaders, callbackLimit } from "@/lib/payments/callbacks";
import { readJson } from "@/lib/platform/http";
import { internalHeaders } from "@/lib/platform/internal-headers";

/** Where there is no server of our own: that one answers callbacks itself, by the same function. */
export async function POST(request: Request, { params }: RouteContext<"/api/plexo/callbacks/[key]">) {
  const { key } = await params;
  const read = await readJson(request, callbackLimit);
  const { status, body, attemptId } = await answerCallback(
    key,
    read,
    request.headers.get(internalHeaders.request),
  );
  if (attemptId) after(() => reconcileInBackground(attemptId));
  return Response.json(body, { status, headers: callbackHeaders(status) });
}
