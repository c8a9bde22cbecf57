import type { DeliveryTry } from "../store/types";

/**
 * Posts a callback once: unsigned JSON, redirects never followed, at most `timeoutMs`. Answers what
 * happened; rejects only when `stop` says that the sandbox is closing.
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
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8", "user-agent": "plexo-sandbox" },
      body,
      redirect: "manual",
      signal: AbortSignal.any([stop, AbortSignal.timeout(timeoutMs)]),
    });
    const taken = ms();
    await response.body?.cancel();
    return { at, ms: taken, status: response.status };
  } catch (cause) {
    stop.throwIfAborted();
    return { at, ms: ms(), error: describe(cause) };
  }
}

function describe(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  if (cause.name === "TimeoutError") return "no answer in time";
  const inner = cause.cause;
  return inner instanceof Error ? inner.message || inner.name : cause.message;
}
