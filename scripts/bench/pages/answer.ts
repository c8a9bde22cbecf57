import { type Agent, type IncomingHttpHeaders, request } from "node:http";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";

/** A page to ask for, and what must stand in it for the answer to count. */
export type Question = { url: string; headers?: Record<string, string>; marks: readonly string[] };

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** What Chrome sends when an address is typed. */
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

/** Longer than a shop that is overrun takes. */
const patience = 120_000;

/** Costs the machine less than `fetch`, which leaves the rest to the server. */
export function ask({ url, headers }: Question, agent?: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, headers, timeout: patience }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("error", reject);
      response.once("end", () => {
        const { statusCode: status = 0, headers } = response;
        resolve({ status, headers, body: Buffer.concat(chunks) });
      });
    });
    asked.once("timeout", () => asked.destroy(new Error(`No answer from ${url} in two minutes.`)));
    asked.once("error", reject);
    asked.end();
  });
}

/** The page's text. */
export function decode({ headers, body }: Answer): string {
  const encoding = headers["content-encoding"];
  if (encoding === "gzip") return gunzipSync(body).toString();
  if (encoding === "br") return brotliDecompressSync(body).toString();
  if (encoding === "deflate") return inflateSync(body).toString();
  return body.toString();
}

/** Throws when this is not the whole page that was asked for. */
export function check(answer: Answer, { url, marks }: Question): void {
  const { status } = answer;
  if (status !== 200) throw new Error(`${url} was answered with ${status}.`);
  const text = decode(answer);
  const missing = [...marks, "</html>"].find((mark) => !text.includes(mark));
  if (missing) throw new Error(`${url} was answered without ${missing}:\n${text.slice(0, 300)}`);
}
