import { expect, it } from "vitest";
import { foreseeOrder, givenBack } from "./foresee";

const total = 129_050;
const paid = {
  ...{ plexoId: "p1", status: "approved", capturedAmount: total, refundedAmount: 0, onItsWay: 0 },
  transactions: 1,
};
const authorized = { ...paid, status: "authorized", capturedAmount: 0 };
const foresee = (kind: "refund" | "capture" | "cancellation", amount: number, ...payments: (typeof paid)[]) =>
  foreseeOrder(payments, total, { paymentId: "p1", kind, amount });

it("What an operation will make of an order is told before it is sent, with what is on its way taken off", () => {
  expect(foresee("refund", 5_050, paid)).toEqual({ state: "partially_refunded", left: 124_000 });
  expect(foresee("refund", total, paid)).toEqual({ state: "refunded", left: 0 });
  expect(foresee("refund", 5_050, { ...paid, onItsWay: 100_000 })).toMatchObject({ left: 24_000 });
  expect(foresee("refund", total, paid, { ...paid, plexoId: "p2" })).toEqual({ state: "paid", left: total });
  expect(foresee("capture", 29_050, authorized)).toEqual({ state: "partially_paid", left: 29_050 });
  expect(foresee("capture", total, authorized)).toEqual({ state: "paid", left: total });
  expect(foresee("cancellation", total, authorized)).toEqual({ state: "cancelled", left: 0 });
  expect(foresee("cancellation", total, paid)).toEqual({ state: "cancelled", left: 0 });
  // What is on its way back of the payment itself goes with it, and of another one is gone already.
  const moving = { ...paid, onItsWay: 50 };
  expect(foresee("cancellation", total, moving)).toEqual({ state: "cancelled", left: 0 });
  expect(foresee("cancellation", total, moving, { ...moving, plexoId: "p2" })).toMatchObject({
    left: total - 50,
  });
});

it("A cancellation gives back what was captured and is still there, and nothing that was only set aside", () => {
  expect(givenBack("cancellation", total, paid)).toBe(total);
  expect(givenBack("cancellation", total, { ...paid, refundedAmount: 50 })).toBe(total - 50);
  expect(givenBack("cancellation", total, authorized)).toBe(0);
  expect(givenBack("refund", 70, paid)).toBe(70);
  expect(givenBack("capture", 70, paid)).toBe(0);
});
