import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import type { Answer } from "./answers";

/**
 * Puts a page of ours in the place of a broken one. What the framework sends with a status of 500 is drawn by a
 * script in the browser: without JavaScript it would be blank.
 */
export function replaceBrokenAnswer(response: ServerResponse, instead: () => Answer): void {
  const writeHead = response.writeHead.bind(response);
  const end = response.end.bind(response);
  let isReplaced = false;
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    if (status < 500 || isReplaced) return writeHead(status, ...(rest as [OutgoingHttpHeaders]));
    isReplaced = true;
    const answer = instead();
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
