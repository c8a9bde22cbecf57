// @ts-check
import { existsSync, readFileSync } from "node:fs";

/** The last lines of a log, or "" when there is none. @param {string} file @param {number} lines */
export function tail(file, lines) {
  if (!existsSync(file)) return "";
  return readFileSync(file, "utf8").trimEnd().split("\n").slice(-lines).join("\n");
}
