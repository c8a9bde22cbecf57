import type { Socket } from "node:net";
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { isNew, log } from "../log";
import { processWide } from "../process-wide";
import { type Meaning, meaningOf } from "./meaning";
import { tryDatabase } from "./probe";

/** A statement that takes longer raises the question whether the database answers at all; milliseconds. */
const slow = 500;

/** What is done at the database, and how long its caller waits. */
type Watch<T> = {
  work: () => Promise<T>;
  /** Milliseconds. */
  patience: number;
  /** Gets what comes of the work when no caller waits for it any more. */
  undo?: (late: T) => Promise<void>;
};

/** Longest wait for the answer to that question. */
const probeLimit = 1_200;

/** Between two tries while the database is down: visitors come in again this long after it came back. */
const probeEvery = 250;

/** What goes wrong this long after the database was in trouble is taken to come from that. */
const troubleLasts = 3_000;

/** What a caller gets while the database is down, at once and without anything being sent. */
export class DatabaseDown extends Error {
  constructor() {
    super("The database is down.");
    // That it's down is in the log, once.
    isNew(this);
  }
}

const state = processWide("database health", () => ({
  isDown: false,
  isProbing: false,
  /** On the clock of `performance`, as the next two. */
  answeredAt: Number.NEGATIVE_INFINITY,
  suspectedAt: Number.NEGATIVE_INFINITY,
  troubledAt: Number.NEGATIVE_INFINITY,
  waiting: new Set<() => void>(),
  sockets: new Set<Socket>(),
}));

/** What a caller gets whose patience is over. */
class DatabaseSlow extends Error {
  constructor(patience: number) {
    super(`The database did not answer within ${patience} ms.`);
  }
}

/** Whether the database is known to be away, so that asking it is useless. In memory, so free. */
export function isDatabaseDown(): boolean {
  return state.isDown;
}

/** Whether the database is away, or was too slow, full or read-only a moment ago. */
export function isDatabaseTroubled(): boolean {
  return state.isDown || performance.now() - state.troubledAt < troubleLasts;
}

/** Connections that end at once when the database is found to be down: what was sent on them has no answer. */
export function endWhenDown(socket: Socket): Socket {
  state.sockets.add(socket);
  socket.once("close", () => state.sockets.delete(socket));
  return socket;
}

/**
 * Does something at the database. While that is down, nothing is tried; when it's found to be down meanwhile,
 * the caller is told so then: a database that hangs says nothing by itself.
 */
export async function watched<T>({ work, patience, undo }: Watch<T>): Promise<T> {
  if (state.isDown) throw new DatabaseDown();
  try {
    const result = await inTime(work(), patience, undo);
    state.answeredAt = performance.now();
    return result;
  } catch (error) {
    if (!(error instanceof DatabaseDown)) note(meaningOf(error));
    throw error;
  }
}

function inTime<T>(work: Promise<T>, patience: number, undo?: Watch<T>["undo"]): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = (error: Error) => {
      end();
      reject(error);
      work.then(undo).catch(() => undefined);
    };
    const goneDown = () => giveUp(new DatabaseDown());
    const end = () => {
      clearInterval(timer);
      state.waiting.delete(goneDown);
    };
    let waited = 0;
    // Not one long timer: in a process that was busy it would be looked at before the answer that is there.
    const timer = setInterval(() => {
      waited += slow;
      if (waited >= patience) giveUp(new DatabaseSlow(patience));
      // Another caller's answer says that it's there.
      else if (performance.now() - state.answeredAt >= slow) suspect();
    }, slow);
    state.waiting.add(goneDown);
    work.then(resolve, reject).finally(end);
  });
}

function note({ isAnswer, isTrouble }: Meaning): void {
  const at = performance.now();
  if (isTrouble) state.troubledAt = at;
  if (isAnswer) state.answeredAt = at;
  else suspect();
}

/** Finds out whether the database is there, unless that is being done. */
function suspect(): void {
  state.suspectedAt = performance.now();
  if (state.isProbing) return;
  state.isProbing = true;
  probe().finally(() => {
    state.isProbing = false;
  });
}

async function probe(): Promise<void> {
  for (;;) {
    const begun = performance.now();
    const error = await tryDatabase(probeLimit);
    // A process that has too much to do may come to the answer late, and to others' in time.
    const isThere = !error || state.answeredAt > begun;
    // What went wrong meanwhile may be newer than that answer.
    if (isThere && state.suspectedAt > Math.max(begun, state.answeredAt)) continue;
    if (isThere) return comeBack();
    if (!state.isDown) goDown(error);
    await pause(probeEvery, undefined, { ref: false });
  }
}

function goDown(error: unknown): void {
  state.isDown = true;
  log.error({ error }, "the database is down");
  const waiting = [...state.waiting];
  for (const goneDown of waiting) goneDown();
  for (const socket of state.sockets) socket.destroy();
}

function comeBack(): void {
  if (state.isDown) log.warn("the database is back");
  state.isDown = false;
}
