import { appendFileSync } from "node:fs";

/**
 * Adds lines to a log. What can't be written (a full disk) is counted, and each line is tried anew: the first
 * that gets through tells how many are missing before it.
 */
export function openLog(file: string): (line: string) => void {
  let missing = 0;
  let why = "";
  return (line) => {
    // A write that failed may have left half a line: the note begins on one of its own.
    const note = missing > 0 ? `\n(${missing} lines are missing here: ${why})\n` : "";
    try {
      appendFileSync(file, `${note}${line}\n`);
      missing = 0;
    } catch (error) {
      missing += 1;
      why = error instanceof Error ? error.message : String(error);
    }
  };
}
