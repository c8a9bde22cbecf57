import {
  closeSync,
  fdatasync,
  fdatasyncSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readSync,
  renameSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { makeFolder } from "./folder";

const SYNC_EVERY_MS = 100;
const CHUNK = 1 << 20;

/** Where a line is in the file, in bytes, its end included. */
export interface Place {
  offset: number;
  length: number;
}

/**
 * An append-only file of JSON lines. A line is with the operating system when `append` returns, so it
 * outlives a killed process; the disk follows within a tenth of a second.
 */
export class Journal {
  readonly #file: string;
  #fd: number;
  #sync: NodeJS.Timeout | undefined;

  constructor(file: string) {
    makeFolder(dirname(file));
    this.#file = file;
    this.#fd = openSync(file, "a+", 0o600);
  }

  /** Answers where the line is, for `read`. */
  append(entry: unknown): Place {
    const line = Buffer.from(`${JSON.stringify(entry)}\n`);
    const end = fstatSync(this.#fd).size;
    try {
      for (let written = 0; written < line.length; ) written += writeSync(this.#fd, line, written);
    } catch (cause) {
      // A full disk took half a line: without this, the next line would be lost with it.
      ftruncateSync(this.#fd, end);
      throw cause;
    }
    this.#sync ??= setTimeout(() => {
      this.#sync = undefined;
      fdatasync(this.#fd, () => {});
    }, SYNC_EVERY_MS);
    return { offset: end, length: line.length };
  }

  /** The entry at a place. */
  read({ offset, length }: Place): unknown {
    const line = Buffer.allocUnsafe(length);
    readSync(this.#fd, line, 0, length, offset);
    return JSON.parse(line.toString("utf8"));
  }

  /**
   * Hands every entry to `apply`, oldest first, and answers how many lines there were and how many could
   * not be read. A last line without an end, left by a kill, is cut off so that the next one stands alone.
   */
  replay(apply: (entry: unknown, place: Place) => void): { lines: number; unreadable: number } {
    const buffer = Buffer.alloc(CHUNK);
    let rest = Buffer.alloc(0);
    let offset = 0;
    let lines = 0;
    let unreadable = 0;
    for (let read = 1; read > 0; ) {
      read = readSync(this.#fd, buffer, 0, CHUNK, offset);
      offset += read;
      const data = Buffer.concat([rest, buffer.subarray(0, read)]);
      const dataOffset = offset - data.length;
      let start = 0;
      for (let end = data.indexOf(10); end >= 0; end = data.indexOf(10, start)) {
        lines += 1;
        const entry = parseLine(data.toString("utf8", start, end));
        if (entry === undefined) unreadable += 1;
        else apply(entry, { offset: dataOffset + start, length: end + 1 - start });
        start = end + 1;
      }
      rest = data.subarray(start);
    }
    if (rest.length > 0) ftruncateSync(this.#fd, offset - rest.length);
    return { lines, unreadable };
  }

  /** Replaces the file by one that holds only these entries, in one step. */
  rewrite(entries: Iterable<unknown>): void {
    const fresh = `${this.#file}.new`;
    const fd = openSync(fresh, "w", 0o600);
    for (const entry of entries) writeSync(fd, `${JSON.stringify(entry)}\n`);
    fdatasyncSync(fd);
    closeSync(fd);
    renameSync(fresh, this.#file);
    closeSync(this.#fd);
    this.#fd = openSync(this.#file, "a+", 0o600);
  }

  close(): void {
    clearTimeout(this.#sync);
    fdatasyncSync(this.#fd);
    closeSync(this.#fd);
  }
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
