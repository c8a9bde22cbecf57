import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { takesGzip } from "../kept-pages/answer";
import { frameOfDocument } from "../kept-pages/frame";
import { withScriptsLater } from "../kept-pages/scripts";
import { internalHeaders } from "../platform/internal-headers";
import { isDeskPath } from "../staff/desk-path";
import { isDocument } from "./answers";

const pack = promisify(gzip);

/**
 * How a visitor's own page is rendered and sent: with the kept head and foot, its scripts later, and compressed as a
 * whole. Null: not a page of the shop, or one that is rendered to be kept. The framework is asked for it as it is, not compressed.
 */
export function ownDocument(request: IncomingMessage, response: ServerResponse) {
  const { headers, method, url = "/" } = request;
  if (method === "HEAD" || !isDocument(request) || isDeskPath(url.split("?", 1)[0] ?? "/")) return null;
  if (headers[internalHeaders.keep] !== undefined) return null;
  const isGzipped = takesGzip(headers);
  delete headers["accept-encoding"];
  response.appendHeader("Vary", "Accept-Encoding");
  const frame = frameOfDocument();
  const finish = async (html: Buffer): Promise<{ headers: OutgoingHttpHeaders; body: Buffer }> => {
    // Its bytes as characters: to read them as UTF-8 takes longer than all the rest here, and what is looked for is ASCII.
    const page = withScriptsLater(frame.putIn(html.toString("latin1")));
    const body = Buffer.from(page, "latin1");
    if (!isGzipped) return { headers: {}, body };
    return { headers: { "Content-Encoding": "gzip" }, body: await pack(body, { level: 5 }) };
  };
  return { around: frame.around, finish };
}
