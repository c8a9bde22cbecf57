import type { IncomingMessage, ServerResponse } from "node:http";
import { reconcileInBackground } from "../payments/background";
import { answerCallback, callbackHeaders, callbackLimit } from "../payments/callbacks";
import { parseJson } from "../platform/http";
import { internalHeaders } from "../platform/internal-headers";

const address = /^\/api\/plexo\/callbacks\/([^/?]+)(?:\?|$)/;

/**
 * Answers a callback as the route handler does. Going through the framework costs as much as all else that a callback
 * costs this process. False: it is none.
 */
export async function answeredCallback(
  request: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
): Promise<boolean> {
  const [, key] = address.exec(request.url ?? "") ?? [];
  if (key === undefined) return false;
  const { headers } = request;
  const read = parseJson(headers["content-type"], body, callbackLimit);
  const answer = await answerCallback(key, read, headers[internalHeaders.request]);
  const text = JSON.stringify(answer.body);
  response.writeHead(answer.status, {
    ...callbackHeaders(answer.status),
    "content-length": Buffer.byteLength(text),
  });
  response.end(text);
  if (answer.attemptId) reconcileInBackground(answer.attemptId);
  return true;
}
