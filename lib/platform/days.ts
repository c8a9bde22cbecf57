/** Where a day begins and ends, and what dates are shown in, wherever the servers run. */
export const timeZone = "America/Montevideo";

/** Reads "2026-11-27" as a day of the calendar; null for anything else, and the last of four digits. */
export function parseDay(value: unknown): string | null {
  const match = typeof value === "string" ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null;
  if (!match) return null;
  const [day, year = "", month = "", date = ""] = match;
  const read = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
  const isThere = Number(year) >= 1900 && Number(year) < 9999 && read.toISOString().startsWith(day);
  return isThere ? day : null;
}

/** The day that a moment falls on. */
export function dayOf(at: Date): string {
  // Swedish dates are written as ISO 8601 has them.
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(at);
}

/** The day that many days after another; before it, when negative. */
export function addDays(day: string, count: number): string {
  const at = new Date(`${day}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + count);
  return at.toISOString().slice(0, 10);
}

/** The moment at which it is that many o'clock on a day. */
export function momentOf(day: string, hour: number): Date {
  const wanted = Date.parse(`${day}T${String(hour).padStart(2, "0")}:00:00Z`);
  // Where clocks are put forward or back that day, the offset at the moment itself counts.
  const near = wanted - offsetAt(wanted);
  return new Date(wanted - offsetAt(near));
}

/** By how much clocks there are ahead of UTC, in milliseconds. */
function offsetAt(time: number): number {
  const options = { timeZone, dateStyle: "short", timeStyle: "medium" } as const;
  const there = new Intl.DateTimeFormat("sv-SE", options).format(time).replace(" ", "T");
  return Date.parse(`${there}Z`) - Math.floor(time / 1_000) * 1_000;
}
