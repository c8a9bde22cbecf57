import { explain } from "./problem.mjs";
import { parentOf } from "./processes.mjs";
import { say } from "./progress.mjs";
import { stopRuns } from "./run.mjs";

/** Thrown between two steps when it's time to stop. */
class Stopped extends Error {}

/** What a launcher has started and how to stop it. */
export type Lifetime = {
  /** Adds something to stop; the newest is stopped first. */
  onStop: (stop: () => unknown) => void;
  /** Throws when the person wants to stop. */
  checkGoing: () => void;
  /** Stops everything, with this as the reason. */
  fail: (why: string) => void;
  /** Stops everything, as there is no more to do. */
  done: () => void;
};

/**
 * Runs a launcher: `start` starts everything, and then this process waits. Ctrl-C, SIGTERM, a closed terminal
 * and the death of npm stop everything that was started, the newest first. Exits with 0 when a running
 * launcher was stopped, with 130 when it was interrupted before, and with 1 when something failed.
 */
export async function live(start: (life: Lifetime) => Promise<void>) {
  const stops: (() => unknown)[] = [];
  let isStopping = false;
  let isUp = false;
  let starting: Promise<void> = Promise.resolve();

  const stopAll = async (code: number) => {
    if (isStopping) return;
    isStopping = true;
    await stopRuns();
    await Promise.race([starting.catch(() => undefined), wait(10_000)]);
    for (const stop of stops.reverse()) {
      try {
        await stop();
      } catch (error) {
        say(explain(error));
      }
    }
    process.exit(code);
  };
  const interrupt = () => {
    if (!isStopping) say("\nStopping…");
    stopAll(isUp ? 0 : 130);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, interrupt);
  watchParent(interrupt);

  const fail = (why: string) => {
    if (isStopping) return;
    process.stderr.write(`\n${why}\n`);
    stopAll(1);
  };
  const checkGoing = () => {
    if (isStopping) throw new Stopped();
  };
  const done = () => void stopAll(0);
  starting = start({ onStop: (stop) => stops.push(stop), checkGoing, fail, done });
  try {
    await starting;
    isUp = true;
  } catch (error) {
    if (!(error instanceof Stopped)) fail(explain(error));
  }
  setInterval(() => undefined, 2 ** 30);
}

/** The same for what ends by itself: when its work is done, everything is stopped. */
export function toTheEnd(work: (life: Lifetime) => Promise<void>) {
  return live(async (life) => {
    await work(life);
    setImmediate(life.done);
  });
}

/**
 * npm passes signals on, but can't when it is killed: then another takes its place as our parent, or as our
 * parent's where a shell stands between.
 */
function watchParent(gone: () => void) {
  if (!process.env.npm_lifecycle_event || process.platform === "win32") return;
  const above = () => `${process.ppid} ${parentOf(process.ppid)}`;
  const before = above();
  setInterval(() => above() !== before && gone(), 1_000).unref();
}

function wait(milliseconds: number) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
