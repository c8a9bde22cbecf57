import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import type { Answer } from "./answers";

/**
 * Puts an answer of ours in the place of the framework's, where `insteadOf` its status and its headers there is
 * one. Errors that the framework draws by a script in the browser would be blank without JavaScript.
 */
export function replaceAnswer(
  response: ServerResponse,
  insteadOf: (status: number, contentType: string) => Answer | null,
): void {
  const writeHead = response.writeHead.bind(response);
  const end = response.end.bind(response);
  let isReplaced = false;
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    const answer = isReplaced ? null : insteadOf(status, String(response.getHeader("content-type") ?? ""));
    if (!answer) {
      tellCharset(response, status);
      return writeHead(status, ...(rest as [OutgoingHttpHeaders]));
    }
    isReplaced = true;
    for (const name of ["Content-Encoding", "Transfer-Encoding", "Content-Length", "Link"]) {
      response.removeHeader(name);
    }
    writeHead(answer.status, { ...answer.headers, "Content-Length": Buffer.byteLength(answer.body) });
    end(answer.body);
    return response;
  }) as typeof response.writeHead;
  // What the framework goes on writing has nowhere to go.
  const write = response.write.bind(response);
  response.write = ((...chunk: Parameters<typeof write>) => {
    if (!response.headersSent) response.writeHead(response.statusCode);
    return isReplaced || write(...chunk);
  }) as typeof response.write;
  response.end = ((...chunk: Parameters<typeof end>) => {
    if (!response.headersSent) response.writeHead(response.statusCode);
    return isReplaced ? response : end(...chunk);
  }) as typeof response.end;
}

/** Text says how it is written, and so does the address that the framework puts into the body of a redirect. */
function tellCharset(response: ServerResponse, status: number): void {
  const isRedirect = status >= 300 && status < 400 && status !== 304;
  const type = String(response.getHeader("content-type") ?? (isRedirect ? "text/plain" : ""));
  if (/^text\/[^;]+$|^[^;]+[/+]xml$/.test(type)) response.setHeader("content-type", `${type}; charset=utf-8`);
}
