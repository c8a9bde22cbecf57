import { describe, expect, it } from "vitest";
import { Prisma } from "@/prisma/generated/client";
import { createRandom } from "@/test/support/random";
import { withShop } from "@/test/support/shop";
import { newVariant, requestFor, start } from "../../test/support/orders";
import { db } from "../platform/db";
import { exportOrders } from "./export";
import { type OrderFilters, readFilters } from "./filters";
import { listOrders } from "./list";

withShop();

type Change = Parameters<ReturnType<typeof db>["order"]["update"]>[0]["data"];

async function ordered({ total, ...other }: Change & { total?: number } = {}, card?: { last4: string }) {
  const { token } = await start(requestFor(await newVariant()));
  const data = { ...other, ...(total && { total, subtotal: total }) };
  const order = await db().order.update({ where: { token }, data, include: { attempts: true } });
  const [attempt] = order.attempts;
  if (!attempt) throw new Error("An order has an attempt.");
  const plexoId = attempt.id.replaceAll("-", "");
  const sums = { currency: "UYU", amount: order.total ?? 0, capturedAmount: 0, refundedAmount: 0 };
  if (card) {
    await db().payment.create({
      data: {
        ...{ plexoId, orderId: order.id, attemptId: attempt.id, status: "approved", ...sums, ...card },
        ...{ transactions: 1, seenAt: order.createdAt },
      },
    });
  }
  return { ...order, attempt, plexoId };
}

const found = async (params: Parameters<typeof readFilters>[0]) => {
  const { orders } = await listOrders(readFilters(params).filters, null);
  return orders.map(({ number }) => number);
};

describe("An order is found by", () => {
  it("each of what people have of it, whatever the accents and capitals", async () => {
    await ordered({ name: "Juana Ibáñez", email: "otra@example.org", phone: "099 000 000" });
    const order = await ordered(
      {
        ...{ name: "Zoé Güelfi Ñandú", email: "zoe.g@correo.com.uy", phone: "+598 94 555-123" },
        ...{ document: "45678912", total: 77_777_01 },
      },
      { last4: "9876" },
    );
    const { number, attempt, token, plexoId } = order;
    const asked = [
      String(number),
      `#${number}`,
      attempt.paymentReference,
      attempt.sessionReference,
      attempt.invoiceNumber,
      `https://shop.example.com/orders/${token}`,
      plexoId,
      "ZOE.G@correo.com.uy",
      "@correo.com",
      "guelfi nandu",
      "094 555 123",
      "94555123",
      "4.567.891-2",
      "**** 9876",
      "77.777,01",
      "$ 77.777,01",
    ];
    for (const q of asked) expect([q, await found({ q })]).toEqual([q, [number]]);
    expect(await found({ q: "9876", as: "last4" })).toEqual([number]);
    expect(await found({ q: "U$S 77.777,01" })).toEqual([]);
    expect(await found({ q: "%%%", as: "name" })).toEqual(await found({}));
    expect(await found({ q: "zo_ g%" })).toEqual([]);
  });

  it("its day, to both sides of midnight in Montevideo, and an id whatever the period", async () => {
    const before = await ordered({ createdAt: new Date("2026-03-02T02:59:59.999Z") });
    const after = await ordered({ createdAt: new Date("2026-03-02T03:00:00.000Z") });
    const end = await ordered({ createdAt: new Date("2026-03-03T02:59:59.999Z") });
    expect(await found({ q: "2/3/2026" })).toEqual([end.number, after.number]);
    expect(await found({ from: "2026-03-02", to: "2026-03-02" })).toEqual([end.number, after.number]);
    expect(await found({ to: "2026-03-01" })).toEqual([before.number]);
    expect(await found({ q: String(before.number), from: "2026-03-02", state: "paid" })).toEqual([
      before.number,
    ]);
  });

  it("its state, amount, currency and flag", async () => {
    const flagged = await ordered({ flagReason: "paid-twice", flaggedAt: new Date(), total: 5_000 });
    const refunded = await ordered({ state: "refunded", total: 6_000, currency: "USD" });
    expect(await found({ flagged: "1" })).toEqual([flagged.number]);
    expect(await found({ state: ["refunded", "__proto__"] })).toEqual([refunded.number]);
    expect(await found({ least: "50", most: "60,00" })).toEqual([refunded.number, flagged.number]);
    expect(await found({ least: "50", most: "60", currency: "USD" })).toEqual([refunded.number]);
    const inCash = await ordered({ means: "cash" });
    expect(await found({ means: "cash" })).toEqual([inCash.number]);
  });
});

it("All orders are gone through by pages, forth and back, each once", async () => {
  for (let count = 0; count < 7; count++) await ordered({ name: "Página Siete" });
  const filters: OrderFilters = readFilters({ q: "pagina siete" }).filters;
  const first = await listOrders(filters, null, 3);
  const second = await listOrders(filters, first.older, 3);
  const third = await listOrders(filters, second.older, 3);
  const pages = [first, second, third];
  expect(pages.map(({ orders }) => orders.length)).toEqual([3, 3, 1]);
  expect(pages.map(({ count }) => count)).toEqual([7, 7, 7]);
  const numbers = pages.flatMap(({ orders }) => orders.map(({ number }) => number));
  expect(new Set(numbers).size).toBe(7);
  expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
  expect([first.newer, third.older]).toEqual([null, null]);
  expect(await listOrders(filters, third.newer, 3)).toEqual(second);
  expect((await listOrders(filters, second.newer, 3)).orders).toEqual(first.orders);
});

it("More than a thousand are not counted, and the newest come first", async () => {
  const { id } = await ordered();
  await db().$executeRaw`
    INSERT INTO "Order" ("id", "number", "token", "cartId", "cartDigest", "locale", "currency", "subtotal", "shipping",
      "total", "installments", "state", "stock", "name", "email", "phone", "documentType", "document", "delivery",
      "createdAt", "updatedAt")
    SELECT gen_random_uuid(), 1000000 + n, 'many-' || n, 'many', n::text, "locale", "currency", "subtotal", "shipping",
      "total", "installments", "state", "stock", 'Muchas Gracias', "email", "phone", "documentType", "document",
      "delivery", now() - n * interval '1 minute', now()
    FROM "Order", generate_series(1, 1200) AS n WHERE "id" = ${id}::uuid`;
  const filters = readFilters({ q: "muchas gracias" }).filters;
  const page = await listOrders(filters, null);
  expect(page.count).toEqual({ moreThan: 1_000 });
  expect(page.orders.map(({ number }) => number - 1_000_000)).toEqual(
    Array.from({ length: 50 }, (_, at) => at + 1),
  );
  const next = await listOrders(filters, page.older);
  expect(next.orders[0]?.number).toBe(1_000_051);

  // All of them, and all orders, are exported once each, in pieces of a thousand.
  for (const exported of [filters, readFilters({}).filters]) {
    const lines: string[] = [];
    const own = (word: string) => word;
    const words = { column: own, state: own, flag: own };
    for await (const piece of exportOrders(exported, words)) lines.push(...piece.trim().split("\n"));
    const numbers = lines.slice(1).map((line) => line.split(",")[0]);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers).toHaveLength(exported === filters ? 1_200 : await db().order.count());
  }
});

it("An order that was tried twice has the reference of the payment that was captured, not the newest one's", async () => {
  const { id, number, attempt } = await ordered({}, { last4: "1111" });
  await db().payment.updateMany({ where: { orderId: id }, data: { capturedAmount: 1 } });
  const { id: _, ...again } = await db().checkoutAttempt.findUniqueOrThrow({ where: { id: attempt.id } });
  await db().checkoutAttempt.update({
    where: { id: attempt.id },
    data: { state: "closed", closeReason: "declined" },
  });
  const newer = new Date(attempt.createdAt.getTime() + 1);
  const own = {
    sessionReference: "S-2",
    paymentReference: "P-2",
    invoiceNumber: "I-2",
    callbackKey: "k".repeat(32),
  };
  await db().checkoutAttempt.create({ data: { ...again, ...own, plexoSessionId: null, createdAt: newer } });
  const [listedOrder] = (await listOrders(readFilters({ q: String(number) }).filters, null)).orders;
  expect(listedOrder).toMatchObject({ last4: "1111", reference: attempt.paymentReference });
});

it("A part of a name, an e-mail address, a phone or a document is found wherever it stands, and nothing else is", async () => {
  const { id } = await ordered();
  const next = createRandom(7);
  const pick = <T>(from: readonly T[]) => from[Math.floor(next() * from.length)] as T;
  const pieces = [
    "a",
    "Ñ",
    "é",
    "ana",
    "ANASTASIA",
    "Martínez",
    "ß",
    "Łuk",
    "%",
    "_",
    "\\",
    "'",
    "-",
    " ",
    " ",
    "🧉",
    "12",
  ];
  const made = () => Array.from({ length: 1 + Math.floor(next() * 5) }, () => pick(pieces)).join("");
  const rows = Array.from({ length: 120 }, (_, at) => ({
    ...{
      number: 2_000_000 + at,
      name: `${made()}${made()}`,
      email: `${made()}@${made()}.uy`,
      document: made(),
    },
    phone: at % 5 === 0 ? null : `09${at} ${at * 7919}`,
  }));
  await db().$executeRaw`
    INSERT INTO "Order" ("id", "number", "token", "kind", "cartId", "cartDigest", "locale", "currency", "subtotal",
      "shipping", "total", "installments", "state", "stock", "name", "email", "phone", "document", "createdAt", "updatedAt")
    SELECT gen_random_uuid(), r."number", 'part-' || r."number", 'donation', 'parts', r."number"::text, "locale",
      "currency", 0, 0, "total", "installments", "state", 'none', r."name", r."email", r."phone", r."document",
      now() - r."number" * interval '1 second', now()
    FROM "Order", jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r ("number" int, "name" text, "email" text, "phone" text, "document" text) WHERE "id" = ${id}::uuid`;
  for (let tried = 0; tried < 200; tried++) {
    const kind = pick(["name", "email", "phone", "document"] as const);
    const text = pick(rows)[kind]?.replaceAll(kind === "phone" ? /\D/g : "", "") ?? "0";
    const from = Math.floor(next() * text.length);
    const part = text.slice(from, from + 1 + Math.floor(next() * text.length));
    const value = pick([part, part.toUpperCase(), part.normalize("NFD").replaceAll(/\p{M}/gu, "")]);
    if (!value.isWellFormed()) continue;
    const column = Prisma.raw(kind === "phone" ? `regexp_replace("phone", '\\D', '', 'g')` : `"${kind}"`);
    const expected = await db().$queryRaw<{ number: number }[]>`
      SELECT "number" FROM "Order" WHERE position("plain_text"(${value}) IN "plain_text"(${column})) > 0
      ORDER BY "createdAt" DESC, "number" DESC`;
    const filters = { ...readFilters({}).filters, search: { kind, value, others: [] } };
    const sorted = await listOrders(filters, null, 2_000);
    expect([kind, value, sorted.orders.map(({ number }) => number)]).toEqual([
      ...[kind, value, expected.map(({ number }) => number)],
    ]);
    // Gone through by time, it is the same.
    expect((await listOrders(filters, null, 2_000, { moreThan: 1_000 })).orders).toEqual(sorted.orders);
  }
});
