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
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (type !== "application/json" && !/^application\/[\w.-]+\+json$/.test(type)) {
    return { ok: false, status: 415, code: "unsupported-media-type", message: "Send application/json." };
  }
  let bytes: Uint8Array | null;
  try {
    bytes = await readLimited(request, limit);
  } catch {
    return { ok: false, status: 400, code: "incomplete", message: "The body broke off." };
  }
  if (!bytes) {
    return { ok: false, status: 413, code: "too-large", message: `Send at most ${limit} bytes.` };
  }
  try {
    return { ok: true, body: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
  } catch {
    return { ok: false, status: 400, code: "invalid-json", message: "The body is not valid JSON." };
  }
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
