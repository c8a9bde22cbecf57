import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import type { Answer } from "./answers";

type Options = {
  /** An answer to be sent in the place of the framework's, for its status and type; null: the framework's is good. */
  insteadOf: (status: number, contentType: string) => Answer | null;
  /** A document as it is to be sent; null: documents are sent as they come. */
  finish: ((html: Buffer) => Promise<{ headers: OutgoingHttpHeaders; body: Buffer }>) | null;
};

/**
 * Puts an answer of ours in the place of the framework's where there is one, as errors that the framework draws by a
 * script in the browser would be blank without JavaScript; and finishes a document when it is there as a whole.
 */
export function replaceAnswer(response: ServerResponse, { insteadOf, finish }: Options): void {
  const writeHead = response.writeHead.bind(response);
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  const flushHeaders = response.flushHeaders.bind(response);
  let how: "open" | "sent" | "held" | "over" = "open";
  const held: Buffer[] = [];

  response.writeHead = ((status: number, ...rest: unknown[]) => {
    const type = String(response.getHeader("content-type") ?? "");
    const answer = insteadOf(status, type);
    if (answer) {
      how = "over";
      for (const name of ["Content-Encoding", "Transfer-Encoding", "Content-Length", "Link"]) {
        response.removeHeader(name);
      }
      writeHead(answer.status, { ...answer.headers, "Content-Length": Buffer.byteLength(answer.body) });
      end(answer.body);
      return response;
    }
    tellCharset(response, status);
    how = "sent";
    if (!finish || !type.startsWith("text/html"))
      return writeHead(status, ...(rest as [OutgoingHttpHeaders]));
    how = "held";
    response.statusCode = status;
    return response;
  }) as typeof response.writeHead;
  const begin = () => {
    if (how === "open") response.writeHead(response.statusCode);
  };
  response.flushHeaders = () => {
    begin();
    if (how === "sent") flushHeaders();
  };
  response.write = ((...chunk: Parameters<typeof write>) => {
    begin();
    if (how === "sent") return write(...chunk);
    // What the framework goes on writing after its answer was replaced is dropped.
    if (how === "held") held.push(Buffer.from(chunk[0]));
    return true;
  }) as typeof response.write;
  response.end = ((...chunk: Parameters<typeof end>) => {
    begin();
    if (how === "sent") return end(...chunk);
    if (how === "held" && finish) {
      how = "over";
      if (chunk[0]) held.push(Buffer.from(chunk[0]));
      finish(Buffer.concat(held)).then(
        ({ headers, body }) => {
          writeHead(response.statusCode, { ...headers, "Content-Length": body.length });
          end(body);
        },
        (error: Error) => response.destroy(error),
      );
    }
    return response;
  }) as typeof response.end;
}

/** Text says how it is written, and so does the address that the framework puts into the body of a redirect. */
function tellCharset(response: ServerResponse, status: number): void {
  const isRedirect = status >= 300 && status < 400 && status !== 304;
  const type = String(response.getHeader("content-type") ?? (isRedirect ? "text/plain" : ""));
  if (/^text\/[^;]+$|^[^;]+[/+]xml$/.test(type)) response.setHeader("content-type", `${type}; charset=utf-8`);
}
