import { Prisma } from "@/prisma/generated/client";
import { isWithinDays, startOfDay } from "../platform/database/within-days";
import { timeZone } from "../platform/days";
import type { Period } from "./period";

export type Periods = { period: Period; before: Period };

/** SQL: whether a moment lies in one of both periods, which follow each other. */
export function isInPeriods(at: Prisma.Sql, { period, before }: Periods): Prisma.Sql {
  return Prisma.join(isWithinDays(at, before.from, period.to), " AND ");
}

/** SQL: whether such a moment is of the period, and not of the one before. */
export const isNow = (at: Prisma.Sql, { period }: Periods) => Prisma.sql`${at} >= ${startOfDay(period.from)}`;

/** SQL: what clocks and calendars show in the shop's zone at a moment. */
export const localTime = (at: Prisma.Sql) => Prisma.sql`${at} AT TIME ZONE ${timeZone}`;

/** SQL: which day of its period such a local time is of, from 0. */
export const dayOfPeriod = (local: Prisma.Sql, { before }: Periods) =>
  Prisma.sql`(${local}::date - ${before.from}::date) % ${before.days}::int`;

/** SQL: the hour of the day of a local time, 0 to 23. */
export const hourOf = (local: Prisma.Sql) => Prisma.sql`extract(hour FROM ${local})::int`;
