import { expect, it } from "vitest";
import { seenState } from "./seen";

const payment = { status: "approved", amount: 1_000, capturedAmount: 1_000, refundedAmount: 0 };
const refund = { kind: "refund", amount: 100 } as const;
const capture = { kind: "capture", amount: 50 } as const;

it("A form is no longer of what it was made of once a status, an amount or what is on its way is another", () => {
  const all = [
    seenState(payment, []),
    seenState({ ...payment, status: "partially-refunded" }, []),
    seenState({ ...payment, amount: 1_001 }, []),
    seenState({ ...payment, capturedAmount: 999 }, []),
    seenState({ ...payment, refundedAmount: 1 }, []),
    seenState(payment, [refund]),
    seenState(payment, [refund, refund]),
    seenState(payment, [{ ...refund, amount: 101 }]),
    seenState(payment, [{ ...refund, kind: "cancellation" }]),
  ];
  expect(new Set(all).size).toBe(all.length);
  expect(seenState({ ...payment, amount: 11, capturedAmount: 1 }, [])).not.toBe(
    seenState({ ...payment, amount: 1, capturedAmount: 11 }, []),
  );
});

it("It is of the same in whichever order what is on its way is read", () => {
  expect(seenState(payment, [refund, capture])).toBe(seenState(payment, [capture, refund]));
});
