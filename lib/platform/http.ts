/** An error as a route handler answers it: `{ "error": { "code", "message" } }`. */
export function errorResponse(status: number, code: string, message: string): Response {
  return Response.json({ error: { code, message } }, { status, headers: { "cache-control": "no-store" } });
}

/** Why a program is to come again later: something that we need is away. */
export function unavailableResponse(message: string): Response {
  const response = errorResponse(503, "unavailable", message);
  response.headers.set("retry-after", "5");
  return response;
}

export type JsonBody =
  | { ok: true; body: unknown }
  | { ok: false; status: 400 | 413 | 415; code: UnreadableBody; message: string };

export type UnreadableBody = "unsupported-media-type" | "too-large" | "incomplete" | "invalid-json";

/** Reads a JSON request body of at most `limit` bytes. What is larger is not read to its end. */
export async function readJson(request: Request, limit: number): Promise<JsonBody> {
  const type = request.headers.get("content-type");
  try {
    return isJson(type)
      ? parseJson(type, await readLimited(request, limit), limit)
      : parseJson(type, null, limit);
  } catch {
    return { ok: false, status: 400, code: "incomplete", message: "The body broke off." };
  }
}

/** Reads a body that is at hand, by its type. `bytes`: null where there are more than `limit`. */
export function parseJson(
  type: string | null | undefined,
  bytes: Uint8Array | null,
  limit: number,
): JsonBody {
  if (!isJson(type)) {
    return { ok: false, status: 415, code: "unsupported-media-type", message: "Send application/json." };
  }
  if (!bytes || bytes.byteLength > limit) {
    return { ok: false, status: 413, code: "too-large", message: `Send at most ${limit} bytes.` };
  }
  try {
    return { ok: true, body: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
  } catch {
    return { ok: false, status: 400, code: "invalid-json", message: "The body is not valid JSON." };
  }
}

function isJson(given: string | null | undefined): boolean {
  const type = given?.split(";")[0]?.trim().toLowerCase() ?? "";
  return type === "application/json" || /^application\/[\w.-]+\+json$/.test(type);
}

async function readLimited(request: Request, limit: number): Promise<Uint8Array | null> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
