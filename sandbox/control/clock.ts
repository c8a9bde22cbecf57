import { Hono } from "hono";
import { invalidRequest } from "../api/errors";
import { readBody } from "../api/input";
import { choices } from "../choices";
import type { Context } from "../context";
import { advanceRequest, clockRequest } from "./requests";

/** Reading and moving the time of the sandbox. */
export function clockRoutes(context: Context) {
  const { clock } = context;
  const app = new Hono();
  const view = () => ({ now: new Date(clock.now()).toISOString(), aheadMs: clock.aheadMs });

  app.get("/", (c) => c.json(view()));
  app.put("/", async (c) => {
    const { now } = await readBody(c, clockRequest);
    await moveClock(context, now - clock.now());
    return c.json(view());
  });
  app.post("/advance", async (c) => {
    await moveClock(context, await readBody(c, advanceRequest));
    return c.json(view());
  });
  app.delete("/", (c) => {
    putClock(context, 0);
    return c.json(view());
  });
  return app;
}

/** Later dates, and those that follow from them, have no ISO 8601 form of the usual length. */
const LAST_MOMENT = Date.UTC(9999, 0);

/**
 * Moves the clock. Forward, it goes through everything that falls due on the way: callbacks are tried, and
 * what a failed try leaves to be done later happens on the way too. Back, it undoes nothing. Refuses to go
 * beyond the year 9998.
 */
export async function moveClock(context: Context, ms: number): Promise<void> {
  const { clock, callbacks } = context;
  if (ms < 0) return putClock(context, clock.aheadMs + ms);
  const target = clock.now() + ms;
  if (target > LAST_MOMENT) throw invalidRequest({ now: ["The clock goes no further than the year 9998."] });
  for (let next = clock.nextAt; next !== undefined && next <= target; next = clock.nextAt) {
    clock.advance(Math.max(0, next - clock.now()));
    await callbacks.idleWithin(choices.callbacks.redirectWaitsMs);
  }
  clock.advance(Math.max(0, target - clock.now()));
  remember(context);
}

/** Puts the clock this far ahead of real time. */
export function putClock(context: Context, aheadMs: number): void {
  context.clock.set(aheadMs);
  remember(context);
}

function remember({ store, clock }: Context): void {
  store.save({ clockAheadMs: clock.aheadMs });
}
