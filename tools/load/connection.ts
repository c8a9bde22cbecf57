import { connect, type Socket } from "node:net";

/** An answer as it came: head and body, not looked at yet. */
export type Answer = { bytes: Buffer[] };

/** Longer than a shop that is overrun takes. */
const patience = 120_000;

const headEnd = "\r\n\r\n";
const lastChunk = "\r\n0\r\n\r\n";

/**
 * A keep-alive connection that asks for one page after the other. Of HTTP it reads where an answer ends, and no
 * more: a kept page costs the server less than Node.js's own client takes to read it, and would seem as slow.
 */
export class Connection {
  private socket: Socket | undefined;

  constructor(private readonly url: URL) {}

  /** Sends a request, as bytes, and waits for the whole answer. */
  ask(request: string): Promise<Answer> {
    this.socket ??= this.open();
    const { socket } = this;
    return new Promise((resolve, reject) => {
      const answer = new Incoming();
      const end = (error?: Error) => {
        socket.off("data", read).off("error", end).off("close", cut);
        if (error || answer.closes) this.close();
        if (error) reject(error);
        else resolve(answer);
      };
      const read = (chunk: Buffer) => {
        if (answer.isWholeWith(chunk)) end();
      };
      const cut = () => end(answer.closes ? undefined : new Error("The connection was cut."));
      socket.on("data", read).once("error", end).once("close", cut);
      socket.write(request);
    });
  }

  close(): void {
    this.socket?.destroy();
    this.socket = undefined;
  }

  private open(): Socket {
    const socket = connect({ host: this.url.hostname, port: Number(this.url.port), noDelay: true });
    socket.setTimeout(patience, () => socket.destroy(new Error("No answer in two minutes.")));
    socket.on("error", () => this.close());
    socket.once("close", () => this.socket === socket && this.close());
    return socket;
  }
}

class Incoming implements Answer {
  readonly bytes: Buffer[] = [];
  /** The server ends the connection after this answer. */
  closes = false;
  private received = 0;
  /** Of head and body; undefined before the head is there, and where the body says itself where it ends. */
  private length: number | undefined;
  private isChunked = false;

  isWholeWith(chunk: Buffer): boolean {
    this.bytes.push(chunk);
    this.received += chunk.length;
    if (this.length === undefined && !this.isChunked) this.readHead();
    if (this.isChunked) return this.endsWith(lastChunk);
    return this.length !== undefined && this.received >= this.length;
  }

  private readHead(): void {
    const text = Buffer.concat(this.bytes);
    const end = text.indexOf(headEnd);
    if (end < 0) return;
    const head = text.toString("latin1", 0, end).toLowerCase();
    const [, length] = head.match(/\ncontent-length: *(\d+)/) ?? [];
    if (length) this.length = end + headEnd.length + Number(length);
    this.isChunked = /\ntransfer-encoding: *chunked/.test(head);
    this.closes = /\nconnection: *close/.test(head) || !(length || this.isChunked);
  }

  private endsWith(text: string): boolean {
    // The end may have come in pieces.
    const last = this.bytes.at(-1);
    const tail = last && last.length >= text.length ? last : Buffer.concat(this.bytes.slice(-text.length));
    return tail.toString("latin1", Math.max(0, tail.length - text.length)) === text;
  }
}
