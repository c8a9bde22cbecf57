import type { Comparison, Prisma } from "@/prisma/generated/client";
import { db } from "../platform/db";
import { type Item, type Kind, kinds } from "./facts";

/** Items of one page. */
const pageSize = 50;

/** What of a day's items is shown: those of one kind that are open, all that are open, or what was accepted. */
export type Shown = Kind | "open" | "accepted";

/** Reads it from an address: all that are open, for anything else. */
export function readShown(value: string): Shown {
  return value === "accepted" ? value : (kinds.find((kind) => kind === value) ?? "open");
}

export type ListedItem = Item & {
  id: string;
  day: string;
  orderNumber: number | null;
  acceptedAt: Date | null;
  acceptedBy: string | null;
  note: string | null;
};

export type ComparedDay = {
  /** Null: the day was never compared. */
  comparison: Comparison | null;
  /** How many of each kind are open, and how many were accepted. */
  counts: Record<Kind | "accepted", number>;
  items: ListedItem[];
  /** The last one of the page, where there are more behind it. */
  next: string | null;
};

/** A day as it was compared last, and a page of what was found. */
export async function readComparison(day: string, shown: Shown, after: string | null): Promise<ComparedDay> {
  const [comparison, counted, rows] = await Promise.all([
    db().comparison.findUnique({ where: { day } }),
    db().$queryRaw<{ kind: Kind | "accepted"; count: number }[]>`
      SELECT CASE WHEN "acceptedAt" IS NULL THEN "kind"::text ELSE 'accepted' END AS "kind", count(*)::int AS "count"
      FROM "ComparisonItem" WHERE "day" = ${day} GROUP BY 1`,
    db().comparisonItem.findMany({
      where: { day, ...whereShown(shown), ...(after && { id: { gt: after } }) },
      include: withNames,
      orderBy: { id: "asc" },
      take: pageSize + 1,
    }),
  ]);
  const items = rows.slice(0, pageSize).map(toListed);
  const none = { currency_differs: 0, amount_differs: 0, twice_at_plexo: 0, only_at_plexo: 0, only_here: 0 };
  const counts = { ...none, not_yet_due: 0, accepted: 0 };
  for (const { kind, count } of counted) counts[kind] = count;
  const next = rows.length > pageSize ? (items.at(-1)?.id ?? null) : null;
  return { comparison, counts, items, next };
}

const withNames = {
  attempt: { select: { order: { select: { number: true } } } },
  acceptedBy: { select: { name: true } },
} as const;

type Row = Prisma.ComparisonItemGetPayload<{ include: typeof withNames }>;

function toListed({ attempt, acceptedBy, ...item }: Row): ListedItem {
  return {
    ...item,
    field: item.field as Item["field"],
    orderNumber: attempt?.order.number ?? null,
    acceptedBy: acceptedBy?.name ?? null,
  };
}

/** One item; null where there is none any more. */
export async function getItem(id: string): Promise<ListedItem | null> {
  const row = await db().comparisonItem.findUnique({ where: { id }, include: withNames });
  return row && toListed(row);
}

function whereShown(shown: Shown) {
  if (shown === "accepted") return { acceptedAt: { not: null } };
  return shown === "open" ? { acceptedAt: null } : { acceptedAt: null, kind: shown };
}

export type LatelyCompared = Pick<Comparison, "day" | "state"> & { open: number };

/** The days that were compared last, newest first, each with how much is open that is due. */
export async function listCompared(): Promise<LatelyCompared[]> {
  return db().$queryRaw`
    SELECT c."day", c."state"::text, (
      SELECT count(*)::int FROM "ComparisonItem" AS i
      WHERE i."day" = c."day" AND i."acceptedAt" IS NULL AND i."kind" <> 'not_yet_due'
    ) AS "open"
    FROM "Comparison" AS c ORDER BY c."day" DESC LIMIT 10`;
}
