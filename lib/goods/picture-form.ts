import { largestPicture } from "./picture";

/** What a form has around its file. */
const around = 16 * 1024;

/**
 * Reads the picture of a posted form. "large": it was read to its end and thrown away, as a browser shows no answer
 * while it is sending. Null: there is no picture in it.
 */
export async function readPictureForm(request: Request): Promise<Uint8Array | "large" | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size <= largestPicture + around) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (size > largestPicture + around) return "large";
  const type = request.headers.get("content-type") ?? "";
  const form = await new Response(new Uint8Array(Buffer.concat(chunks)), {
    headers: { "content-type": type },
  })
    .formData()
    .catch(() => null);
  const file = form?.get("picture");
  if (!(file instanceof File) || file.size === 0) return null;
  return file.size > largestPicture ? "large" : new Uint8Array(await file.arrayBuffer());
}
