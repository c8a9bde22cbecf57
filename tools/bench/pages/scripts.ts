import { gzipSync } from "node:zlib";
import { readPage } from "./read-page";

/** The JavaScript that a page brings to a browser that comes for the first time: kB (1,000 bytes), gzipped. */
export async function readFirstLoadKb(url: string, cookie?: string): Promise<number> {
  const page = await readPage(url, cookie);
  // Old browsers' polyfills are never fetched by one that knows modules.
  const text = page.replaceAll(/<script[^>]*\bnomodule\b[^>]*>/gi, "");
  // What the page's data refers to is fetched as well as what stands in its script elements.
  const files = new Set(text.match(/\/_next\/static\/[^"'\\ ]+\.js/g));
  const sizes = await Promise.all(
    [...files].map(async (file) => gzipSync(await readPage(new URL(file, url).href)).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1_000;
}
