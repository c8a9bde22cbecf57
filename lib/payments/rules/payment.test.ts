import { describe, expect, it } from "vitest";
import type { Payment as Row } from "@/prisma/generated/client";
import { days, hours, later } from "../../platform/clock";
import type { PlexoPayment, PlexoTransaction } from "../../plexo/payment";
import { storedPayment } from "../../plexo/stored-payment";
import type { NewEvent } from "../rules/event";
import { changePayment } from "./payment";
import { answer, at, made, operation, purchase } from "./plexo.testing";

const owner = { orderId: "order", attemptId: "attempt" };

/** What is on record of a payment after each of these answers, and its events. */
function store(...answers: PlexoPayment[]) {
  const events: NewEvent[] = [];
  let row: Row | undefined;
  for (const payment of answers) {
    const change = changePayment(owner, row, payment, [], { at, caller: "due" });
    row = change.row ?? row;
    if (change.event) events.push(change.event);
  }
  return { row, events };
}

describe("a payment on record", () => {
  it("has of a voucher who collects it, its code and until when", () => {
    const voucher = { collector: "abitab", code: "2710", expiresAt: at };
    const { row, events } = store(answer({ status: "pending", transactions: [], card: null, voucher }));
    expect(row).toMatchObject({ brand: "abitab", last4: null, voucherCode: "2710", voucherUntil: at });
    expect(JSON.stringify(events)).not.toContain("2710");
  });

  it("is what Plexo said, with the last result and of the card only brand and last digits", () => {
    const { row } = store(answer());
    expect(row).toEqual({
      ...owner,
      plexoId: "p1",
      status: "approved",
      currency: "UYU",
      amount: 1_000,
      capturedAmount: 1_000,
      refundedAmount: 0,
      onItsWay: 0,
      transactions: 1,
      brand: "Visa",
      last4: "1111",
      voucherCode: null,
      voucherUntil: null,
      authorization: "A1",
      authorizedUntil: null,
      resultCode: "0",
      resultMessage: "Aprobada",
      plexoCreatedAt: made,
      plexoUpdatedAt: at,
      seenAt: at,
    });
  });

  it("that is authorised can be captured until Plexo says, else for a week as is assumed, and only while it is", () => {
    const authorizedUntil = later(made, hours(24));
    const held: Partial<PlexoPayment> = { status: "authorized", transactions: [] };
    expect(store(answer({ ...held, authorizedUntil })).row).toMatchObject({ authorizedUntil });
    expect(store(answer(held)).row).toMatchObject({ authorizedUntil: later(made, days(7)) });
    expect(store(answer(held), answer({ authorizedUntil })).row).toMatchObject({ authorizedUntil: null });
  });

  it("leaves open what Plexo did not say", () => {
    const { row } = store(answer({ card: null, transactions: [], status: "pending" }));
    const unsaid = { brand: null, last4: null, authorization: null, resultCode: null, resultMessage: null };
    expect(row).toMatchObject({ ...unsaid, capturedAmount: 0, refundedAmount: 0, transactions: 0 });
  });

  it.each([
    ["approved", 1_000, 0],
    ["partially-refunded", 1_000, 0],
    ["refunded", 1_000, 1_000],
    ["pending", 0, 0],
    ["authorized", 0, 0],
    ["denied", 0, 0],
    ["cancelled", 0, 0],
  ] as const)(
    "that is %s took %i and returned %i where its history says no amounts",
    (status, captured, refunded) => {
      const { row } = store(answer({ status, transactions: [] }));
      expect(row).toMatchObject({ capturedAmount: captured, refundedAmount: refunded });
    },
  );

  it("that is refunded has returned all that was captured, whatever its history leaves out", () => {
    const { row } = store(answer({ status: "refunded" }));
    expect(row).toMatchObject({ capturedAmount: 1_000, refundedAmount: 1_000 });
  });

  it("counts as returned nothing of a refund whose amount cannot be read", () => {
    const refund = { ...purchase, id: "t2", type: "refund", amount: null } as const;
    const { row } = store(answer({ status: "partially-refunded", transactions: [purchase, refund] }));
    expect(row).toMatchObject({ capturedAmount: 1_000, refundedAmount: 0, transactions: 2 });
  });

  it("has what is on its way, also where Plexo only says what was known", () => {
    const { row: known } = store(answer());
    const again = (...open: Parameters<typeof operation>[0][]) =>
      changePayment(owner, known, answer(), open.map(operation), { at, caller: "due" });
    expect(again()).toMatchObject({ row: null, event: null });
    expect(again({ amount: 400 })).toMatchObject({ row: { ...known, onItsWay: 400 }, event: null });
    const { row } = changePayment(owner, undefined, answer(), [operation()], { at, caller: "due" });
    expect(row).toMatchObject({ capturedAmount: 1_000, onItsWay: 500 });
  });

  it("stays with the order and attempt that it was first found for", () => {
    const { row: known } = store(answer({ status: "pending", transactions: [] }));
    const other = { orderId: "another", attemptId: "another" };
    expect(changePayment(other, known, answer(), [], { at, caller: "due" }).row).toMatchObject(owner);
  });

  it("is kept as Plexo told of it, without what may not be stored, and of a long history the end", () => {
    const transactions = Array.from({ length: 300 }, (_, nth) => ({ ...purchase, id: `t${nth}` }));
    const text = "4444 3333 2222 1111 ana@example.com ".repeat(50);
    const metadata = { name: "Ana" };
    const payment = answer({ transactions, metadata, statusAsGiven: text, method: { id: "4", name: text } });
    const { answer: kept } = Object(store(payment).events[0]?.data);
    expect(kept).toMatchObject({
      id: "p1",
      amount: 1_000,
      updatedAt: at.toISOString(),
      card: { last4: "1111" },
    });
    expect(kept.transactions.map(({ id }: PlexoTransaction) => id)).toEqual(
      transactions.slice(-20).map(({ id }) => id),
    );
    const written = JSON.stringify(kept);
    expect(written).not.toMatch(/4444 3333|ana@example|Ana/);
    expect(written.length).toBeLessThan(8_000);
  });

  it("is told of once, and again when it has changed: from what, to what", () => {
    const pending = answer({ status: "pending", transactions: [] });
    const { events } = store(pending, pending, answer(), pending);
    const seen = { ...owner, kind: "payment.seen", at };
    const of = { paymentId: "p1", id: "p1", refunded: 0, by: "due" };
    expect(events).toEqual([
      {
        ...seen,
        data: {
          ...of,
          answer: storedPayment(pending),
          from: null,
          status: "pending",
          captured: 0,
          transactions: 0,
          resultCode: null,
          amount: 1_000,
        },
      },
      {
        ...seen,
        data: {
          ...of,
          answer: storedPayment(answer()),
          from: "pending",
          status: "approved",
          captured: 1_000,
          amount: 1_000,
          transactions: 1,
          resultCode: "0",
        },
      },
    ]);
  });
});
