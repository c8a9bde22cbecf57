import { createHash } from "node:crypto";
import sharp from "sharp";
import { keptWidths } from "../catalog/picture-address";
import type { PictureSize } from "../catalog/pictures";

/** What a picture may have when it is unpacked: that of a good telephone's camera. A small file can hold far more. */
const mostPixels = 64_000_000;
/** Seconds that one size may take, on a busy machine. */
const patience = 60;

// Only what reads these kinds of picture is let at what came from outside, and that from memory.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: [
    "VipsForeignLoadJpegBuffer",
    "VipsForeignLoadPngBuffer",
    "VipsForeignLoadWebpBuffer",
    "VipsForeignLoadHeifBuffer",
  ],
});

/** *kind*: no JPEG, PNG, WebP or AVIF. *pixels*: more than are taken. *broken*: it ends early, or can't be read. */
export type PictureProblem = "kind" | "pixels" | "broken";

export type MadePicture =
  | { ok: true; id: string; width: number; sizes: PictureSize[] }
  | { ok: false; problem: PictureProblem };

/**
 * Makes of a picture what the shop shows: WebP in a few widths, upright, in sRGB, and without what else stood in
 * the file, such as where it was taken. Its kind is told by its content. `id` is made of what it shows.
 */
export async function makePicture(file: Uint8Array): Promise<MadePicture> {
  const open = () =>
    sharp(file, { limitInputPixels: mostPixels, failOn: "error" }).timeout({ seconds: patience });
  if (file.length === 0) return { ok: false, problem: "kind" };
  const about = await open()
    .metadata()
    .catch((error: unknown) => problemOf(error));
  if (typeof about === "string") return { ok: false, problem: about };
  const isTaken = ["jpeg", "png", "webp"].includes(about.format) || about.compression === "av1";
  if (!isTaken) return { ok: false, problem: "kind" };
  try {
    const sizes: PictureSize[] = [];
    for (const width of keptWidths(about.autoOrient.width)) {
      const made = open().autoOrient().resize({ width }).webp({ quality: 80, smartSubsample: true });
      sizes.push({ width, bytes: await made.toBuffer() });
    }
    const widest = sizes.at(-1) ?? { width: 0, bytes: new Uint8Array() };
    const id = createHash("sha256").update(widest.bytes).digest("hex").slice(0, 32);
    return { ok: true, id, width: widest.width, sizes };
  } catch {
    return { ok: false, problem: "broken" };
  }
}

function problemOf(error: unknown): PictureProblem {
  return error instanceof Error && /pixel limit/i.test(error.message) ? "pixels" : "kind";
}
