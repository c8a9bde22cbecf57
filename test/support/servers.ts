import { afterAll, beforeAll } from "vitest";
import { db } from "@/lib/platform/db";
import { createTestDatabase } from "./database";
import { DatabaseProxy } from "./database-proxy";
import { SandboxControl } from "./sandbox-control";
import { sandboxUrl } from "./sandbox-url";
import { joinStack, type Stack, type StackOptions, startStack } from "./stack";

/** The stack of a test file, as it is from the first test on. */
export type FileStack = Stack & {
  /** The servers' way to the database, if they are `proxied`; this process goes there itself. */
  way: DatabaseProxy;
};

type Options = Pick<StackOptions, "count" | "env"> & { proxied?: boolean };

/**
 * Production servers on a database of this test file's, with the run's sandbox as Plexo. The file joins them with
 * the shop's own modules.
 */
export function withServers({ proxied = false, ...options }: Options = {}): FileStack {
  const own = {} as FileStack;
  const stops: (() => unknown)[] = [];
  beforeAll(async () => {
    const database = await createTestDatabase();
    stops.push(database.drop);
    const sandbox = new SandboxControl(sandboxUrl);
    const way = proxied ? await DatabaseProxy.start(database.url) : undefined;
    if (way) stops.push(() => way.stop());
    const stack = await startStack({ ...options, sandbox, databaseUrl: way?.url ?? database.url });
    stops.push(stack.stop, () => db().$disconnect());
    Object.assign(own, stack, { way, databaseUrl: database.url });
    joinStack(own);
  });
  afterAll(async () => {
    for (const stop of stops.reverse()) await stop();
  });
  return own;
}
