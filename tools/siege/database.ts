import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import path from "node:path";
import { freeze, thaw } from "../../test/support/postgres/freeze";
import { startTemporaryServer, type TemporaryServer } from "../../test/support/postgres/temporary";
import { fillDatabase } from "../../test/support/template-database";
import { childrenOf, isAlive, waitForEnd } from "../launcher/processes.mjs";

// As a shop's database is: it waits for the disk at every commit. Little room for the log, as the disk is small.
const settings = ["max_connections=100", "max_wal_size=64MB"];
/** Twice what the shop needs in such a time. */
const diskMegabytes = 128;
const name = "shop";

/** The shop's database, on a PostgreSQL of its own to which things happen. */
export class SiegeDatabase {
  private constructor(
    private readonly server: TemporaryServer,
    private pid: number,
  ) {}

  static async start(): Promise<SiegeDatabase> {
    const server = await startTemporaryServer(settings, { diskMegabytes });
    await fillDatabase(server.url(name));
    return new SiegeDatabase(server, server.pid);
  }

  get url(): string {
    return this.server.url(name);
  }

  /** For other things of the same run. */
  get folder(): string {
    return this.server.folder;
  }

  freeze(): void {
    freeze(this.pid);
  }

  thaw(): void {
    thaw(this.pid);
  }

  /** The server is gone from one moment to the next, and then its backends, which notice. */
  async kill(): Promise<void> {
    const backends = childrenOf(this.pid);
    process.kill(this.pid, "SIGKILL");
    await Promise.all(backends.map((backend) => waitForEnd(backend, 10_000)));
  }

  /** Starts it on the same data, unless it runs. Whether it had to. */
  async restart(): Promise<boolean> {
    if (isAlive(this.pid)) return false;
    this.pid = (await this.server.restart()).pid;
    return true;
  }

  /** Whether its data has a disk to itself, which may be filled. */
  get hasOwnDisk(): boolean {
    return this.server.disk !== undefined;
  }

  /** Leaves not a byte for it. */
  fillDisk(): void {
    const file = openSync(this.filler, "w");
    for (const size of [1024 * 1024, 4096]) writeUntilFull(file, size);
    closeSync(file);
  }

  emptyDisk(): void {
    rmSync(this.filler, { force: true });
  }

  async stop(): Promise<void> {
    this.thaw();
    await this.server.stop();
  }

  private get filler(): string {
    return path.join(this.server.disk ?? this.folder, "filler");
  }
}

function writeUntilFull(file: number, size: number): void {
  const block = Buffer.alloc(size);
  try {
    while (writeSync(file, block) === size);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
  }
}
