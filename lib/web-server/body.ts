import { IncomingMessage } from "node:http";
import { largestBody } from "./judge";

/**
 * Reads a request's body to its end, so that a slow sender holds up no other request. "too-large": what is beyond
 * the limit is not read. "gone": the sender left. How long it may take is the server's `requestTimeout`.
 */
export function readBody(request: IncomingMessage): Promise<Buffer | "too-large" | "gone"> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= largestBody) return void chunks.push(chunk);
      request.pause();
      resolve("too-large");
    });
    request.on("end", () => resolve(Buffer.concat(chunks)));
    request.on("error", () => resolve("gone"));
    request.on("close", () => resolve("gone"));
  });
}

/** The same request, with its body at hand. */
export function withBody(request: IncomingMessage, body: Buffer): IncomingMessage {
  const whole = new IncomingMessage(request.socket);
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  Object.assign(whole, { method, url, httpVersion, httpVersionMajor, httpVersionMinor, complete: true });
  whole.headers = headers;
  whole.rawHeaders = rawHeaders;
  whole.push(body);
  whole.push(null);
  return whole;
}
