import { isDriverAdapterError } from "@prisma/driver-adapter-utils";
import { DatabaseError } from "pg";

export type Meaning = {
  /** The database said something, so it's there. */
  isAnswer: boolean;
  /** The database is not as it should be; the statement is not to blame. */
  isTrouble: boolean;
};

/** Classes and codes of SQLSTATE with which a connection is refused or ended: PostgreSQL's, or a pooler's. */
const refused = /^(08|28|3D|53300|57P)/;

/** Cancelled for the time it took, no lock in time, read-only, or short of something, such as the disk. */
const unwell = /^(57014|55P03|25006|53|58)/;

const connection = new Set([
  "DatabaseNotReachable",
  "ConnectionClosed",
  "SocketTimeout",
  "TlsConnectionError",
]);

/** What an error, thrown by Prisma's driver or by `pg` itself, says of the database. */
export function meaningOf(error: unknown): Meaning {
  const code = codeOf(error);
  if (code === undefined) return { isAnswer: false, isTrouble: true };
  const isAnswer = !refused.test(code);
  return { isAnswer, isTrouble: !isAnswer || unwell.test(code) };
}

/** Its SQLSTATE. Undefined: the database has said nothing. */
function codeOf(error: unknown): string | undefined {
  if (error instanceof DatabaseError) return error.code ?? "";
  if (!isDriverAdapterError(error) || connection.has(error.cause.kind)) return undefined;
  return error.cause.originalCode ?? "";
}
