import { pictureAddress } from "../catalog/picture-address";
import { storePicture } from "../catalog/pictures";
import { recordAudit } from "../staff/audit";
import { change } from "./edit";
import { makePicture, type PictureProblem } from "./picture-sizes";
import { lockProduct } from "./product";

/** Bytes of a picture's file that are taken. */
export const largestPicture = 8 * 1024 * 1024;

/** Gives a product another picture. The one before is kept: orders show it. */
export async function setPicture(
  staff: { id: string },
  slug: string,
  file: Uint8Array,
): Promise<{ ok: true } | { ok: false; problem: PictureProblem | "unknown" }> {
  const made = await makePicture(file);
  if (!made.ok) return made;
  const image = pictureAddress(made);
  return change(async (tx) => {
    await lockProduct(tx, slug);
    const before = await tx.product.findUnique({ where: { slug } });
    if (!before) return { ok: false, problem: "unknown" };
    if (before.image === image) return { ok: true };
    await storePicture(tx, made.id, made.sizes);
    await tx.product.update({ where: { slug }, data: { image, revision: { increment: 1 } } });
    await recordAudit(tx, {
      ...{ staff, subject: `product ${slug}`, action: "product.picture" },
      ...{ before: { image: before.image }, after: { image } },
    });
    return { ok: true };
  });
}
