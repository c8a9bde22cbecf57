import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { setClock } from "../../platform/clock";
import { at } from "../rules/plexo.testing";
import { recordEvent } from "./events";
import { lockOrder } from "./lock-order";
import { refuseOperation } from "./operation-record";

type State = { state: { in: string[] } };
/** A payment of which 10.00 were captured, and its operations, as rows in memory. */
const rows = vi.hoisted(() => {
  const kept = { operations: [] as ({ id: string; state: string } & Record<string, unknown>)[], onItsWay: 0 };
  const tx = {
    paymentOperation: {
      async updateMany({ where, data }: { where: { id: string } & State; data: object }) {
        const own = kept.operations.filter(
          ({ id, state }) => id === where.id && where.state.in.includes(state),
        );
        for (const one of own) Object.assign(one, data);
        return { count: own.length };
      },
    },
    payment: {
      async findUniqueOrThrow({
        where,
        include,
      }: {
        where: { plexoId: string };
        include: { operations: { where: State } };
      }) {
        if (where.plexoId !== "p1") throw new Error("There is no such payment.");
        const operations = kept.operations.filter(({ state }) =>
          include.operations.where.state.in.includes(state),
        );
        return { capturedAmount: 1_000, refundedAmount: 0, operations };
      },
      async update({ where, data }: { where: { plexoId: string }; data: { onItsWay: number } }) {
        if (where.plexoId === "p1") kept.onItsWay = data.onItsWay;
      },
    },
  };
  return { kept, tx };
});
vi.mock("../../platform/db", () => ({ transaction: (work: (tx: unknown) => unknown) => work(rows.tx) }));
vi.mock("./lock-order", () => ({ lockOrder: vi.fn() }));
vi.mock("./events", () => ({ recordEvent: vi.fn() }));

const { kept } = rows;
const operation = {
  ...{
    id: "o1",
    orderId: "1",
    attemptId: "a1",
    paymentId: "p1",
    reference: "ref-o1",
    kind: "refund" as const,
  },
};
const said = { resultCode: "51", resultMessage: "No." };
const row = (id: string, amount: number, state: string) => ({
  id,
  kind: "refund",
  amount,
  state,
  nextCheckAt: at,
});

beforeEach(() => {
  setClock(() => at);
  kept.operations = [row("o1", 500, "sent"), row("o2", 300, "unknown"), row("o3", 200, "done")];
  kept.onItsWay = 800;
});
afterEach(() => vi.resetAllMocks());

it("An operation that moved nothing ends as refused, and what it would have moved can be asked for again", async () => {
  await refuseOperation(operation, said);
  expect(lockOrder).toHaveBeenCalledExactlyOnceWith(rows.tx, "1");
  expect(kept.operations[0]).toMatchObject({ ...said, state: "refused", finishedAt: at, nextCheckAt: null });
  expect(kept.operations.slice(1).map(({ state }) => state)).toEqual(["unknown", "done"]);
  expect(kept.onItsWay).toBe(300);
  const data = { paymentId: "p1", operation: "refund", reference: "ref-o1", state: "refused" };
  const event = { orderId: "1", attemptId: "a1", kind: "operation.ended", at, data };
  expect(recordEvent).toHaveBeenCalledExactlyOnceWith(rows.tx, event);
});

it("An operation that has ended, or that was sent meanwhile, stays what it is, and its end is not told twice", async () => {
  kept.operations[0] = row("o1", 500, "done");
  await refuseOperation(operation, said);
  expect(kept.operations[0]).toEqual(row("o1", 500, "done"));
  expect(kept.onItsWay).toBe(300);
  kept.operations[0] = row("o1", 500, "sent");
  await refuseOperation(operation, said, ["asked"]);
  expect(kept.operations[0]).toEqual(row("o1", 500, "sent"));
  expect(kept.onItsWay).toBe(800);
  expect(recordEvent).not.toHaveBeenCalled();
});
