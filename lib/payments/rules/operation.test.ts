import { describe, expect, it } from "vitest";
import { later, seconds } from "../../platform/clock";
import type { KnownOperation } from "./on-its-way";
import { changeOperations, lookUpOperations } from "./operation";
import { answer, at, entry, operation } from "./plexo.testing";

const owner = { orderId: "order", attemptId: "attempt" };
const lostBefore = later(at, -seconds(60));
const dated = { orderId: "order", at };

/** What is written down of these operations after Plexo told of their payment. */
function lookUp(operations: KnownOperation[], payment = answer(), sent = operations.map(({ id }) => id)) {
  const looked = lookUpOperations(operations, [payment], sent, lostBefore);
  return { ...changeOperations(owner, looked, at), open: looked.open.map(({ id }) => id) };
}

describe("an operation", () => {
  it("that Plexo has done is over, and the order's history says so", () => {
    const done = entry({ id: "t7", statusAsGiven: "Approved", resultCode: "0", resultMessage: "Aprobada" });
    expect(lookUp([operation()], answer({ transactions: [done] }))).toEqual({
      changes: [
        {
          ...{ id: "o1", state: "done", plexoStatus: "Approved", transactionId: "t7", finishedAt: at },
          ...{ resultCode: "0", resultMessage: "Aprobada" },
        },
      ],
      events: [
        {
          ...{ ...dated, attemptId: "attempt", kind: "operation.ended" },
          data: { paymentId: "p1", operation: "refund", reference: "op-1", state: "done" },
        },
      ],
      open: [],
    });
  });

  it("that was refused is over, with what Plexo said of it, as much as is kept of a text", () => {
    const denied = entry({ status: "denied", statusAsGiven: "denied", resultMessage: "x".repeat(301) });
    const { changes, events, open } = lookUp([operation()], answer({ transactions: [denied] }));
    expect(changes).toMatchObject([{ state: "refused", resultMessage: "x".repeat(300), finishedAt: at }]);
    expect(events).toMatchObject([{ data: { state: "refused" } }]);
    expect(open).toEqual([]);
  });

  it("that Plexo has not decided goes on being on its way, and its history has nothing to add", () => {
    const pending = entry({ status: "pending", statusAsGiven: "pending" });
    expect(lookUp([operation({ state: "unknown" })], answer({ transactions: [pending] }))).toMatchObject({
      changes: [{ state: "sent", plexoStatus: "pending", resultMessage: "pending", finishedAt: null }],
      events: [],
      open: ["o1"],
    });
  });

  it("of which Plexo said nothing but that it is there has no message", () => {
    const { changes } = lookUp([operation()], answer({ transactions: [entry({ status: "unknown" })] }));
    expect(changes).toMatchObject([{ state: "sent", plexoStatus: "none", resultMessage: "" }]);
  });

  it("that never arrived is refused, and what was on record of it stays", () => {
    expect(lookUp([operation({ transactionId: "t9" })])).toMatchObject({
      changes: [
        {
          ...{ state: "refused", plexoStatus: null, transactionId: "t9", finishedAt: at },
          ...{ resultCode: null, resultMessage: "It did not reach Plexo." },
        },
      ],
      events: [{ data: { state: "refused" } }],
      open: [],
    });
  });

  it("that was sent while Plexo was asked is not missed", () => {
    expect(lookUp([operation()], answer(), ["another"])).toEqual({ changes: [], events: [], open: ["o1"] });
  });

  it.each(["asked", "sent", "unknown"] as const)("that is %s is looked up", (state) => {
    const { changes } = lookUp([operation({ state })], answer({ transactions: [entry()] }));
    expect(changes).toMatchObject([{ state: "done" }]);
  });

  it.each(["done", "refused"] as const)("that is %s stays so", (state) => {
    const nothing = { changes: [], events: [], open: [] };
    expect(lookUp([operation({ state })], answer({ transactions: [entry()] }))).toEqual(nothing);
  });

  it("is looked up in the payment that it is of, once Plexo's word for that is known", () => {
    const transactions = [entry()];
    const untouched = { changes: [], events: [], open: ["o1"] };
    expect(lookUp([operation()], answer({ id: "p2", transactions }))).toEqual(untouched);
    expect(lookUp([operation()], answer({ status: "unknown", transactions }))).toEqual(untouched);
  });

  it("is not taken for another one of the same kind and amount that Plexo has answered", () => {
    const hidden = entry({ id: "t2", referenceId: null, status: "created" });
    const other = operation({ id: "o2", reference: "op-2", transactionId: "t2", plexoStatus: "created" });
    const { changes, open } = lookUp([operation(), other], answer({ transactions: [hidden] }));
    expect(changes).toMatchObject([
      { id: "o1", state: "refused" },
      { id: "o2", state: "sent" },
    ]);
    expect(open).toEqual(["o2"]);
  });
});
