import { randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { crc32 } from "node:zlib";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { withShop } from "@/test/support/shop";
import { parsePictureAddress } from "../catalog/picture-address";
import { readPicture } from "../catalog/pictures";
import { now } from "../platform/clock";
import { db } from "../platform/db";
import { setPicture } from "./picture";
import { makePicture } from "./picture-sizes";

withShop();

const staff = { id: randomUUID() };
const slug = "naipes-de-truco";
beforeAll(async () => {
  await db().staff.create({
    data: {
      ...staff,
      email: "eva@staff.example",
      name: "Eva",
      role: "operator",
      locale: "es",
      createdAt: now(),
    },
  });
});

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#456789" } });

/** As a telephone writes it that is held upright: turned, and with the place where it was taken. */
const photo = () =>
  plain(1600, 1200)
    .withExif({ IFD0: { Make: "Telefono" }, IFD3: { GPSLatitude: "34/1 54/1 0/1", GPSLatitudeRef: "S" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

const shown = async () => (await db().product.findUniqueOrThrow({ where: { slug } })).image;
const fileAt = async (src: string) => readPicture(parsePictureAddress(src) ?? { id: "", width: 0 });

it("A photo is kept upright, as WebP in three widths, without what the camera wrote; the page and the log follow", async () => {
  const before = await shown();
  const { version } = await db().catalogueVersion.findUniqueOrThrow({ where: { id: 1 } });
  expect(await setPicture(staff, slug, await photo())).toEqual({ ok: true });
  const src = await shown();
  const widest = parsePictureAddress(src);
  expect(widest?.width).toBe(1200);
  const bytes = await fileAt(src);
  const about = await sharp(bytes ?? undefined).metadata();
  expect(about).toMatchObject({ format: "webp", width: 1200, height: 1600 });
  expect(about.exif).toBeUndefined();
  expect(about.orientation).toBeUndefined();
  expect(Buffer.from(bytes ?? []).includes("Telefono")).toBe(false);
  const rows = await db().picture.findMany({ where: { id: widest?.id }, select: { width: true } });
  expect(rows.map(({ width }) => width).sort((a, b) => a - b)).toEqual([320, 640, 1200]);
  const after = await db().catalogueVersion.findUniqueOrThrow({ where: { id: 1 } });
  expect(after.version).toBeGreaterThan(version);
  expect(await db().auditEntry.findFirst({ where: { subject: `product ${slug}` } })).toMatchObject({
    ...{ action: "product.picture", before: { image: before }, after: { image: src }, staffId: staff.id },
  });
  expect(await setPicture(staff, slug, await photo())).toEqual({ ok: true });
  expect(await db().auditEntry.count({ where: { subject: `product ${slug}` } })).toBe(1);
});

it.each([
  ["png", () => plain(500, 400).png().toBuffer(), [320, 500]],
  ["webp", () => plain(320, 4).webp().toBuffer(), [320]],
  ["avif", () => plain(64, 64).avif().toBuffer(), [64]],
])("A picture is told by its content: %s", async (_kind, make, widths) => {
  const made = await makePicture(await make());
  expect(made.ok && made.sizes.map(({ width }) => width)).toEqual(widths);
});

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
const bomb = async () => {
  const file = await plain(1, 1).png().toBuffer();
  file.writeUInt32BE(9_000, 16);
  file.writeUInt32BE(9_000, 20);
  file.writeUInt32BE(crc32(file.subarray(12, 29)), 29);
  return file;
};
const half = async () => (await photo()).subarray(0, 4_000);
it.each([
  ["an SVG", async () => Buffer.from(svg), "kind"],
  ["a GIF", () => plain(9, 9).gif().toBuffer(), "kind"],
  ["a TIFF", () => plain(9, 9).tiff().toBuffer(), "kind"],
  ["text", async () => Buffer.from("hola"), "kind"],
  ["nothing", async () => Buffer.alloc(0), "kind"],
  ["half a photo", half, "broken"],
  ["a small file that says that it has 81 million pixels", bomb, "pixels"],
])("%s is refused", async (_what, make, problem) => {
  expect(await setPicture(staff, slug, await make())).toEqual({ ok: false, problem });
});

it("A product that is not there gets none", async () => {
  expect(await setPicture(staff, "nada", await photo())).toEqual({ ok: false, problem: "unknown" });
});

const folder = mkdtempSync(path.join(tmpdir(), "pictures-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("With a folder for them pictures are kept there, and those from before are still read from the database", async () => {
  const old = await shown();
  vi.resetModules();
  vi.stubEnv("PICTURES_DIR", folder);
  const { readPicture: read } = await import("../catalog/pictures");
  const { setPicture: set } = await import("./picture");
  const rows = await db().picture.count();
  expect(await set(staff, slug, await plain(700, 700).png().toBuffer())).toEqual({ ok: true });
  const { id, width } = parsePictureAddress(await shown()) ?? { id: "", width: 0 };
  expect(readdirSync(path.join(folder, id)).sort()).toEqual(["320.webp", "640.webp", "700.webp"]);
  expect(await read({ id, width })).not.toBeNull();
  expect(await read({ id, width: 9 })).toBeNull();
  expect(await read(parsePictureAddress(old) ?? { id: "", width: 0 })).not.toBeNull();
  expect(await db().picture.count()).toBe(rows);
  vi.unstubAllEnvs();
});
