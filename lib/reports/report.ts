import { type Currency, currencies } from "../money";
import { transaction } from "../platform/db";
import { type Period, pieceLength, piecesOf } from "./period";
import type { Periods } from "./period-sql";
import {
  type ClubRow,
  type CountRow,
  type DeclinesRow,
  type MoneyRow,
  readClub,
  readCounts,
  readDeclines,
  readMoney,
} from "./read";

/** The same of a period and of the one before. */
export type Compared = { now: number; before: number };

/** Minor units: what was captured, what was given back, and what is left of these. */
export type Money = { gross: Compared; refunds: Compared; net: Compared };

export type Piece = Omit<Period, "days"> & Money;
export type Hour = Money & { hour: number };

/** Captured with it, minor units. */
export type Sold<Key> = { key: Key; gross: Compared };

/** One currency's part of a report: no sum, axis or order is of two. */
export type CurrencyReport = Money & {
  currency: Currency;
  /** What of the gross the club brought; null: nothing, in neither period. */
  club: Compared | null;
  /** Made, and of these paid by now. */
  orders: Compared;
  paidOrders: Compared;
  /** Given by Plexo, and of these paid or authorised. */
  sessions: Compared;
  paidSessions: Compared;
  pieces: Piece[];
  hours: Hour[];
  /** Most first; null: Plexo named no brand. */
  brands: Sold<string | null>[];
  /** Fewest first. */
  installments: Sold<number>[];
};

export type Decline = Omit<DeclinesRow, "now" | "before"> & { payments: Compared };
export type Declines = { reasons: Decline[]; others: Compared; all: Compared };

export type Report = { currencies: CurrencyReport[]; declines: Declines };

const mostReasons = 10;

/**
 * What was sold in a period beside the one before, by currency: those that are `offered`, and any other in which
 * something happened. Money counts on the day on which it was captured or given back, whenever the order was made.
 */
export async function readReport(periods: Periods, offered: readonly Currency[]): Promise<Report> {
  // A year of a large shop takes longer than a single statement may.
  const { money, counts, club, declines } = await transaction(async (tx) => ({
    money: await readMoney(tx, periods),
    counts: await readCounts(tx, periods),
    club: await readClub(tx, periods),
    declines: await readDeclines(tx, periods, mostReasons),
  }));
  const happened = new Set([...money, ...counts].map(({ currency }) => currency));
  const shown = [...offered, ...currencies.filter((one) => !offered.includes(one) && happened.has(one))];
  return {
    currencies: shown.map((currency) => toCurrencyReport(currency, money, counts, club, periods.period)),
    declines: toDeclines(declines),
  };
}

function toCurrencyReport(
  currency: Currency,
  allMoney: readonly MoneyRow[],
  allCounts: readonly CountRow[],
  allClub: readonly ClubRow[],
  period: Period,
): CurrencyReport {
  const money = (by: MoneyRow["by"]) => allMoney.filter((row) => row.currency === currency && row.by === by);
  const counts = (of: CountRow["of"]) =>
    allCounts.filter((row) => row.currency === currency && row.of === of);
  const [days, hours] = [money("day"), money("hour")];
  const club = allClub.filter((row) => row.currency === currency);
  const length = pieceLength(period);
  return {
    currency,
    ...moneyOf(days),
    club: club.length > 0 ? compare(club, ({ gross }) => gross) : null,
    orders: compare(counts("orders"), ({ all }) => all),
    paidOrders: compare(counts("orders"), ({ paid }) => paid),
    sessions: compare(counts("sessions"), ({ all }) => all),
    paidSessions: compare(counts("sessions"), ({ paid }) => paid),
    pieces: piecesOf(period).map((piece, nth) => ({
      ...piece,
      ...moneyOf(days.filter(({ day }) => Math.floor((day ?? 0) / length) === nth)),
    })),
    hours: Array.from({ length: 24 }, (_, hour) => ({
      hour,
      ...moneyOf(hours.filter((row) => row.hour === hour)),
    })),
    brands: group(money("brand"), ({ brand }) => brand).sort(byGross),
    installments: group(money("installments"), ({ installments }) => installments ?? 1).sort(
      (a, b) => a.key - b.key,
    ),
  };
}

function moneyOf(rows: readonly MoneyRow[]): Money {
  return {
    gross: compare(rows, ({ gross }) => gross),
    refunds: compare(rows, ({ refunds }) => refunds),
    net: compare(rows, ({ gross, refunds }) => gross - refunds),
  };
}

function compare<Row extends { isNow: boolean }>(
  rows: readonly Row[],
  amount: (row: Row) => number,
): Compared {
  const sum = (isNow: boolean) =>
    rows.reduce((total, row) => total + (row.isNow === isNow ? amount(row) : 0), 0);
  return { now: sum(true), before: sum(false) };
}

const byGross = (a: Sold<unknown>, b: Sold<unknown>) =>
  b.gross.now - a.gross.now || b.gross.before - a.gross.before || (String(a.key) < String(b.key) ? -1 : 1);

/** With which something was captured. */
function group<Key>(rows: readonly MoneyRow[], keyOf: (row: MoneyRow) => Key): Sold<Key>[] {
  const sold = rows.filter(({ gross }) => gross !== 0);
  return [...new Set(sold.map(keyOf))].map((key) => ({
    key,
    gross: compare(
      sold.filter((row) => keyOf(row) === key),
      ({ gross }) => gross,
    ),
  }));
}

function toDeclines(rows: Awaited<ReturnType<typeof readDeclines>>): Declines {
  const all = { now: rows[0]?.allNow ?? 0, before: rows[0]?.allBefore ?? 0 };
  const reasons = rows.map(({ code, message, now, before }) => ({
    code,
    message,
    payments: { now, before },
  }));
  const shown = (side: keyof Compared) => reasons.reduce((sum, { payments }) => sum + payments[side], 0);
  return { reasons, others: { now: all.now - shown("now"), before: all.before - shown("before") }, all };
}
