import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { setImmediate } from "node:timers/promises";

/** What happens to what is sent: it gets there, it stays away without a word, or the connection ends at once. */
type Mood = "forward" | "hang" | "refuse";

/**
 * A way to a PostgreSQL that counts the transactions that pass, and that can be made to hang as a network
 * does, without a word to either side.
 */
export class DatabaseProxy {
  /** Transactions that ended, through all connections together. */
  transactions = 0;
  private mood: Mood = "forward";
  private readonly pairs = new Set<[client: Socket, database: Socket]>();

  private constructor(
    private readonly server: Server,
    private readonly target: URL,
  ) {}

  static async start(databaseUrl: string): Promise<DatabaseProxy> {
    const server = createServer();
    const proxy = new DatabaseProxy(server, new URL(databaseUrl));
    server.on("connection", (client) => proxy.accept(client));
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return proxy;
  }

  /** The database's address through here. */
  get url(): string {
    const url = new URL(this.target.href);
    url.hostname = "127.0.0.1";
    url.port = String((this.server.address() as AddressInfo).port);
    return url.href;
  }

  /** Nothing passes any more, in neither direction; connections are taken and lead nowhere. */
  hang(): void {
    this.mood = "hang";
    for (const pair of this.pairs) for (const socket of pair) socket.pause();
  }

  /** As when the database is stopped: no connection stays, and none can be made. */
  refuse(): void {
    this.mood = "refuse";
    for (const pair of this.pairs) for (const socket of pair) socket.destroy();
  }

  /** What was held back arrives. */
  resume(): void {
    this.mood = "forward";
    for (const pair of this.pairs) for (const socket of pair) socket.resume();
  }

  async stop(): Promise<void> {
    this.refuse();
    this.server.close();
    await setImmediate();
  }

  private accept(client: Socket): void {
    client.on("error", () => undefined);
    if (this.mood === "refuse") {
      client.destroy();
      return;
    }
    const database = connect(Number(this.target.port), this.target.hostname);
    const pair: [Socket, Socket] = [client, database];
    this.pairs.add(pair);
    const count = transactionCounter(() => this.transactions++);
    client.on("data", (chunk) => database.write(chunk));
    database.on("data", (chunk) => {
      count(chunk);
      client.write(chunk);
    });
    database.on("error", () => undefined);
    for (const [one, other] of [pair, [database, client]] as const) {
      one.on("close", () => {
        other.destroy();
        this.pairs.delete(pair);
      });
    }
    if (this.mood === "hang") for (const socket of pair) socket.pause();
  }
}

const readyForQuery = "Z".charCodeAt(0);
const idle = "I".charCodeAt(0);

/**
 * Reads what a database sends through one connection. Whenever it's ready for the next query outside of a
 * transaction, one has ended: a statement by itself is one too. Being ready at first is none.
 */
function transactionCounter(onEnd: () => void): (chunk: Buffer) => void {
  let kept = Buffer.alloc(0);
  let isNew = true;
  return (chunk) => {
    kept = Buffer.concat([kept, chunk]);
    // A byte for the kind of message, and four for the length of the rest, themselves included.
    while (kept.length >= 5) {
      const end = 1 + kept.readUInt32BE(1);
      if (kept.length < end) return;
      if (kept[0] === readyForQuery && kept[5] === idle) {
        if (!isNew) onEnd();
        isNew = false;
      }
      kept = kept.subarray(end);
    }
  };
}
