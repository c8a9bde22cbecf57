import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { setClock } from "../platform/clock";
import { log } from "../platform/log";
import { PlexoError } from "../plexo/errors";
import type { PlexoTransaction } from "../plexo/payment";
import { reconcileFresh } from "./fresh";
import { operate } from "./operations";
import { recordEvent } from "./record/events";
import { refuseOperation } from "./record/operation-record";
import { at, purchase } from "./rules/plexo.testing";
import { type Operation, startOperation } from "./start-operation";

type Update = { where: { id: string; state: { in: string[] } }; data: object };
/** One operation and its payment of 10.00, as rows in memory. */
const rows = vi.hoisted(() => {
  const operation: { id: string; state: string } & Record<string, unknown> = { id: "", state: "" };
  const table = {
    paymentOperation: {
      async updateMany({ where, data }: Update) {
        if (where.id !== operation.id || !where.state.in.includes(operation.state)) return { count: 0 };
        Object.assign(operation, data);
        return { count: 1 };
      },
      async findUniqueOrThrow({ where }: { where: { id: string } }) {
        if (where.id !== operation.id) throw new Error("There is no such operation.");
        return operation;
      },
    },
    payment: {
      async findUniqueOrThrow({ where }: { where: { plexoId: string } }) {
        if (where.plexoId !== "p1") throw new Error("There is no such payment.");
        return { capturedAmount: 1_000 };
      },
    },
  };
  return { operation, table };
});
const plexo = vi.hoisted(() => ({ capturePayment: vi.fn(), cancelPayment: vi.fn(), refundPayment: vi.fn() }));
vi.mock("../platform/db", () => ({
  db: () => rows.table,
  transaction: (work: (tx: unknown) => unknown) => work(rows.table),
}));
vi.mock("../platform/gateway", () => ({ plexo: () => plexo }));
vi.mock("./fresh", () => ({ reconcileFresh: vi.fn() }));
vi.mock("./record/events", () => ({ recordEvent: vi.fn() }));
vi.mock("./record/operation-record", () => ({ refuseOperation: vi.fn() }));
vi.mock("./start-operation", () => ({ startOperation: vi.fn() }));

const calls = Object.values(plexo);
const sent = () => calls.flatMap(({ mock }) => mock.calls);

function started(change: Partial<Operation> = {}, isNew = true): void {
  const given = {
    id: "o1",
    orderId: "1",
    attemptId: "a1",
    paymentId: "p1",
    reference: "ref-o1",
    reason: null,
  };
  const operation = { ...given, kind: "refund", amount: 1_000, state: "asked", ...change } as Operation;
  Object.assign(rows.operation, { plexoStatus: null, resultMessage: null, sentAt: null }, operation);
  vi.mocked(startOperation).mockResolvedValue({ ok: true, operation: { ...operation }, isNew });
}

/** The request itself is the business of what starts it. */
const ask = () => operate({ paymentId: "p1", kind: "refund", amount: 1_000 });
const entry = (change: Partial<PlexoTransaction> = {}): PlexoTransaction => ({
  ...purchase,
  type: "refund",
  ...change,
});
const failure = (change: Partial<ConstructorParameters<typeof PlexoError>[0]>) =>
  new PlexoError({
    ...{ kind: "rejected", operation: "POST /v1/payments/{id}/refunds", ambiguous: false },
    ...change,
  });

beforeEach(() => {
  setClock(() => at);
  started();
  for (const call of calls) call.mockResolvedValue(entry());
  for (const level of ["info", "warn", "error"] as const) vi.spyOn(log, level).mockReturnValue();
});
afterEach(() => vi.resetAllMocks());

describe("What is sent to Plexo", () => {
  it("is nothing where the operation may not be, where its form came before, and where it has ended meanwhile", async () => {
    vi.mocked(startOperation).mockResolvedValue({ ok: false, reason: "too-much" });
    expect(await ask()).toEqual({ ok: false, reason: "too-much" });
    started({}, false);
    await ask();
    started({ state: "refused" });
    await ask();
    expect(sent()).toEqual([]);
    expect(reconcileFresh).not.toHaveBeenCalled();
  });

  it("has its moment, and the operation's own reference (reference before request)", async () => {
    await ask();
    expect(rows.operation).toMatchObject({ sentAt: at });
    expect(sent()).toEqual([["p1", { referenceId: "ref-o1", type: "refund", amount: 1_000 }]]);
    const line = { order: "1", operation: "refund", reference: "ref-o1", status: "approved" };
    expect(log.info).toHaveBeenCalledExactlyOnceWith(expect.objectContaining(line), "operation answered");
  });

  it("is a capture of so much, a cancellation of all, or a refund of a part", async () => {
    started({ kind: "capture", amount: 300 });
    await ask();
    expect(plexo.capturePayment).toHaveBeenCalledExactlyOnceWith("p1", {
      referenceId: "ref-o1",
      amount: 300,
    });
    started({ kind: "cancellation" });
    await ask();
    expect(plexo.cancelPayment).toHaveBeenCalledExactlyOnceWith("p1", { referenceId: "ref-o1" });
    started({ amount: 300 });
    await ask();
    const part = { referenceId: "ref-o1", type: "partial-refund", amount: 300 };
    expect(plexo.refundPayment).toHaveBeenCalledExactlyOnceWith("p1", part);
  });

  it("has the reason where Plexo has a word for it", async () => {
    for (const kind of ["refund", "cancellation"] as const) {
      started({ kind, reason: "customer-request" });
      await ask();
    }
    expect(sent()).toHaveLength(2);
    for (const [, said] of sent()) expect(said).toMatchObject({ reason: "ClientRequest" });
  });
});

describe("What Plexo says", () => {
  it("is kept of what it took, and then the payment is asked for, which has the final word", async () => {
    plexo.refundPayment.mockResolvedValue(entry({ id: "t9", status: "pending", statusAsGiven: "Pending" }));
    expect(await ask()).toEqual({ ok: false, reason: "sent", message: "Pending" });
    expect(rows.operation).toMatchObject({ state: "sent", plexoStatus: "Pending", transactionId: "t9" });
    const data = { paymentId: "p1", operation: "refund", reference: "ref-o1", status: "Pending" };
    const owner = { orderId: "1", attemptId: "a1" };
    expect(recordEvent).toHaveBeenCalledExactlyOnceWith(rows.table, {
      ...{ ...owner, kind: "operation.answered", at, data },
    });
    expect(reconcileFresh).toHaveBeenCalledExactlyOnceWith("a1", "merchant");
    expect(refuseOperation).not.toHaveBeenCalled();
  });

  it("does not change an operation that has ended while it was said", async () => {
    plexo.refundPayment.mockImplementation(async () => {
      rows.operation.state = "done";
      return entry({ status: "pending", statusAsGiven: "Pending" });
    });
    expect(await ask()).toEqual({ ok: true });
    expect(rows.operation.plexoStatus).toBeNull();
  });

  it("is no, and the operation ends as refused once the payment was asked for", async () => {
    plexo.refundPayment.mockResolvedValue(
      entry({ status: "denied", statusAsGiven: "denied", resultMessage: "No." }),
    );
    await ask();
    const said = expect.objectContaining({ resultCode: "0", resultMessage: "No." });
    expect(refuseOperation).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: "o1" }), said);
    const [asked] = vi.mocked(reconcileFresh).mock.invocationCallOrder;
    const [refused] = vi.mocked(refuseOperation).mock.invocationCallOrder;
    expect(asked).toBeLessThan(Number(refused));
    expect(recordEvent).not.toHaveBeenCalled();
  });

  it("is an error that is final, and is kept with its code and its words, as far as there is room", async () => {
    plexo.refundPayment.mockRejectedValue(failure({ code: "invalid-amount", reason: "x".repeat(400) }));
    await ask();
    const said = { resultCode: "invalid-amount", resultMessage: "x".repeat(300) };
    expect(refuseOperation).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: "o1" }), said);
    expect(reconcileFresh).toHaveBeenCalledOnce();
    const silent = failure({});
    plexo.refundPayment.mockRejectedValue(silent);
    started();
    await ask();
    expect(vi.mocked(refuseOperation).mock.lastCall?.[1]).toEqual({
      resultCode: null,
      resultMessage: silent.message,
    });
    const line = { order: "1", operation: "refund", reference: "ref-o1" };
    expect(log.error).toHaveBeenLastCalledWith(expect.objectContaining(line), "operation failed");
  });

  it("is not known where the answer got lost: the operation is looked up later, and neither refused nor sent again", async () => {
    plexo.refundPayment.mockRejectedValue(
      failure({ kind: "unreachable", ambiguous: true, reason: "No answer." }),
    );
    expect(await ask()).toEqual({ ok: false, reason: "unknown", message: "No answer." });
    expect(rows.operation.state).toBe("unknown");
    expect(refuseOperation).not.toHaveBeenCalled();
    expect(reconcileFresh).not.toHaveBeenCalled();
    expect(sent()).toHaveLength(1);
  });

  it("has nothing to do with a fault of ours, which is thrown", async () => {
    plexo.refundPayment.mockRejectedValue(new TypeError("Our fault."));
    await expect(ask()).rejects.toThrow("Our fault.");
    expect(rows.operation.state).toBe("sent");
  });
});

it.each([
  ["done", { ok: true }],
  ["refused", { ok: false, reason: "refused", message: "Why." }],
  ["unknown", { ok: false, reason: "unknown", message: "Why." }],
  ["sent", { ok: false, reason: "sent", message: "Pending" }],
  ["asked", { ok: false, reason: "sent", message: "Pending" }],
] as const)(
  "Who asks again for what is %s is told so, with what Plexo said of it or nothing",
  async (state, told) => {
    started({ state, resultMessage: "Why.", plexoStatus: "Pending" }, false);
    expect(await ask()).toEqual(told);
    started({ state }, false);
    expect(await ask()).toEqual("message" in told ? { ...told, message: "" } : told);
  },
);
