import type { Server, ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { startGoing } from "../platform/readiness";
import { arrivals } from "./arrivals";
import { dismiss } from "./lanes";

type Options = {
  server: Server;
  /** Answers that are not out yet. */
  open: ReadonlySet<ServerResponse>;
  /** Ends what the framework still does for answers that it gave. */
  close: () => Promise<void>;
  /** All of it is over after this long; milliseconds. */
  within: number;
};

/**
 * Ends the process in order. Readiness says no; every answer from now on ends its connection; new ones are taken
 * for a little while, as a balancer needs a moment to notice; then open answers are finished, and what is left
 * of them when the time is over is cut. A visitor who only waits for a turn is told at once, a payer before that end.
 * What was stored and not yet reconciled is due for another process.
 */
export async function goInOrder({ server, open, close, within }: Options): Promise<void> {
  startGoing();
  for (const response of open) if (!response.headersSent) response.setHeader("Connection", "close");
  // Their pages would not be ready in time, and another process has room for them.
  dismiss("pages", "pictures", "renewals");
  const deadline = Date.now() + within;
  const left = (share: number) => Math.max(0, deadline - Date.now() - within * (1 - share));
  await untilNoConnection(server, left(0.25));
  // What was sent and is not read would be reset with its connection.
  await arrivals.untilRead(left(0.6));
  const closed = new Promise((resolve) => server.close(resolve));
  await Promise.race([closed, pause(left(0.6))]);
  dismiss("payments", "forms", "desk", "uploads", "callbacks");
  await Promise.race([closed, pause(left(0.75))]);
  server.closeAllConnections();
  await Promise.race([close(), pause(left(1))]);
}

/**
 * Waits until no connection is left, at most so long. Connections that are idle now are left open: the next request
 * may be on its way, and is told that it is the last.
 */
async function untilNoConnection(server: Server, most: number): Promise<void> {
  for (const end = Date.now() + most; Date.now() < end; await pause(50)) {
    const connections = await new Promise<number>((resolve) => {
      server.getConnections((_error, count) => resolve(count ?? 0));
    });
    if (connections === 0) return;
  }
}
