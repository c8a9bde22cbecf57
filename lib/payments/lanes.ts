import { processWide } from "../platform/process-wide";

/** So many requests of one process are under way at a time: a backlog that is due at once does not flood Plexo. */
const together = 32;

const lanes = processWide("requests to Plexo", () => ({ free: together, waiting: [] as (() => void)[] }));

/** Sends a request that only reads when there is a lane free for it. */
export async function inLane<T>(request: () => Promise<T>): Promise<T> {
  if (lanes.free > 0) lanes.free--;
  else await new Promise<void>((resolve) => lanes.waiting.push(resolve));
  try {
    return await request();
  } finally {
    const next = lanes.waiting.shift();
    if (next) next();
    else lanes.free++;
  }
}
