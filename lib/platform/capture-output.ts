import { format, stripVTControlCharacters } from "node:util";
import { isNativeError } from "node:util/types";
import { isNew, log } from "./log";
import { processWide } from "./process-wide";

const levels = {
  debug: "debug",
  log: "info",
  info: "info",
  warn: "warn",
  error: "error",
  trace: "debug",
} as const;
type Level = (typeof levels)[keyof typeof levels];

const capture = processWide("captured output", () => ({ isOn: false }));

/**
 * Makes lines of the log of all that this process prints otherwise: the framework's messages and errors, what
 * libraries say on the console, and Node's own warnings. A log that is JSON but for some lines is none.
 */
export function captureOutput(): void {
  if (capture.isOn) return;
  capture.isOn = true;
  const { console } = globalThis;
  for (const [method, level] of Object.entries(levels)) {
    Object.assign(console, { [method]: (...said: unknown[]) => tell(level, said) });
  }
  for (const [stream, level] of [
    [process.stdout, "info"],
    [process.stderr, "error"],
  ] as const) {
    stream.write = ((chunk: string | Uint8Array, ...rest: unknown[]) => {
      tell(level, [typeof chunk === "string" ? chunk : Buffer.from(chunk).toString()]);
      const done = rest.at(-1);
      if (typeof done === "function") done();
      return true;
    }) as typeof stream.write;
  }
  process.removeAllListeners("warning");
  process.on("warning", (warning) => tell("warn", [warning]));
}

function tell(level: Level, said: unknown[]): void {
  const error = said.find(isNativeError);
  const words = said.filter((each) => each !== error);
  const text = stripVTControlCharacters(format(...words)).trim();
  if (!error) {
    if (text) log[level]({ source: "console" }, text);
    return;
  }
  if (isNew(error)) log[level]({ source: "console", error }, text || error.message);
}
