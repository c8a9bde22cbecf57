import { createInterface } from "node:readline";
import { signalGroup, spawnLeashed } from "./leashed.mjs";
import { openLog } from "./log-file";

const keptLines = 12;

/** A program of ours that runs until it is stopped. */
export type ChildOptions = {
  name: string;
  /** Of Node.js. */
  args: string[];
  env: NodeJS.ProcessEnv;
  logFile: string;
  /** Sees every line that it prints, on either stream. */
  onLine?: (line: string) => void;
};

export type End = {
  /** The exit code or the signal, in words. */
  how: string;
  /** The last lines that it printed. */
  last: string;
};

export type Child = {
  name: string;
  /** 0 when it could not be started. */
  pid: number;
  logFile: string;
  /** Settles when it has stopped, with an error or without. */
  ended: Promise<End>;
  stop: () => Promise<void>;
  /** Stops it at once, as a power cut would, with everything that it started. */
  kill: () => Promise<void>;
};

/** Starts a Node.js program that writes what it prints to its log. */
export function startChild({ name, args, env, logFile, onLine }: ChildOptions): Child {
  const child = spawnLeashed(args, env);
  const log = openLog(logFile);
  const last: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on("line", (line) => {
      log(line);
      last.push(line);
      if (last.length > keptLines) last.shift();
      onLine?.(line);
    });
  }

  let isOver = false;
  const ended: Promise<End> = new Promise((resolve) => {
    const settle = (how: string) => {
      isOver = true;
      resolve({ how, last: last.join("\n") });
    };
    child.once("error", (error) => settle(error.message));
    child.once("close", (code, signal) => settle(signal ? `ended by ${signal}` : `exit code ${code}`));
  });

  const stop = async () => {
    if (isOver) return;
    signalGroup(child, "SIGTERM");
    const tooLong = setTimeout(() => signalGroup(child, "SIGKILL"), 10_000);
    await ended;
    clearTimeout(tooLong);
  };
  const kill = async () => {
    if (!isOver) signalGroup(child, "SIGKILL");
    await ended;
  };
  return { name, pid: child.pid ?? 0, logFile, ended, stop, kill };
}
