import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { later, minutes, setClock } from "../platform/clock";
import type { JsonBody } from "../platform/http";
import { log } from "../platform/log";
import { answerCallback, callbackHeaders, receiveCallback } from "./callbacks";

const database = vi.hoisted(() => ({ asked: [] as unknown[][], row: null as object | null | Error }));
vi.mock("../platform/db", () => ({
  db: () => ({
    async $queryRaw(_text: unknown, ...values: unknown[]) {
      database.asked.push(values);
      if (database.row instanceof Error) throw database.row;
      return database.row ? [database.row] : [];
    },
  }),
}));

const stored = {
  ...{ id: "attempt", orderId: "order", paymentReference: "ref" },
  ...{ state: "received" as string | null, repeats: 0, hasRoom: true },
};

/** Refusals are counted for a minute. */
let minute = 0;

beforeEach(() => {
  minute += 2;
  setClock(() => later(new Date("2026-11-28T12:00:00Z"), minutes(minute)));
  database.asked = [];
  database.row = stored;
  for (const level of ["info", "warn", "error"] as const) vi.spyOn(log, level).mockReturnValue();
});
afterEach(() => vi.restoreAllMocks());

const key = "A".repeat(22);
const payment = {
  ...{ id: "0d96b3f4d8f94c7bb6f5e8b6c7d8e9f0", status: "approved", referenceId: "ref" },
  amount: { currency: "UYU", total: 10 },
};
const tell = (body: unknown = payment) => answerCallback(key, { ok: true, body }, "request");

describe("A callback is answered", () => {
  it("once it is stored, and Plexo is asked about its attempt", async () => {
    expect(await tell()).toEqual({ status: 200, body: { received: true }, attemptId: "attempt" });
    const line = { order: "order", reference: "ref", paymentId: payment.id, status: "approved" };
    expect(log.info).toHaveBeenCalledExactlyOnceWith(expect.objectContaining(line), "callback");
  });

  it("in the same way when it was applied already, and Plexo is not asked", async () => {
    database.row = { ...stored, state: "applied", repeats: 3 };
    expect(await tell()).toEqual({ status: 200, body: { received: true } });
  });

  it("with a refusal when there are too many; of one that was not there yet Plexo is asked all the same", async () => {
    const error = { code: "too-many", message: "Too many callbacks for one payment." };
    database.row = { ...stored, state: null, hasRoom: false };
    expect(await tell()).toEqual({ status: 429, body: { error }, attemptId: "attempt" });
    const limit = "callbacks of one payment";
    expect(log.warn).toHaveBeenCalledWith(expect.objectContaining({ limit, refused: 1 }), "refused");
    database.row = { ...stored, state: null };
    expect(await tell()).toEqual({ status: 429, body: { error } });
  });

  it("with what is wrong with it where it cannot be read, and Plexo is asked all the same", async () => {
    const read = { ok: false, status: 413, code: "too-large", message: "It is too large." } as const;
    const error = { code: "too-large", message: "It is too large." };
    const asked = { status: 413, body: { error }, attemptId: "attempt" };
    expect(await answerCallback(key, read, "request")).toEqual(asked);
    const line = { order: "order", reference: "ref", problem: "too-large" };
    expect(log.warn).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining(line),
      "callback not understood",
    );
  });

  it("with nothing that a stranger learns from where no attempt has that key", async () => {
    database.row = null;
    const error = { code: "not-found", message: "There is nothing here." };
    expect(await tell()).toEqual({ status: 404, body: { error } });
    expect(log.warn).toHaveBeenCalledWith({ limit: "unknown callback key", refused: 1 }, "refused");
  });

  it("with the request to send it again where it could not be stored", async () => {
    database.row = new Error("The disk is full.");
    const message = "The callback could not be stored. Send it again.";
    expect(await tell()).toEqual({ status: 503, body: { error: { code: "unavailable", message } } });
  });
});

it("What is longer, or shorter, than a key, or written in other letters, is not looked up", async () => {
  for (const wrong of [key.slice(1), `${key}A`, ` ${key}`, `${key.slice(1)}.`, ""]) {
    expect(await receiveCallback(wrong, payment)).toBeNull();
  }
  expect(database.asked).toEqual([]);
  expect(await receiveCallback(`-_09az${key.slice(6)}`, payment)).not.toBeNull();
});

describe("What is stored of a callback", () => {
  /** What the database was given of it, without ids, which are new each time. */
  async function given(body: unknown, read: JsonBody = { ok: true, body }) {
    database.asked = [];
    await answerCallback(key, read, "request");
    const isSame = (value: unknown) => !(value instanceof Date) && !/^[\da-f-]{36}$/.test(String(value));
    return database.asked[0]?.filter(isSame);
  }

  it("is the same of a payment that tells more about its payer, and of another status it is not", async () => {
    const first = await given(payment);
    expect(await given({ ...payment, cardholder: "Ana Pérez" })).toEqual(first);
    expect(await given({ ...payment, status: "denied" })).not.toEqual(first);
    expect(first).not.toContain("not-a-payment");
    expect(new Set(first?.filter((value) => /^[\w-]{43}$/.test(String(value))))).toHaveProperty("size", 1);
    expect(first).toContain(JSON.stringify({ paymentId: payment.id, status: "approved", problem: null }));
  });

  it("differs for bodies that differ and are no payments, unless they are nested too deep to be told apart", async () => {
    const deep = (leaf: unknown) => {
      let nested = leaf;
      for (let level = 0; level < 20_000; level++) nested = [nested];
      return nested;
    };
    expect(await given([1])).not.toEqual(await given([2]));
    expect(await given("text")).not.toEqual(await given("other"));
    const first = await given(deep(1));
    expect(first).toContain("not-a-payment");
    expect(await given(deep(2))).toEqual(first);
    const unreadable = { ok: false, status: 400, message: "" } as const;
    const broken = await given(null, { ...unreadable, code: "invalid-json" });
    expect(await given(null, { ...unreadable, code: "incomplete" })).not.toContain(broken?.[2]);
    const told = JSON.stringify({ paymentId: null, status: null, problem: "not-a-payment" });
    expect(await given([1])).toEqual(expect.arrayContaining([told, "not-a-payment"]));
  });
});

it("Only a refusal must not be kept, and only what could not be stored is asked for again", () => {
  const json = { "content-type": "application/json" };
  const refused = { ...json, "cache-control": "no-store" };
  expect(callbackHeaders(200)).toEqual(json);
  for (const status of [400, 404, 413, 429]) expect(callbackHeaders(status)).toEqual(refused);
  expect(callbackHeaders(503)).toEqual({ ...refused, "retry-after": "5" });
});
