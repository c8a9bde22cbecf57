import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import type { Answer } from "./connection";

/** A page to ask for, as the bytes of the request, and what must stand in it for the answer to count. */
export type Question = { url: URL; request: string; marks: readonly string[] };

/** What Chrome on a telephone sends when an address is typed. */
export const browserHeaders = {
  "sec-ch-ua": '"Chromium";v="150", "Not)A;Brand";v="24", "Google Chrome";v="150"',
  "sec-ch-ua-mobile": "?1",
  "sec-ch-ua-platform": '"Android"',
  "upgrade-insecure-requests": "1",
  "user-agent":
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36",
  accept:
    "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7",
  "sec-fetch-site": "none",
  "sec-fetch-mode": "navigate",
  "sec-fetch-user": "?1",
  "sec-fetch-dest": "document",
  "accept-encoding": "gzip, deflate, br",
  "accept-language": "es-UY,es;q=0.9,en;q=0.8",
};

type Asked = { path: string; cookie?: string; marks: readonly string[] };

export function newQuestion(site: string, page: Asked, headers: Record<string, string> = {}): Question {
  const url = new URL(page.path, site);
  const all = { host: url.host, ...headers, ...(page.cookie && { cookie: page.cookie }) };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  const request = `GET ${url.pathname}${url.search} HTTP/1.1\r\n${lines.join("")}\r\n`;
  return { url, request, marks: page.marks };
}

/** Throws when this is not the whole page that was asked for. */
export function check(answer: Answer, { url, marks }: Question): void {
  const { status, text } = readAnswer(answer);
  if (status !== 200) throw new Error(`${url.pathname} was answered with ${status}.`);
  const missing = [...marks, "</html>"].find((mark) => !text.includes(mark));
  if (missing) throw new Error(`${url.pathname} was answered without ${missing}:\n${text.slice(0, 300)}`);
}

export function statusOf({ bytes }: Answer): number {
  return Number(bytes[0]?.toString("latin1", 9, 12));
}

/** What was sent, with its head. */
export function sizeOf({ bytes }: Answer): number {
  return bytes.reduce((sum, { length }) => sum + length, 0);
}

/** The status, the head in lower case, and the text of an answer. */
export function readAnswer(answer: Answer) {
  const whole = Buffer.concat(answer.bytes);
  const headLength = whole.indexOf("\r\n\r\n") + 4;
  const head = whole.toString("latin1", 0, headLength).toLowerCase();
  const sent = whole.subarray(headLength);
  const body = head.includes("\ntransfer-encoding: chunked") ? joinChunks(sent) : sent;
  return { status: statusOf(answer), head, text: decompress(body, head).toString() };
}

function decompress(body: Buffer, head: string): Buffer {
  if (head.includes("\ncontent-encoding: gzip")) return gunzipSync(body);
  if (head.includes("\ncontent-encoding: br")) return brotliDecompressSync(body);
  return head.includes("\ncontent-encoding: deflate") ? inflateSync(body) : body;
}

function joinChunks(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const lineEnd = body.indexOf("\r\n", at);
    const length = Number.parseInt(body.toString("latin1", at, lineEnd), 16);
    if (!length) return Buffer.concat(parts);
    parts.push(body.subarray(lineEnd + 2, lineEnd + 2 + length));
    at = lineEnd + 2 + length + 2;
  }
}
