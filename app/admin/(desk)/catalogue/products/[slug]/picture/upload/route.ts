import { setPicture } from "@/lib/goods/picture";
import { readPictureForm } from "@/lib/goods/picture-form";
import { env } from "@/lib/platform/env";
import { errorResponse } from "@/lib/platform/http";
import { answerHeaders } from "@/lib/platform/security-headers";
import { isLegalSlug } from "@/lib/shop/goods-rules";
import { staffForRequest } from "@/lib/staff/login";
import { largestUpload } from "@/lib/web-server/uploads";

type Context = RouteContext<"/admin/catalogue/products/[slug]/picture/upload">;

/** Takes a product's picture in. Who sends it is known before any of it is read (only whom we let in). */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const staff = await staffForRequest("catalogue");
  const origin = request.headers.get("origin");
  if (origin !== null && origin !== env().SHOP_URL) {
    return errorResponse(403, "foreign-origin", "Forms are taken from the shop's own pages.");
  }
  const { slug } = await params;
  const here = `/admin/catalogue/products/${slug}`;
  // The form's own page knows where to send a member of staff who may not.
  if (!staff.ok || !isLegalSlug(slug)) return seeOther(`${here}/picture`);
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!(length <= largestUpload)) return errorResponse(413, "too-large", "That is too large.");
  const file = await readPictureForm(request);
  if (file === null || file === "large") return seeOther(`${here}/picture?problem=${file ?? "none"}`);
  const set = await setPicture(staff.staff, slug, file);
  if (set.ok) return seeOther(`${here}?done=picture`);
  return seeOther(`${here}/picture?problem=${set.problem}`);
}

function seeOther(location: string): Response {
  const headers = answerHeaders({ https: env().SHOP_URL.startsWith("https:") });
  return new Response(null, { status: 303, headers: { ...headers, location, "cache-control": "no-store" } });
}
