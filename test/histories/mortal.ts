import type { PrismaClient } from "@/prisma/generated/client";
import { Killed } from "./killed";

/** The database as a process sees it that may be killed: before any statement, and then it sends no other one. */
export function mortal(client: PrismaClient) {
  let left = Number.POSITIVE_INFINITY;
  let isDead = false;
  const extended = client.$extends({
    query: {
      $allOperations({ args, query }) {
        isDead ||= --left < 0;
        if (isDead) throw new Killed();
        return query(args);
      },
    },
  });
  return {
    // The type of an extended client is another one, with the same calls.
    client: extended as unknown as PrismaClient,
    /** It is killed when so many statements more were sent. */
    dieAfter(statements: number): void {
      left = statements;
    },
    /** A process in its place. Answers whether there was a need for one. */
    restart(): boolean {
      const died = isDead;
      isDead = false;
      left = Number.POSITIVE_INFINITY;
      return died;
    },
  };
}
