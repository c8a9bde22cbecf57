import { beforeEach, describe, expect, it } from "vitest";
import { type Payment, Prisma } from "@/prisma/generated/client";
import type { Run } from "../../platform/database/direct";
import type { Changes } from "../rules/order";
import { at } from "../rules/plexo.testing";
import { databaseRecord } from "./statements";

let sent: [name: string, ...values: unknown[]][];
let rowsOf: Record<string, object[]>;
const textOf: Record<string, string> = {};

beforeEach(() => {
  sent = [];
  rowsOf = {};
});

const run = (async ({ name, text }, values = []) => {
  sent.push([name, ...values]);
  textOf[name] = text;
  return rowsOf[name] ?? [];
}) as Run;
const record = databaseRecord(run);

const none: Changes = {
  ...{ orders: [], payments: [], movements: [], operations: [], goods: [], callbacks: [], attempts: [] },
  ...{ events: [], mails: [], cardMovements: [], issued: [], blocked: [] },
};
const read = (json: unknown) => JSON.parse(String(json));
const text = at.toISOString();

describe("What is written", () => {
  it("costs the database no statement for a table in which nothing has changed", async () => {
    await record.write(none);
    expect(sent).toEqual([]);
  });

  it("names the rows once more by their ids, and attempts are locked before that", async () => {
    const asked = { nextCheckAt: at, sooner: at };
    await record.write({
      ...none,
      callbacks: [{ id: "c", repeats: 0, state: "applied", reason: null, processedAt: at }],
      attempts: [
        { id: "1", closeReason: null, at, asked },
        { id: "2", closeReason: "superseded", at, asked: null },
      ],
    });
    expect(sent.map(([name, values, ids]) => [name, ids ?? values])).toEqual([
      ["close callbacks", ["c"]],
      ["lock attempts", ["1", "2"]],
      ["write attempts", ["1", "2"]],
    ]);
    expect(read(sent[2]?.[1])).toEqual([
      { id: "1", closeReason: null, at: text, isAsked: true, nextCheckAt: text, sooner: text },
      { id: "2", closeReason: "superseded", at: text, isAsked: false },
    ]);
  });

  it("of a payment is the whole row, and whose payment it is never changes", async () => {
    await record.write({ ...none, payments: [{ plexoId: "p" } as Payment] });
    const lists = [...(textOf["write payments"] ?? "").matchAll(/\(?((?:(?:EXCLUDED\.)?"\w+"(?:, )?){2,})/g)];
    const [inserted, selected, changed, to] = lists.map(([, list = ""]) => list.split(", "));
    const columns = Object.values(Prisma.PaymentScalarFieldEnum).map((name) => `"${name}"`);
    expect(inserted?.toSorted()).toEqual(columns.toSorted());
    expect(selected).toEqual(inserted);
    const owner = ['"plexoId"', '"orderId"', '"attemptId"'];
    expect(changed).toEqual(inserted?.filter((name) => !owner.includes(name)));
    expect(to).toEqual(changed?.map((name) => `EXCLUDED.${name}`));
  });

  it("of the order's story has its moment in its id, and data also where there is none", async () => {
    const event = { orderId: "1", kind: "order.state", at } as const;
    await record.write({ ...none, events: [event, { ...event, data: { to: "paid" } }] });
    const [plain, telling] = read(sent[0]?.[1]);
    expect(plain).toEqual({ ...event, id: expect.any(String), at: text, data: {} });
    expect(telling).toEqual({ ...event, id: expect.any(String), at: text, data: { to: "paid" } });
    const moment = plain.id.replaceAll("-", "").slice(0, 12);
    expect(Number.parseInt(moment, 16)).toBe(at.getTime());
  });
});

describe("What is read", () => {
  const payment = { plexoId: "p", seenAt: text };
  const noDates = { voucherUntil: null, authorizedUntil: null, plexoCreatedAt: null, plexoUpdatedAt: null };
  const dates = { voucherUntil: text, authorizedUntil: text, plexoCreatedAt: text, plexoUpdatedAt: text };
  const row = {
    ...{ id: "1", total: 1_000 },
    attempts: [
      { id: "a", createdAt: text, expiresAt: text },
      { id: "b", createdAt: text, expiresAt: null },
    ],
    payments: [
      { ...payment, ...dates },
      { ...payment, ...noDates },
    ],
    operations: [
      { id: "o", sentAt: text },
      { id: "p", sentAt: null },
    ],
  };

  it("has its dates again, and none where there was none", async () => {
    rowsOf = { "lock orders": [{ id: "1" }], "read orders": [row] };
    expect(await record.lockOrders(["1"], true)).toEqual([
      {
        ...{ id: "1", total: 1_000 },
        attempts: [
          { id: "a", createdAt: at, expiresAt: at },
          { id: "b", createdAt: at, expiresAt: null },
        ],
        payments: [
          {
            ...{ ...payment, seenAt: at, voucherUntil: at },
            ...{ authorizedUntil: at, plexoCreatedAt: at, plexoUpdatedAt: at },
          },
          { ...payment, seenAt: at, ...noDates },
        ],
        operations: [
          { id: "o", sentAt: at },
          { id: "p", sentAt: null },
        ],
      },
    ]);
  });

  it("is waited for, or left out where another transaction holds it", async () => {
    rowsOf = { "lock free orders": [{ id: "2" }], "read orders": [row, { ...row, id: "2" }] };
    const orders = await record.lockOrders(["1", "2"], false);
    expect(orders.map(({ id }) => id)).toEqual(["2"]);
    await record.lockOrders(["1"], true);
    expect(sent).toEqual([
      ["lock free orders", ["1", "2"]],
      ["read orders", ["1", "2"]],
      ["lock orders", ["1"]],
      ["read orders", ["1"]],
    ]);
  });

  it("of the shelf and of gift cards is told by sku and by card, at the moment that is asked about", async () => {
    rowsOf = {
      "lock shelf": [{ sku: "A", available: 3 }],
      "lock gift cards": [{ id: "g", balance: 700 }],
    };
    expect([...(await record.lockShelf(["A"]))]).toEqual([["A", 3]]);
    expect([...(await record.lockCards(["g"], at))]).toEqual([["g", 700]]);
    expect(sent).toEqual([
      ["lock shelf", ["A"]],
      ["lock gift cards", ["g"], at],
    ]);
  });
});
