/** Pictures that the desk took in are kept as WebP in these widths, as far as they are not wider than what came. */
const pictureWidths = [320, 640, 1280] as const;

export type PictureFile = { id: string; width: number };

const address = /^\/pictures\/([0-9a-f]{32})\/(\d{1,4})\.webp$/;

/** Where a picture is in a width. Its id is made of what it shows, so that nothing else is ever there. */
export function pictureAddress({ id, width }: PictureFile): string {
  return `/pictures/${id}/${width}.webp`;
}

/** What an address says of a picture; null for that of a file in `public/`, and of anything else. */
export function parsePictureAddress(src: string): PictureFile | null {
  const [, id, width] = address.exec(src) ?? [];
  return id && width ? { id, width: Number(width) } : null;
}

/** The widths in which a picture of that width is kept: all that are smaller, and its own. */
export function keptWidths(width: number): number[] {
  const widest = Math.min(width, Math.max(...pictureWidths));
  return [...pictureWidths.filter((each) => each < widest), widest];
}

/**
 * What a browser chooses from for a product's picture. What is stored of it is its widest file, and a merchant's own
 * file comes as it is.
 */
export function pictureSources(src: string): { src: string; srcSet?: string } {
  const file = parsePictureAddress(src);
  if (!file) return { src };
  const { id, width: widest } = file;
  const sources = keptWidths(widest).map((width) => `${pictureAddress({ id, width })} ${width}w`);
  return { src, srcSet: sources.join(", ") };
}
