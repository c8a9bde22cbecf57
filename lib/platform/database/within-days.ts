import { Prisma } from "@/prisma/generated/client";
import { addDays, timeZone } from "../days";

/** SQL: the moment at which a day begins. */
export function startOfDay(day: string): Prisma.Sql {
  return Prisma.sql`(${day}::date::timestamp AT TIME ZONE ${timeZone})`;
}

/** SQL: whether a column lies within days, the last of them included. */
export function isWithinDays(column: Prisma.Sql, from: string | null, to: string | null): Prisma.Sql[] {
  return [
    ...(from ? [Prisma.sql`${column} >= ${startOfDay(from)}`] : []),
    ...(to ? [Prisma.sql`${column} < ${startOfDay(addDays(to, 1))}`] : []),
  ];
}
