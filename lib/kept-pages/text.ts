import { constants, crc32, deflateRawSync } from "node:zlib";
import { type Hole, holes, marks } from "./marks";

type Part = { plain: Buffer; packed: Buffer };

/** Magic number, deflate, no flags, no time, best compression, unknown system (RFC 1952). */
const gzipHeader = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255]);
/** The last block: empty, with the fixed codes (RFC 1951). */
const lastBlock = Buffer.from([3, 0]);

/**
 * A text with holes. Its parts are compressed once; an answer joins them with what fills the holes, in blocks that
 * are stored as they are, so that none has to be compressed as a whole.
 */
export class KeptText {
  private constructor(
    private readonly parts: readonly Part[],
    /** What stands behind each part but the last. */
    private readonly between: readonly Hole[],
  ) {}

  /** Cuts a text at the marks of its holes. */
  static cut(text: string): KeptText {
    const names = new Map<string, Hole>(holes.map((hole) => [marks[hole], hole]));
    const pieces = text.split(new RegExp(`(${[...names.keys()].join("|")})`));
    const between: Hole[] = [];
    const parts: Part[] = [];
    for (const piece of pieces) {
      const hole = names.get(piece);
      if (hole) between.push(hole);
      else parts.push(toPart(piece));
    }
    return new KeptText(parts, between);
  }

  /** What it takes in memory. */
  get bytes(): number {
    return this.parts.reduce((sum, { plain, packed }) => sum + plain.length + packed.length, 0);
  }

  /** Whether it has such a hole. */
  has(hole: Hole): boolean {
    return this.between.includes(hole);
  }

  fill(values: Record<Hole, string>): Buffer {
    const filled = inBytes(values);
    return Buffer.concat(
      this.parts.flatMap(({ plain }, index) => {
        const hole = this.between[index];
        return hole ? [plain, filled[hole]] : [plain];
      }),
    );
  }

  fillGzipped(values: Record<Hole, string>): Buffer {
    const filled = inBytes(values);
    const pieces: Buffer[] = [gzipHeader];
    let checksum = 0;
    let size = 0;
    const take = (plain: Buffer) => {
      checksum = crc32(plain, checksum);
      size += plain.length;
    };
    for (const [index, { plain, packed }] of this.parts.entries()) {
      take(plain);
      pieces.push(packed);
      const hole = this.between[index];
      if (!hole) continue;
      take(filled[hole]);
      pieces.push(storedBlock(filled[hole].length), filled[hole]);
    }
    const trailer = Buffer.alloc(8);
    trailer.writeUInt32LE(checksum, 0);
    trailer.writeUInt32LE(size, 4);
    pieces.push(lastBlock, trailer);
    return Buffer.concat(pieces);
  }
}

function toPart(text: string): Part {
  const plain = Buffer.from(text);
  // Flushed, so that it ends at a whole byte; nothing in it refers to what comes before it.
  const packed = deflateRawSync(plain, { level: 9, finishFlush: constants.Z_SYNC_FLUSH });
  return { plain, packed };
}

/** The head of a block that is not compressed: its length, and that once more inverted. */
function storedBlock(length: number): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt16LE(length, 1);
  head.writeUInt16LE(~length & 0xffff, 3);
  return head;
}

function inBytes(values: Record<Hole, string>): Record<Hole, Buffer> {
  const { nonce, count, items } = values;
  return { nonce: Buffer.from(nonce), count: Buffer.from(count), items: Buffer.from(items) };
}
