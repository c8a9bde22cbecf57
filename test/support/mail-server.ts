import type { AddressInfo } from "node:net";
import { createServer, type Server, type Socket } from "node:net";
import { TLSSocket } from "node:tls";

/** How the server is to behave from now on. */
export type Manners =
  | "takes"
  /** Says this in the place of yes, to this command or, `.`, to a whole mail. */
  | { to: "RCPT" | "MAIL" | "."; says: string }
  /** Never says a word. */
  | "hangs"
  /** Has a mail, and dies before it says so. */
  | "drops";

export type ReceivedMail = { from: string; to: string; raw: string };

/** What a server asks for that does not take mail from all. PEM; `encryption`: from the first byte on, or when it is asked for. */
export type Lock = {
  cert: string;
  key: string;
  encryption: "at once" | "STARTTLS";
  user: string;
  password: string;
};

/**
 * A mail server that keeps what it gets: as much of SMTP (RFC 5321) as one that sends a mail needs, with a lock that of
 * RFC 3207 and RFC 4954, too.
 */
export class TestMailServer {
  manners: Manners = "takes";
  readonly received: ReceivedMail[] = [];
  private readonly open = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private readonly lock: Lock | undefined,
  ) {}

  static async start(lock?: Lock): Promise<TestMailServer> {
    const server = createServer();
    const mails = new TestMailServer(server, lock);
    server.on("connection", (socket) => {
      mails.keep(socket);
      if (lock?.encryption === "at once") mails.encrypt(socket);
      else mails.talk(socket);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return mails;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    for (const socket of this.open) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private keep(socket: Socket): void {
    this.open.add(socket);
    socket.on("close", () => this.open.delete(socket));
    socket.on("error", () => undefined);
  }

  private encrypt(socket: Socket, isGreeted = false): void {
    const secure = new TLSSocket(socket, { isServer: true, cert: this.lock?.cert, key: this.lock?.key });
    this.keep(secure);
    this.talk(secure, isGreeted);
  }

  /** What this command gets for an answer before mails are taken; nothing where it is one about a mail. */
  private unlock(line: string, isEncrypted: boolean): string | undefined {
    if (!this.lock) return undefined;
    if (/^EHLO/i.test(line)) return `250-mail.example\r\n250 ${isEncrypted ? "AUTH PLAIN" : "STARTTLS"}`;
    const given = /^AUTH PLAIN (.*)$/i.exec(line)?.[1];
    if (given === undefined) return undefined;
    const { user, password } = this.lock;
    const isRight = isEncrypted && Buffer.from(given, "base64").toString() === `\0${user}\0${password}`;
    // Some servers say back what they were given.
    return isRight ? "235 welcome" : `535 5.7.8 Bad credentials ${given}`;
  }

  private talk(socket: Socket, isGreeted = false): void {
    if (this.manners === "hangs") return;
    const isEncrypted = socket instanceof TLSSocket;
    const say = (line: string) => socket.write(`${line}\r\n`);
    if (!isGreeted) say("220 mail.example ESMTP");
    let isIn = !this.lock;
    let envelope = { from: "", to: "" };
    let isData = false;
    let rest = "";
    socket.setEncoding("utf8").on("data", (chunk: string) => {
      rest += chunk;
      for (;;) {
        const end = isData ? "\r\n.\r\n" : "\r\n";
        const at = rest.indexOf(end);
        if (at < 0) return;
        const text = rest.slice(0, at);
        rest = rest.slice(at + end.length);
        if (isData) {
          isData = false;
          this.takeMail({ ...envelope, raw: text }, socket, say);
          continue;
        }
        const command = text.slice(0, 4).toUpperCase();
        if (command === "STAR" && this.lock && !isEncrypted) {
          say("220 go on");
          socket.removeAllListeners("data");
          this.encrypt(socket, true);
          return;
        }
        const unlocked = this.unlock(text, isEncrypted);
        if (unlocked) {
          isIn ||= unlocked.startsWith("235");
          say(unlocked);
          continue;
        }
        if (!isIn && command !== "QUIT") {
          say("530 5.7.0 Sign in first");
          continue;
        }
        const path = /<(.*)>/.exec(text)?.[1] ?? "";
        if (command === "MAIL") envelope = { from: path, to: "" };
        if (command === "RCPT") envelope.to = path;
        isData = command === "DATA";
        if (command === "QUIT") return void socket.end("221 bye\r\n");
        say(this.refusalOf(command) ?? (isData ? "354 go on" : "250 mail.example"));
      }
    });
  }

  private takeMail(mail: ReceivedMail, socket: Socket, say: (line: string) => void): void {
    const refusal = this.refusalOf(".");
    if (!refusal) this.received.push(mail);
    if (this.manners === "drops") socket.destroy();
    else say(refusal ?? "250 taken");
  }

  private refusalOf(command: string): string | undefined {
    const { manners } = this;
    return typeof manners === "object" && manners.to === command ? manners.says : undefined;
  }
}

/** A header of a mail as a program shows it, or null. */
export function headerOf({ raw }: ReceivedMail, name: string): string | null {
  const [head = ""] = raw.split("\r\n\r\n");
  const line = head.replaceAll(/\r\n[ \t]+/g, " ").match(new RegExp(`^${name}: (.*)$`, "im"))?.[1];
  if (line === undefined) return null;
  const decode = (_: string, coding: string, text: string) =>
    coding.toUpperCase() === "B"
      ? Buffer.from(text, "base64").toString("utf8")
      : fromQuoted(text.replaceAll("_", " "));
  return line.replaceAll(/\?= =\?/g, "?==?").replaceAll(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, decode);
}

/** The part of a mail that is of this type, as it was written. */
export function partOf({ raw }: ReceivedMail, type: "text/plain" | "text/html"): string {
  const boundary = /boundary="([^"]*)"/.exec(raw)?.[1] ?? "";
  const part = raw.split(`--${boundary}`).find((one) => one.includes(`Content-Type: ${type}`)) ?? "";
  const body = part.slice(part.indexOf("\r\n\r\n") + 4);
  return /Content-Transfer-Encoding: base64/i.test(part)
    ? Buffer.from(body, "base64").toString("utf8")
    : fromQuoted(body);
}

function fromQuoted(text: string): string {
  const bytes = text
    .replaceAll(/=\r\n/g, "")
    .replaceAll(/=([0-9A-F]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
