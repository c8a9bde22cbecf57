import { choices } from "../choices";
import type { Answer, DeliveryTry } from "../store/delivery-types";

/** What every callback is sent with. */
export const callbackHeaders = {
  "content-type": "application/json; charset=utf-8",
  "user-agent": "plexo-sandbox",
};

/**
 * Posts a callback once: unsigned, redirects never followed, at most `timeoutMs` until the answer has
 * arrived. Answers what happened; rejects only when `stop` says that the sandbox is closing.
 */
export async function sendCallback(
  url: string,
  body: string,
  at: number,
  timeoutMs: number,
  stop: AbortSignal,
): Promise<DeliveryTry> {
  const began = performance.now();
  const ms = () => Math.round(performance.now() - began);
  const signal = AbortSignal.any([stop, AbortSignal.timeout(timeoutMs)]);
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: callbackHeaders,
      body,
      redirect: "manual",
      signal,
    });
    const answer = await readAnswer(response);
    return { at, ms: ms(), status: response.status, ...(answer && { answer }) };
  } catch (cause) {
    stop.throwIfAborted();
    return { at, ms: ms(), error: describe(cause) };
  }
}

/** The beginning of what was answered, without waiting for the rest. */
async function readAnswer(response: Response): Promise<Answer | undefined> {
  const most = choices.callbacks.keptAnswerLength;
  const decoder = new TextDecoder();
  let body = "";
  for await (const chunk of response.body ?? []) {
    body += decoder.decode(chunk, { stream: true });
    if (body.length > most) break;
  }
  if (!body) return undefined;
  const type = response.headers.get("content-type") ?? undefined;
  return { ...(type && { type }), body: body.slice(0, most), ...(body.length > most && { cut: true }) };
}

function describe(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  if (cause.name === "TimeoutError") return "no answer in time";
  const inner = cause.cause;
  return inner instanceof Error ? inner.message || inner.name : cause.message;
}
