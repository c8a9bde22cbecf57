import { stringify } from "csv-stringify/sync";
import { decimal } from "../money";
import { flagsOf } from "../payments/rules/flags";
import { timeZone } from "../platform/days";
import type { OrderFilters } from "./filters";
import { type ListedOrder, listOrders, type OrderPage } from "./list";

const columns = [
  "number",
  "createdAt",
  "state",
  "currency",
  "total",
  "giftCard",
  "paid",
  "refunded",
  "name",
  "email",
  "phone",
  "brand",
  "last4",
  "flags",
  "reference",
  "payment",
] as const;

export type ExportWords = {
  column: (name: (typeof columns)[number]) => string;
  state: (state: ListedOrder["state"]) => string;
  flag: (reason: string) => string;
};

/** So many are read at a time. */
const chunk = 1_000;

/**
 * The orders that fit, as the list shows them, with our reference and Plexo's id of each, as CSV in pieces: what is
 * in memory does not grow with the orders. Times are of the shop's zone, which their column names. A spreadsheet takes
 * amounts for numbers, and nothing that a shopper typed for a formula.
 */
export async function* exportOrders(filters: OrderFilters, words: ExportWords): AsyncGenerator<string> {
  const head = columns.map((name) => words.column(name) + (name === "createdAt" ? ` (${timeZone})` : ""));
  // The mark at its beginning tells spreadsheets that it is UTF-8.
  yield `\uFEFF${stringify([head])}`;
  let page: OrderPage | undefined;
  do {
    page = await listOrders(filters, page?.older ?? null, chunk, page?.count);
    yield stringify(
      page.orders.map((order) => toRow(order, words)),
      // Amounts are ours and begin with a digit.
      { escape_formulas: true },
    );
  } while (page.older);
}

function toRow(order: ListedOrder, words: ExportWords): (string | number | null)[] {
  const { number, createdAt, state, currency, total, giftCardTotal, paidTotal, refundedTotal } = order;
  const minor = [total, giftCardTotal, paidTotal, refundedTotal];
  const sums = minor.map((sum) => (sum === null ? null : decimal(sum)));
  const { name, email, phone, brand, last4, flagReason, reference, paymentId } = order;
  const buyer = [name, email, phone, brand, last4];
  return [
    number,
    local(createdAt),
    words.state(state),
    currency,
    ...sums,
    ...buyer,
    flagsOf(flagReason).map(words.flag).join(" · "),
    reference,
    paymentId,
  ];
}

const clock = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });

/** "2026-11-27 15:04:05", which spreadsheets read as a time. */
const local = (at: Date) => clock.format(at);
