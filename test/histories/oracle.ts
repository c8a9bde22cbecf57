import { dueOf } from "../../lib/gift-cards/rules";
import type { Books } from "./books";
import { brokenCards, brokenCardsAtRest } from "./oracle-gift-cards";
import { brokenMails } from "./oracle-mails";
import { brokenMovements } from "./oracle-movements";
import { brokenOperations, brokenWays } from "./oracle-operations";
import { moneyIn, moneyOut, type Truth } from "./plexo";

/** What an order must be in the end, from what really happened at Plexo and nothing else. */
function expectedOrder(truths: Truth[], references: string[], total: number) {
  const ours = truths.filter(({ reference, twist }) => references.includes(reference) && twist === "none");
  const taken = ours.filter((payment) => payment.status !== "cancelled" && moneyIn(payment) > 0);
  return {
    state: expectedState(ours, taken, total),
    paidTotal: sum(taken.map(moneyIn)),
    refundedTotal: sum(taken.map(moneyOut)),
  };
}

/** What is to be paid at Plexo. Nothing is the whole of what has no total. */
const wholeOf = (order: Books["orders"][number]) => dueOf(order) ?? Number.POSITIVE_INFINITY;

const sum = (amounts: number[]) => amounts.reduce((all, amount) => all + amount, 0);

function expectedState(ours: Truth[], taken: Truth[], total: number): string {
  const left = taken.filter((payment) => moneyOut(payment) < moneyIn(payment));
  if (left.length > 0) {
    if (sum(left.map((payment) => moneyIn(payment) - moneyOut(payment))) >= total) return "paid";
    return sum(left.map(moneyIn)) >= total ? "partially_refunded" : "partially_paid";
  }
  if (taken.length > 0) return "refunded";
  const any = (status: string) => ours.some((payment) => payment.status === status);
  if (any("authorized")) return "authorized";
  if (any("pending")) return "confirming";
  return any("cancelled") ? "cancelled" : "awaiting_payment";
}

/** What must be true at every moment, whatever happened. Answers what is not. */
export function brokenAlways(books: Books, truths: Truth[]): string[] {
  const { orders } = books;
  const broken: string[] = [];
  const pieces = (stock: string) =>
    orders.filter((order) => order.stock === stock).reduce((sum, { lines }) => sum + quantityOf(lines), 0);

  for (const { available, held, sold, onHand, sku } of books.variants) {
    if (Math.min(available, held, sold) < 0) broken.push(`4: stock of ${sku} is negative`);
    if (available + held + sold !== onHand) broken.push(`4: stock of ${sku} does not add up`);
    if (held !== pieces("held")) broken.push(`4: ${held} are held, and orders hold ${pieces("held")}`);
    if (sold !== pieces("sold")) broken.push(`4: ${sold} are sold, and orders have ${pieces("sold")}`);
  }
  for (const order of orders) {
    const { id, state, stock, paidTotal } = order;
    const attempts = attemptsOf(books, id);
    const references = attempts.map(({ paymentReference }) => paymentReference);
    const truth = truths.filter((one) => references.includes(one.reference) && one.twist === "none");
    const everTaken = truth.reduce((sum, payment) => sum + moneyIn(payment), 0);
    const open = attempts.filter((attempt) => attempt.state !== "closed");

    if (paidTotal > everTaken) broken.push(`1: ${id} counts ${paidTotal}, Plexo took ${everTaken}`);
    if (stock === "sold" && everTaken < wholeOf(order))
      broken.push(`4: goods of ${id} are sold for ${everTaken}`);
    if (open.length > 1) broken.push(`3: ${id} has ${open.length} open attempts`);
    if (open.length > 0 && stock === "released") broken.push(`4: ${id} can be paid and holds no goods`);
    if (open.some(({ nextCheckAt }) => !nextCheckAt)) broken.push(`6: ${id} is open and nobody asks again`);

    broken.push(...brokenTotal(order, truth));

    const wasPaid = books.events.some((event) => event.orderId === id && tells(event.data, "to", "paid"));
    const undone = truth.some((payment) => moneyOut(payment) > 0 || payment.status === "cancelled");
    const isPaid = state === "paid" || state === "partially_refunded";
    if (wasPaid && !isPaid && !undone) broken.push(`2: ${id} was paid and is ${state}`);
  }
  broken.push(...brokenWays(books), ...brokenMovements(books), ...brokenCards(books), ...brokenMails(books));
  for (const { id, attemptId, state } of books.callbacks) {
    const attempt = books.attempts.find((one) => one.id === attemptId);
    if (state === "received" && !attempt?.nextCheckAt) broken.push(`5: nobody looks at ${id}`);
  }
  return broken;
}

/** What a payer chose is what Plexo took, or set aside, of one payment; and nothing is, until one was. */
function brokenTotal(
  { id, kind, total, paidTotal, state }: Books["orders"][number],
  truths: Truth[],
): string[] {
  if (kind === "goods") return [];
  const hasMoney = paidTotal > 0 || state === "authorized";
  if (total === null) return hasMoney ? [`1: ${id} has money, and nobody has chosen how much`] : [];
  const isChosen = truths.some(
    ({ asked, entries }) => asked === total && entries.some(({ status }) => status === "approved"),
  );
  return isChosen ? [] : [`1: ${id} costs ${total}, which nobody paid`];
}

/** What must be true once everything has come to rest. Answers what is not. */
export function brokenAtRest(books: Books, truths: Truth[]): string[] {
  const broken = brokenAlways(books, truths);
  for (const { id, state, reason } of books.callbacks) {
    if (state === "received") broken.push(`5: ${id} was never looked at`);
    if ((state === "ignored" || state === "flagged") && !reason)
      broken.push(`5: ${id} is ${state} for no reason`);
  }
  for (const { id, closeReason, state } of books.attempts) {
    if (state === "closed" && !closeReason) broken.push(`${id} was closed for no reason`);
  }
  for (const order of books.orders) {
    const references = attemptsOf(books, order.id).map(({ paymentReference }) => paymentReference);
    const expected = expectedOrder(truths, references, wholeOf(order));
    for (const [field, value] of Object.entries(expected)) {
      const found: unknown = Reflect.get(order, field);
      if (found !== value) broken.push(`6: ${field} of ${order.id} is ${found}, at Plexo it is ${value}`);
    }
    broken.push(...brokenGoods(books, order.id, expected.state), ...brokenFlags(books, truths, order.id));
    broken.push(...brokenCardsAtRest(books, order, expected.state, flags(books, order.id)));
    broken.push(...brokenMoneyFlags(order, expected));
  }
  return [...broken, ...brokenOperations(books, truths)];
}

/** A word that the shop was told, and does not know, is on record with the flag. */
export function brokenWords(books: Books, told: ReadonlySet<string>): string[] {
  const recorded = books.events
    .filter(({ kind }) => kind === "payment.not-understood")
    .map(({ data }) => `${Reflect.get(Object(data), "paymentId")} ${Reflect.get(Object(data), "said")}`);
  return [...told].filter((word) => !recorded.includes(word)).map((word) => `4: nobody was told of ${word}`);
}

const lacksGoods = (told: unknown[]) =>
  told.includes("paid-after-release") || told.includes("gift-card-gone");

function brokenGoods(books: Books, orderId: string, state: string): string[] {
  const order = books.orders.find((one) => one.id === orderId);
  const paid = state === "paid" || state === "partially_refunded";
  const undecided = state === "authorized" || state === "confirming" || state === "partially_paid";
  if (order?.stock === "none") return [];
  if (paid && order?.stock !== "sold" && !lacksGoods(flags(books, orderId))) {
    return [`10: ${orderId} is paid, has no goods, and nobody was told`];
  }
  return !paid && !undecided && order?.stock === "held" ? [`4: ${orderId} keeps goods that nobody pays`] : [];
}

/** A part of the money, or too much, is told for as long as it's so. */
function brokenMoneyFlags(
  order: Books["orders"][number],
  expected: ReturnType<typeof expectedOrder>,
): string[] {
  const says = (flag: string) => order.flagReason?.split(", ").includes(flag) ?? false;
  const isMore = expected.paidTotal - expected.refundedTotal > wholeOf(order);
  const broken: string[] = [];
  if (says("paid-in-part") !== (expected.state === "partially_paid")) broken.push("paid-in-part");
  if (isMore && !says("paid-too-much") && !says("paid-twice")) broken.push("paid-too-much");
  return broken.map((flag) => `10: ${order.id} is ${expected.state}, and its flags are wrong about ${flag}`);
}

function brokenFlags(books: Books, truths: Truth[], orderId: string): string[] {
  const broken: string[] = [];
  const attempts = attemptsOf(books, orderId);
  const under = truths.filter(({ reference }) =>
    attempts.some((attempt) => attempt.paymentReference === reference),
  );
  const keeping = under.filter(
    (one) => one.twist === "none" && one.status !== "cancelled" && moneyIn(one) > moneyOut(one),
  );
  if (keeping.length > 1 && !flags(books, orderId).includes("paid-twice")) {
    broken.push(`10: ${orderId} is paid ${keeping.length} times, and nobody was told`);
  }
  for (const { id, twist } of under) {
    if (twist !== "none" && !flags(books, orderId).includes(`contradicted:${id}`)) {
      broken.push(`10: ${id} is not what was asked for (${twist}), and nobody was told`);
    }
  }
  return broken;
}

function flags(books: Books, orderId: string): unknown[] {
  return books.events
    .filter(
      (event) =>
        event.orderId === orderId &&
        (event.kind === "order.flagged" || event.kind === "payment.contradicted"),
    )
    .map(({ kind, data }) => {
      const read = (name: string): unknown => Reflect.get(Object(data), name);
      return kind === "order.flagged" ? read("reason") : `contradicted:${read("paymentId")}`;
    });
}

const attemptsOf = ({ attempts }: Books, orderId: string) =>
  attempts.filter((attempt) => attempt.orderId === orderId);
const quantityOf = (lines: { quantity: number }[]) => lines.reduce((sum, { quantity }) => sum + quantity, 0);
const tells = (data: unknown, key: string, value: string) => Reflect.get(Object(data), key) === value;
