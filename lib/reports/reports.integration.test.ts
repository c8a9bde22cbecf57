import pg from "pg";
import { describe, expect, it } from "vitest";
import type { Prisma } from "@/prisma/generated/client";
import { withShop } from "@/test/support/shop";
import { makeHistory } from "@/tools/history/make";
import type { Currency } from "../money";
import { addDays } from "../platform/days";
import { db } from "../platform/db";
import { attemptReferences, randomToken } from "../platform/ids";
import { readAttention } from "./attention";
import { readPeriod } from "./period";
import { type Compared, type CurrencyReport, readReport } from "./report";

withShop();

const offered: Currency[] = ["UYU", "USD"];
const read = (from: string, to: string) => readReport(readPeriod({ from, to }, to), offered);

async function readOne(from: string, to: string, currency: Currency = "UYU"): Promise<CurrencyReport> {
  const report = (await read(from, to)).currencies.find((one) => one.currency === currency);
  if (!report) throw new Error(`${currency} is not shown.`);
  return report;
}

type Made = {
  at: string;
  currency?: Currency;
  amount?: number;
  installments?: number;
  brand?: string | null;
  status?: string;
  message?: string;
  /** Given back. */
  back?: { amount: number; at: string };
};

/** An order that was made, and paid unless it was declined, at that moment. */
async function sell({ at: moment, currency = "UYU", amount = 1_000, installments = 1, ...made }: Made) {
  const at = new Date(moment);
  const { status = "approved", brand = "visa", back, message = null } = made;
  const isPaid = status === "approved";
  const paidWith = { currency, brand, installments };
  const movements: Prisma.MoneyMovementCreateWithoutPaymentInput[] = [
    ...(isPaid ? [{ kind: "capture" as const, ...paidWith, amount, at }] : []),
    ...(back ? [{ kind: "refund" as const, ...paidWith, amount: back.amount, at: new Date(back.at) }] : []),
  ];
  const order = await db().order.create({
    data: {
      ...{
        token: randomToken(),
        cartId: randomToken(),
        cartDigest: "",
        locale: "es",
        currency,
        installments,
      },
      ...{
        subtotal: amount,
        shipping: 0,
        total: amount,
        name: "Ana",
        email: "ana@example.com",
        phone: "099",
      },
      ...{
        documentType: "ci",
        document: "12345672",
        delivery: "pickup",
        createdAt: at,
        paidAt: isPaid ? at : null,
      },
    },
  });
  const attempt = await db().checkoutAttempt.create({
    data: {
      ...attemptReferences(),
      ...{
        orderId: order.id,
        currency,
        amount,
        installments,
        state: "closed",
        closeReason: isPaid ? "paid" : "expired",
        plexoSessionId: randomToken(),
        createdAt: at,
      },
    },
  });
  await db().payment.create({
    data: {
      ...{
        plexoId: randomToken(),
        orderId: order.id,
        attemptId: attempt.id,
        status,
        currency,
        amount,
        brand,
      },
      ...{
        capturedAmount: isPaid ? amount : 0,
        refundedAmount: back?.amount ?? 0,
        transactions: 1,
        seenAt: at,
      },
      ...{ resultCode: isPaid ? "0" : "10", resultMessage: message, movements: { create: movements } },
    },
  });
}

const now = (compared: Compared) => compared.now;

describe("a shop in which nothing has happened", () => {
  it("has nothing to report, in each currency that it sells in", async () => {
    const { currencies, declines } = await read("2026-03-01", "2026-03-07");
    expect(currencies.map((one) => [one.currency, one.gross, one.orders])).toEqual([
      ["UYU", { now: 0, before: 0 }, { now: 0, before: 0 }],
      ["USD", { now: 0, before: 0 }, { now: 0, before: 0 }],
    ]);
    expect(currencies[0]?.pieces).toHaveLength(7);
    expect(currencies[0]?.brands).toEqual([]);
    expect(declines).toEqual({ reasons: [], others: { now: 0, before: 0 }, all: { now: 0, before: 0 } });
    expect(await readAttention()).toEqual({ flagged: [], waiting: [] });
  });
});

describe("a day", () => {
  it.each([["2026-01-15"], ["2026-07-15"]])(
    "ends at midnight in Montevideo, in summer as in winter (%s)",
    async (day) => {
      await sell({ at: `${addDays(day, 1)}T02:59:59.999Z`, amount: 700 });
      await sell({ at: `${addDays(day, 1)}T03:00:00.000Z`, amount: 50 });
      const [first, second] = [await readOne(day, day), await readOne(addDays(day, 1), addDays(day, 1))];
      expect([first.gross.now, first.orders.now, first.sessions.now]).toEqual([700, 1, 1]);
      expect(first.hours.filter(({ gross }) => gross.now > 0).map(({ hour }) => hour)).toEqual([23]);
      expect([second.gross, second.orders]).toEqual([
        { now: 50, before: 700 },
        { now: 1, before: 1 },
      ]);
      expect(second.hours[0]?.gross.now).toBe(50);
    },
  );

  it("that a period ends with belongs to it, and the one before it does not", async () => {
    await sell({ at: "2026-05-10T12:00:00Z", amount: 1 });
    await sell({ at: "2026-05-11T12:00:00Z", amount: 10 });
    await sell({ at: "2026-05-13T12:00:00Z", amount: 100 });
    await sell({ at: "2026-05-14T12:00:00Z", amount: 1_000 });
    const { gross, pieces } = await readOne("2026-05-11", "2026-05-13");
    expect(gross).toEqual({ now: 110, before: 1 });
    expect(pieces.map((piece) => [piece.from, piece.gross])).toEqual([
      ["2026-05-11", { now: 10, before: 0 }],
      ["2026-05-12", { now: 0, before: 0 }],
      ["2026-05-13", { now: 100, before: 1 }],
    ]);
  });
});

describe("money", () => {
  it("that was given back counts on the day on which that was done, and not where it was captured", async () => {
    await sell({ at: "2026-06-01T12:00:00Z", back: { amount: 400, at: "2026-06-03T12:00:00Z" } });
    const sums = async (day: string) => {
      const { gross, refunds, net } = await readOne(day, day);
      return [gross, refunds, net].map(now);
    };
    expect(await sums("2026-06-01")).toEqual([1_000, 0, 1_000]);
    expect(await sums("2026-06-03")).toEqual([0, 400, -400]);
  });

  it("of two currencies is never added up", async () => {
    await sell({ at: "2026-06-10T12:00:00Z", amount: 3, brand: "oca" });
    await sell({ at: "2026-06-10T12:00:00Z", amount: 500, currency: "USD" });
    const { currencies } = await read("2026-06-10", "2026-06-10");
    expect(currencies.map((one) => [one.currency, one.gross.now, one.brands.map(({ key }) => key)])).toEqual([
      ["UYU", 3, ["oca"]],
      ["USD", 500, ["visa"]],
    ]);
  });

  it("in a currency that is not sold in any more is still shown", async () => {
    const periods = readPeriod({ from: "2026-06-10", to: "2026-06-10" }, "2026-06-10");
    const shown = async (of: Currency[]) =>
      (await readReport(periods, of)).currencies.map(({ currency }) => currency);
    expect(await shown(["UYU"])).toEqual(["UYU", "USD"]);
  });

  it("is told by means of payment, most first, and by instalments", async () => {
    await sell({ at: "2026-06-20T12:00:00Z", amount: 100, brand: "visa", installments: 3 });
    await sell({ at: "2026-06-20T12:00:00Z", amount: 100, brand: "visa" });
    await sell({ at: "2026-06-20T12:00:00Z", amount: 900, brand: null });
    await sell({ at: "2026-06-19T12:00:00Z", amount: 50, brand: "oca" });
    const { brands, installments } = await readOne("2026-06-20", "2026-06-20");
    expect(brands).toEqual([
      { key: null, gross: { now: 900, before: 0 } },
      { key: "visa", gross: { now: 200, before: 0 } },
      { key: "oca", gross: { now: 0, before: 50 } },
    ]);
    expect(installments.map(({ key, gross }) => [key, gross.now])).toEqual([
      [1, 1_000],
      [3, 100],
    ]);
  });
});

describe("payments that were declined", () => {
  it("are told by their reason, most first, and their sessions as not paid", async () => {
    const declined = { at: "2026-07-01T12:00:00Z", status: "denied" };
    await sell({ ...declined, message: "Fondos insuficientes" });
    await sell({ ...declined, message: "Fondos insuficientes" });
    await sell({ ...declined, message: "Tarjeta vencida" });
    await sell({ at: "2026-07-01T12:00:00Z" });
    const { declines } = await read("2026-07-01", "2026-07-01");
    expect(declines.reasons.map(({ message, payments }) => [message, payments.now])).toEqual([
      ["Fondos insuficientes", 2],
      ["Tarjeta vencida", 1],
    ]);
    const { sessions, paidSessions, paidOrders } = await readOne("2026-07-01", "2026-07-01");
    expect([sessions, paidSessions, paidOrders].map(now)).toEqual([4, 1, 1]);
  });

  it("for more reasons than are shown are counted all the same", async () => {
    for (let nth = 0; nth < 12; nth++) {
      await sell({ at: "2026-07-10T12:00:00Z", status: "failed", message: `Because ${nth}` });
    }
    const { declines } = await read("2026-07-10", "2026-07-10");
    expect([declines.reasons.length, declines.others.now, declines.all.now]).toEqual([10, 2, 12]);
  });
});

describe("the history of a shop", () => {
  it("adds up: days, hours, means and instalments come to what its payments say, and the last are waiting", async () => {
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    const [from, to] = ["2024-02-01", "2024-06-15"];
    const times = { from: new Date(`${from}T03:00:00Z`), until: new Date(`${to}T20:00:00Z`) };
    await makeHistory(client, { orders: 400, ...times }).finally(() => client.end());

    const report = await read(from, to);
    for (const {
      currency,
      gross,
      refunds,
      net,
      pieces,
      hours,
      brands,
      installments,
      orders,
    } of report.currencies) {
      const inHistory = { currency, order: { cartId: { startsWith: "history-" } } };
      const { _sum } = await db().payment.aggregate({
        where: inHistory,
        _sum: { capturedAmount: true, refundedAmount: true },
      });
      const [captured, returned] = [_sum.capturedAmount ?? 0, _sum.refundedAmount ?? 0];
      expect(captured).toBeGreaterThan(returned);
      expect([gross.now, refunds.now, net.now]).toEqual([captured, returned, captured - returned]);
      const sum = (all: { gross: Compared }[]) => all.reduce((total, one) => total + one.gross.now, 0);
      expect([pieces, hours, brands, installments].map(sum)).toEqual([
        captured,
        captured,
        captured,
        captured,
      ]);
      expect(pieces.reduce((total, one) => total + one.net.now, 0)).toBe(net.now);
      expect(orders.now).toBe(
        await db().order.count({ where: { currency, cartId: { startsWith: "history-" } } }),
      );
    }
    const { flagged, waiting } = await readAttention();
    expect(flagged).toMatchObject([
      { kind: "contradicted", count: 1 },
      { kind: "paid-twice", count: 1 },
    ]);
    expect(waiting.map(({ kind }) => kind)).toEqual(["payment", "capture", "operation"]);
  });
});
