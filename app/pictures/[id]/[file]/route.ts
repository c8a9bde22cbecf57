import { parsePictureAddress } from "@/lib/catalog/picture-address";
import { readPicture } from "@/lib/catalog/pictures";
import { env } from "@/lib/platform/env";
import { errorResponse } from "@/lib/platform/http";
import { answerHeaders } from "@/lib/platform/security-headers";

type Context = RouteContext<"/pictures/[id]/[file]">;

/** A picture that the desk took in, in one of its widths. What is under an address never changes. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id, file } = await params;
  const asked = parsePictureAddress(`/pictures/${id}/${file}`);
  const bytes = asked && (await readPicture(asked));
  if (!bytes) return errorResponse(404, "not-found", "There is no such picture.");
  return new Response(new Uint8Array(bytes), {
    headers: {
      // Also where no server of our own has set them.
      ...answerHeaders({ https: env().SHOP_URL.startsWith("https:") }),
      "content-type": "image/webp",
      "content-length": String(bytes.byteLength),
      "cache-control": "public, max-age=31536000, immutable",
    },
  });
}
