import { addDays, parseDay } from "../platform/days";
import { readParam, type SearchParams } from "../platform/search-params";

/** Days of the calendar, the last one included. */
export type Period = { from: string; to: string; days: number };

export const presets = ["today", "week", "thirty", "month"] as const;
export type Preset = (typeof presets)[number];

/** date: no day between 2000 and 2100. backwards: it ends before it begins. long: more than a year. */
export type PeriodFault = { field: "from" | "to"; reason: "date" | "backwards" | "long" };

export type AskedPeriod = {
  /** Null: days of one's own. */
  preset: Preset | null;
  period: Period;
  /** As many days, right before. */
  before: Period;
  /** Why what was asked for is not shown, and today is. */
  fault: PeriodFault | null;
  /** The days as they were typed; the period's where none were. */
  typed: { from: string; to: string };
};

/** A leap year. */
export const longestPeriod = 366;

/** Reads a period from an address: one that has a name, or days, of which one may be left out. */
export function readPeriod(asked: SearchParams, today: string): AskedPeriod {
  const text = (name: string) => readParam(asked, name).trim();
  const typed = { from: text("from"), to: text("to") };
  if (!typed.from && !typed.to) {
    const preset = presets.find((name) => name === text("period")) ?? "today";
    const period = presetPeriod(preset, today);
    return { preset, ...withBefore(period), fault: null, typed: period };
  }
  const read = readDays(typed.from, typed.to, today);
  return "reason" in read
    ? { preset: "today", ...withBefore(presetPeriod("today", today)), fault: read, typed }
    : { preset: null, ...withBefore(read), fault: null, typed };
}

function readDays(typedFrom: string, typedTo: string, today: string): Period | PeriodFault {
  const from = parseYear(typedFrom || typedTo);
  const to = parseYear(typedTo || today);
  if (!from) return { field: "from", reason: "date" };
  if (!to) return { field: "to", reason: "date" };
  if (to < from) return { field: "to", reason: "backwards" };
  const days = countDays(from, to);
  return days > longestPeriod ? { field: "to", reason: "long" } : { from, to, days };
}

function parseYear(typed: string): string | null {
  const day = parseDay(typed);
  return day && day >= "2000-01-01" && day <= "2100-12-31" ? day : null;
}

function presetPeriod(preset: Preset, today: string): Period {
  const days = { today: 1, week: 7, thirty: 30, month: Number(today.slice(8)) }[preset];
  return { from: addDays(today, 1 - days), to: today, days };
}

function withBefore(period: Period) {
  const { from, days } = period;
  return { period, before: { from: addDays(from, -days), to: addDays(from, -1), days } };
}

function countDays(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
}

/** How many days a chart shows as one: each by itself, or weeks where these were too many. */
export const pieceLength = ({ days }: Period) => (days <= 62 ? 1 : 7);

/** The pieces in which a chart shows a period, from its first day on; the last may be shorter. */
export function piecesOf(period: Period): Omit<Period, "days">[] {
  const { from, to, days } = period;
  const length = pieceLength(period);
  const count = Math.ceil(days / length);
  return Array.from({ length: count }, (_, nth) => {
    const first = addDays(from, nth * length);
    return { from: first, to: nth === count - 1 ? to : addDays(first, length - 1) };
  });
}
