import { existsSync, readFileSync } from "node:fs";

/** The last lines of a log, or "" when there is none. */
export function tail(file: string, lines: number) {
  if (!existsSync(file)) return "";
  return readFileSync(file, "utf8").trimEnd().split("\n").slice(-lines).join("\n");
}
