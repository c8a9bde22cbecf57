import { broken } from "./broken";
import type { Delivery, PlexoView } from "./sandbox-control";
import type { SentCallback } from "./sender";
import type { Order } from "./violations";

type Books = { orders: Order[]; plexo: PlexoView; sent: readonly SentCallback[] };
type Stored = Order["attempts"][number]["callbacks"];

/** What was acknowledged is stored, once, and nothing that is stored was forgotten (*no callback lost*). */
export function lostCallbacks(books: Books): string[] {
  const stored = storedIn(books);
  return [
    ...stored.filter(isOpen).map(({ id }) => `callback ${id} is still received`),
    ...books.sent.flatMap(({ mark, tries, acknowledged }) => {
      const rows = stored.filter(({ body }) => markOf(body) === mark);
      const counted = countOf(rows);
      return broken(`callback ${mark}`, {
        [`is stored ${rows.length} times`]: rows.length > 1,
        [`was acknowledged ${acknowledged} times and counted ${counted} times`]: counted < acknowledged,
        [`was sent ${tries} times and counted ${counted} times`]: counted > tries,
      });
    }),
    ...deliveriesIn(books).flatMap(({ copies: [first], tries, rows, cutOff }) => {
      const acknowledged = tries.filter(isAcknowledged).length;
      const counted = countOf(rows);
      const sent = tries.length + cutOff;
      return broken(`the sandbox's callback on ${first?.paymentId} (${first?.body.status})`, {
        [`was acknowledged ${acknowledged} times and counted ${counted} times`]: counted < acknowledged,
        [`was sent ${sent} times and counted ${counted} times`]: counted > sent,
      });
    }),
  ];
}

/** The callbacks that were acknowledged and are not stored, or stored and not done with: when they were sent. */
export function whenLost(books: Books): string[] {
  const stored = storedIn(books);
  const lost = books.sent.filter(({ mark, acknowledged }) => {
    const rows = stored.filter(({ body }) => markOf(body) === mark);
    return countOf(rows) < acknowledged || (acknowledged > 0 && rows.some(isOpen));
  });
  const lostOfSandbox = deliveriesIn(books).flatMap(({ tries, rows }) => {
    const acknowledged = tries.filter(isAcknowledged);
    const missing = Math.max(0, acknowledged.length - countOf(rows));
    return acknowledged.slice(0, rows.some(isOpen) ? undefined : missing);
  });
  return [...lost, ...lostOfSandbox].map(({ at }) => at);
}

/** What the sandbox sent by itself, all callbacks on one payment with one status together, and what is stored of it. */
function deliveriesIn({ orders, plexo, sent }: Books) {
  const marks = new Set<unknown>(sent.map(({ mark }) => mark));
  const own = new Set(orders.flatMap(({ attempts }) => attempts.map((each) => each.paymentReference)));
  const stored = storedIn({ orders }).filter(({ body }) => !marks.has(markOf(body)));
  const groups = new Map<string, Delivery[]>();
  for (const delivery of plexo.deliveries.filter(({ body }) => own.has(body.referenceId))) {
    const about = `${delivery.paymentId} ${delivery.body.status}`;
    groups.set(about, [...(groups.get(about) ?? []), delivery]);
  }
  return [...groups.values()].map((copies) => ({
    copies,
    tries: copies.flatMap(({ tries }) => tries),
    rows: stored.filter((row) =>
      copies.some((copy) => row.paymentId === copy.paymentId && isAsOf(row.body, copy)),
    ),
    // The try that was under way when the sandbox was stopped is not on its record.
    cutOff: copies.length * (plexo.stops ?? 0),
  }));
}

export function isAcknowledged({ status = 0 }: { status?: number }): boolean {
  return status >= 200 && status < 300;
}

function isOpen({ state }: Stored[number]): boolean {
  return state === "received";
}

function storedIn({ orders }: Pick<Books, "orders">): Stored {
  return orders.flatMap(({ attempts }) => attempts.flatMap(({ callbacks }) => callbacks));
}

function countOf(rows: Stored): number {
  return rows.reduce((sum, { repeats }) => sum + repeats + 1, 0);
}

function markOf(body: unknown): unknown {
  return typeof body === "object" && body !== null && "invoiceNumber" in body
    ? body.invoiceNumber
    : undefined;
}

function isAsOf(row: unknown, { body }: Delivery): boolean {
  return typeof row === "object" && row !== null && "status" in row && row.status === body.status;
}
