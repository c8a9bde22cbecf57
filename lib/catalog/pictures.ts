import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { runDirectly } from "../platform/database/direct";
import type { Transaction } from "../platform/db";
import { env } from "../platform/env";
import { randomToken } from "../platform/ids";
import type { PictureFile } from "./picture-address";

export type PictureSize = { width: number; bytes: Uint8Array };

const select = {
  name: "read a picture",
  text: 'SELECT "bytes" FROM "Picture" WHERE "id" = $1 AND "width" = $2',
};

/** One size of a picture; null where there is none. A folder that was set later has only what came since. */
export async function readPicture({ id, width }: PictureFile): Promise<Uint8Array | null> {
  const folder = env().PICTURES_DIR;
  const kept = folder ? await readFile(fileOf(folder, { id, width })).catch(nullWhereMissing) : null;
  if (kept) return kept;
  const [row] = await runDirectly<{ bytes: Uint8Array }>(select, [id, width]);
  return row?.bytes ?? null;
}

/** Keeps a picture in all its sizes, in the folder of the settings or in the database. One that is there stays. */
export async function storePicture(
  tx: Transaction,
  id: string,
  sizes: readonly PictureSize[],
): Promise<void> {
  const folder = env().PICTURES_DIR;
  if (!folder) {
    const data = sizes.map(({ width, bytes }) => ({ id, width, bytes: new Uint8Array(bytes) }));
    await tx.picture.createMany({ data, skipDuplicates: true });
    return;
  }
  await mkdir(path.join(folder, id), { recursive: true });
  for (const { width, bytes } of sizes) {
    const file = fileOf(folder, { id, width });
    // So that half a file is never read.
    const unfinished = `${file}.${randomToken()}`;
    await writeFile(unfinished, bytes);
    await rename(unfinished, file);
  }
}

function fileOf(folder: string, { id, width }: PictureFile): string {
  return path.join(folder, id, `${width}.webp`);
}

function nullWhereMissing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
