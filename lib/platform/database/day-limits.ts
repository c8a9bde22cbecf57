import { addDays } from "../days";
import { db } from "../db";
import { startOfDay } from "./within-days";

export type DayLimits = { start: Date; end: Date };

/** When a day begins, and when the next one does. */
export async function dayLimits(day: string): Promise<DayLimits> {
  const [limits] = await db().$queryRaw<DayLimits[]>`
    SELECT ${startOfDay(day)} AS "start", ${startOfDay(addDays(day, 1))} AS "end"`;
  if (!limits) throw new Error(`${day} is no day.`);
  return limits;
}
