import type { IncomingHttpHeaders } from "node:http";
import { catalogueVersion } from "../catalog/version";
import { now, seconds } from "../platform/clock";
import { isDatabaseDown } from "../platform/database/health";
import { env } from "../platform/env";
import { randomToken } from "../platform/ids";
import { internalHeaders } from "../platform/internal-headers";
import { logError } from "../platform/log";
import { processWide } from "../platform/process-wide";
import { type KeptAddress, keptAddress } from "./address";
import { marks } from "./marks";
import { type KeptPage, renderPage } from "./render";
import { KeptStore } from "./store";
import { cartWords, readVisitor } from "./visitor";

/**
 * "3 left" may be this old while things can be bought, and no other word of a kept page: those belong to the
 * catalogue's version.
 */
const life = seconds(10);

/** From this age on the next one is made while this one is sent, so that no visitor waits for it. */
const renewFrom = seconds(6);

/** A page takes some 70 kB, plain and compressed: this is room for a thousand. */
const mostBytes = 64 * 1024 * 1024;

const pages = processWide("kept pages", () => new KeptStore<KeptPage | null>({ mostBytes }));

export type Asked = { method: string; url: string; headers: IncomingHttpHeaders };
export type KeptAnswer = { status: number; headers: Record<string, string>; body: Buffer };

/** Runs a rendering in its turn; null where there is no room for one. A visitor waits for a page, and for no renewal. */
export type InTurn = <T>(render: () => Promise<T>, lane: "pages" | "renewals") => Promise<T | null>;

/**
 * The answer to a request for a page of the catalogue: kept text, filled with a fresh nonce and the visitor's
 * number of goods. A page that is not kept yet, or is too old, is rendered. "no-room": it would have to be, and there is none.
 * Null: not a page that is the same for all visitors, or not a request for a document.
 */
export async function answerKeptPage(asked: Asked, inTurn: InTurn): Promise<KeptAnswer | "no-room" | null> {
  const wanted = wantedPage(asked);
  if (!wanted) return null;
  const [version, visitor] = await Promise.all([catalogueVersion(), readVisitor(asked.headers.cookie)]);
  const key = `${visitor.currency} ${wanted.address}`;
  const at = now().getTime();
  const kept = pages.find(key, version);
  const make = (lane: "pages" | "renewals") =>
    pages.make(key, { version, at, lane }, async () => {
      const value = await inTurn(() => renderPage(wanted.address, visitor.currency), lane);
      const keep = value?.status === 200 && value.text.has("nonce");
      return { value, bytes: value?.text.bytes ?? 0, keep };
    });
  const age = kept ? Math.abs(at - kept.keptAt) : Number.POSITIVE_INFINITY;
  if (age >= renewFrom && age < life && !isDatabaseDown()) {
    make("renewals").catch((error: unknown) => logError(error, { path: wanted.address }, "page not renewed"));
  }
  const isGood = kept && (age < life || isDatabaseDown());
  const made = isGood ? kept.value : await make("pages");
  // With the database away nothing is sold, and an old page is better than none.
  const page = made?.status === 503 && kept ? kept.value : made;
  if (!page) return "no-room";
  const values = { nonce: randomToken(), ...cartWords(visitor.itemCount, wanted.locale) };
  const isGzipped = takesGzip(asked.headers);
  const headers = Object.entries(page.headers).map(([name, value]) => [
    name,
    value.replaceAll(marks.nonce, values.nonce),
  ]);
  const body = isGzipped ? page.text.fillGzipped(values) : page.text.fill(values);
  return {
    status: page.status,
    headers: {
      ...Object.fromEntries(headers),
      "content-type": "text/html; charset=utf-8",
      // With a visitor's number in it. "Back" asks again, so that the number is right there too.
      "cache-control": "private, no-cache, no-store, max-age=0, must-revalidate",
      vary: "Cookie, Accept-Encoding",
      ...(isGzipped && { "content-encoding": "gzip" }),
      "content-length": String(body.length),
    },
    body,
  };
}

/** Whether a client reads gzip. */
export function takesGzip({ "accept-encoding": encodings = "" }: IncomingHttpHeaders): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(String(encodings));
}

/** Requests of the framework's own script ask for other things than documents under the same addresses. */
function wantedPage({ method, url, headers }: Asked): KeptAddress | null {
  if (env().KEPT_PAGES === "off") return null;
  if (method !== "GET" && method !== "HEAD") return null;
  if (headers.rsc !== undefined || headers["next-action"] !== undefined) return null;
  if (headers[internalHeaders.keep] !== undefined) return null;
  return keptAddress(url);
}
