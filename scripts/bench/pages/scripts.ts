import { gzipSync } from "node:zlib";
import { ask, check, decode, type Question } from "./answer";

/** The JavaScript that a page brings to a browser that comes for the first time: kB (1,000 bytes), gzipped. */
export async function readFirstLoadKb(question: Question): Promise<number> {
  const page = await ask(question);
  check(page, question);
  // Old browsers' polyfills are never fetched by one that knows modules.
  const text = decode(page).replaceAll(/<script[^>]*\bnomodule\b[^>]*>/gi, "");
  // What the page's data refers to is fetched as well as what stands in its script elements.
  const files = new Set(text.match(/\/_next\/static\/[^"'\\ ]+\.js/g));
  const sizes = await Promise.all([...files].map((file) => gzippedSize(new URL(file, question.url).href)));
  return sizes.reduce((sum, size) => sum + size, 0) / 1_000;
}

async function gzippedSize(url: string): Promise<number> {
  const answer = await ask({ url, marks: [] });
  if (answer.status !== 200) throw new Error(`${url} was answered with ${answer.status}.`);
  return gzipSync(decode(answer)).length;
}
