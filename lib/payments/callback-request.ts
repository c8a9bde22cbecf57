import type { JsonBody } from "../platform/http";
import { logError } from "../platform/log";
import { noteRefusal } from "../platform/refusals";
import { receiveCallback, receiveUnreadable } from "./callbacks";

export type CallbackAnswer = {
  status: number;
  body: { received: true } | { error: { code: string; message: string } };
  /** Of an attempt that Plexo is to be asked about once this was answered. */
  attemptId?: string;
};

/**
 * Plexo tells that something happened to a payment. Stored first, answered next, believed only after asking Plexo.
 * `request`: what the log calls the request by.
 */
export async function answerCallback(key: string, read: JsonBody, request: unknown): Promise<CallbackAnswer> {
  try {
    return await receive(key, read);
  } catch (error) {
    logError(error, { request }, "callback not stored");
    return refusal(503, "unavailable", "The callback could not be stored. Send it again.");
  }
}

async function receive(key: string, read: JsonBody): Promise<CallbackAnswer> {
  // The key is the message: a body that can't be read says that something happened, too.
  const received = await (read.ok ? receiveCallback(key, read.body) : receiveUnreadable(key, read.code));
  if (!received) {
    noteRefusal("unknown callback key");
    return refusal(404, "not-found", "There is nothing here.");
  }
  const { attemptId, isNews } = received;
  const news = isNews ? { attemptId } : {};
  if (!read.ok) return { ...refusal(read.status, read.code, read.message), ...news };
  if (received.stored) return { status: 200, body: { received: true }, ...news };
  noteRefusal("callbacks of one payment", attemptId);
  return { ...refusal(429, "too-many", "Too many callbacks for one payment."), ...news };
}

const refusal = (status: number, code: string, message: string) => ({
  status,
  body: { error: { code, message } },
});

/** Of what is answered, by a server of our own as by the framework. */
export function callbackHeaders(status: number): Record<string, string> {
  if (status < 400) return { "content-type": "application/json" };
  const again: Record<string, string> = status === 503 ? { "retry-after": "5" } : {};
  return { "content-type": "application/json", "cache-control": "no-store", ...again };
}
