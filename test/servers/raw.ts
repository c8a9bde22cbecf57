import { connect, type Socket } from "node:net";

export type RawAnswer = { status: number; headers: Record<string, string>; body: string };

/** Connects to a server as no HTTP client would. One that `stays` does not go when the server says that it is done. */
export function connectTo(url: string, { stays = false } = {}): Promise<Socket> {
  const { hostname: host, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port: Number(port), autoSelectFamily: true, allowHalfOpen: stays });
    socket.once("connect", () => resolve(socket));
    socket.once("error", reject);
  });
}

/** Sends text as it is and reads what comes until the server closes; rejects when that takes longer than `within`. */
export async function sendRaw(url: string, text: string, within = 10_000): Promise<RawAnswer> {
  const socket = await connectTo(url);
  socket.write(text);
  return readAnswer(socket, within);
}

/** What comes on a connection until the server closes it. */
export function readAnswer(socket: Socket, within: number): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const timer = setTimeout(() => {
      socket.destroy();
      reject(new Error(`The connection was still open after ${within} ms.`));
    }, within);
    socket.on("data", (chunk) => chunks.push(chunk));
    socket.on("error", () => undefined);
    socket.on("close", () => {
      clearTimeout(timer);
      resolve(parse(Buffer.concat(chunks).toString()));
    });
  });
}

function parse(text: string): RawAnswer {
  const [head = "", ...rest] = text.split("\r\n\r\n");
  const [first = "", ...lines] = head.split("\r\n");
  const headers = lines.map((line) => {
    const at = line.indexOf(":");
    return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
  });
  return {
    status: Number(first.split(" ")[1] ?? 0),
    headers: Object.fromEntries(headers),
    body: rest.join("\r\n\r\n"),
  };
}

/** A request's head in HTTP's own words; the connection is to be closed after the answer. */
export function head(method: string, path: string, headers: Record<string, string> = {}): string {
  const lines = Object.entries({ Host: "localhost", Connection: "close", ...headers });
  return `${method} ${path} HTTP/1.1\r\n${lines.map((pair) => pair.join(": ")).join("\r\n")}\r\n\r\n`;
}
