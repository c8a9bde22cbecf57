import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { resolveLostSession } from "../checkout/session";
import { closeUnsent } from "../checkout/unsent";
import { later, seconds, setClock } from "../platform/clock";
import { forgetOldTurns } from "../platform/limits";
import { log } from "../platform/log";
import { startRounds } from "../platform/rounds";
import { reconcileAllDue, reconcileDue, startReconciling } from "./due";
import { resolveLostOperations } from "./lost-operations";
import { reconcile } from "./reconcile";

const database = vi.hoisted(() => ({ rounds: [] as object[][] }));
vi.mock("../platform/db", () => ({ db: () => ({ $queryRaw: async () => database.rounds.shift() ?? [] }) }));
vi.mock("../checkout/session", () => ({ resolveLostSession: vi.fn() }));
vi.mock("../checkout/unsent", () => ({ closeUnsent: vi.fn() }));
vi.mock("../platform/limits", () => ({ forgetOldTurns: vi.fn() }));
vi.mock("../platform/rounds", () => ({ startRounds: vi.fn() }));
vi.mock("./lost-operations", () => ({ resolveLostOperations: vi.fn() }));
vi.mock("./reconcile", () => ({ reconcile: vi.fn() }));

const at = new Date("2026-11-28T12:00:00Z");
let passed: number;
const open = (id: string) => ({ id, state: "open", createdAt: at, sentAt: at, leaseUntil: null });

beforeEach(() => {
  database.rounds = [];
  passed = 0;
  setClock(() => later(at, passed));
  vi.spyOn(log, "error").mockReturnValue();
});
afterEach(() => vi.resetAllMocks());

describe("A round", () => {
  it("asks about each attempt that is due, and does what else is due, also when no attempt is", async () => {
    database.rounds = [[open("1"), open("2")]];
    expect(await reconcileDue()).toBe(2);
    expect(vi.mocked(reconcile).mock.calls).toEqual([
      ["1", "due"],
      ["2", "due"],
    ]);
    expect(resolveLostSession).not.toHaveBeenCalled();
    expect(await reconcileDue()).toBe(0);
    for (const other of [resolveLostOperations, closeUnsent, forgetOldTurns])
      expect(other).toHaveBeenCalledTimes(2);
  });

  it("looks a session up whose answer got lost, before it asks about its payments", async () => {
    const order: string[] = [];
    vi.mocked(resolveLostSession).mockImplementation(async (id) => void order.push(`session of ${id}`));
    vi.mocked(reconcile).mockImplementation(async (id) => {
      order.push(`payments of ${id}`);
      return { result: "too-soon" };
    });
    passed = seconds(600);
    database.rounds = [[{ ...open("1"), state: "creating" }]];
    await reconcileDue();
    expect(order).toEqual(["session of 1", "payments of 1"]);
  });

  it("in which one fails does all others, and the log has which it was", async () => {
    vi.mocked(reconcile).mockRejectedValueOnce(new Error("Out of order."));
    database.rounds = [[open("1"), open("2")]];
    expect(await reconcileDue()).toBe(2);
    expect(reconcile).toHaveBeenCalledTimes(2);
    expect(log.error).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ attemptId: "1" }),
      expect.anything(),
    );
  });
});

describe("A scheduler", () => {
  it("has rounds made until nothing is due any more, and is told how many attempts they took", async () => {
    database.rounds = [[open("1"), open("2")], [open("3")], [], [open("4")]];
    expect(await reconcileAllDue()).toBe(3);
    expect(database.rounds).toHaveLength(1);
  });

  it("is answered after twenty seconds, though more is due", async () => {
    vi.mocked(reconcile).mockImplementation(async () => {
      passed += seconds(10);
      return { result: "too-soon" };
    });
    database.rounds = [[open("1")], [open("2")], [open("3")]];
    expect(await reconcileAllDue()).toBe(2);
  });
});

it("In the background a round follows another at once where something was due, and in two seconds otherwise", async () => {
  startReconciling();
  const [rounds] = vi.mocked(startRounds).mock.calls[0] ?? [];
  expect(rounds).toMatchObject({ failed: "reconciling failed", pause: seconds(2) });
  database.rounds = [[open("1")]];
  expect([await rounds?.round(), await rounds?.round()]).toEqual([0, seconds(2)]);
});
