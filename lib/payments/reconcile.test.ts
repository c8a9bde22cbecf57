import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { days, later, seconds, setClock } from "../platform/clock";
import { log } from "../platform/log";
import { PlexoError } from "../plexo/errors";
import { askPlexo } from "./ask-plexo";
import { reconcile } from "./reconcile";
import { applyAnswers } from "./record/apply";
import { type Claimed, claimAttempts } from "./record/claim";
import { noteUnreachable } from "./record/unreachable";
import type { Applied } from "./rules/change";
import { answer, at } from "./rules/plexo.testing";
import { nextCheck } from "./rules/schedule";

const database = vi.hoisted(() => ({ found: [] as object[] }));
vi.mock("../platform/db", () => ({
  db: () => ({ $queryRaw: async () => database.found }),
  retryRaces: (work: () => unknown) => work(),
}));
vi.mock("../platform/database/direct", () => ({
  directTransaction: (work: (run: null) => unknown) => work(null),
}));
vi.mock("../platform/env", () => ({ env: () => ({ PLEXO_MERCHANT_ID: 3243, PLEXO_TIMEOUT_MS: 1_000 }) }));
vi.mock("./ask-plexo", () => ({ askPlexo: vi.fn() }));
vi.mock("./record/statements", () => ({ databaseRecord: () => null }));
vi.mock("./record/claim", () => ({ claimAttempts: vi.fn() }));
vi.mock("./record/apply", () => ({ applyAnswers: vi.fn() }));
vi.mock("./record/unreachable", () => ({ noteUnreachable: vi.fn() }));

/** An attempt is named by its number and its order by the first digit of it. */
const claimed = (attemptId: string): Claimed => ({
  ...{ attemptId, at, orderId: `order ${attemptId[0]}`, paymentReference: `ref ${attemptId}` },
  ...{ createdAt: at, expiresAt: later(at, seconds(900)), voucherUntil: null, nextCheckAt: at },
  ...{ callbacks: [], sent: [], known: [] },
});
const paid = (attemptId: string): Applied => ({
  result: "confirmed",
  orderId: `order ${attemptId[0]}`,
  state: "paid",
});
const unreachable = new PlexoError({
  ...{ kind: "unreachable", operation: "GET /v1/payments/query", ambiguous: false },
});

let sets: { attempts: string[]; isWaiting: boolean }[];

beforeEach(() => {
  sets = [];
  database.found = [];
  setClock(() => at);
  for (const level of ["info", "warn", "error"] as const) vi.spyOn(log, level).mockReturnValue();
  vi.mocked(claimAttempts).mockImplementation(async (ids) => ids.map(claimed).toReversed());
  vi.mocked(askPlexo).mockResolvedValue({ payments: [answer()], isWhole: false });
  vi.mocked(noteUnreachable).mockResolvedValue();
  vi.mocked(applyAnswers).mockImplementation(async (_record, set, _settings, isWaiting) => {
    const attempts = set.map(({ attemptId }) => attemptId);
    sets.push({ attempts, isWaiting });
    return new Map(attempts.map((id) => [id, paid(id)]));
  });
});
afterEach(() => vi.resetAllMocks());

describe("An attempt", () => {
  it("is asked about by what callbacks name, its answer is applied, and the log has what came of it", async () => {
    expect(await reconcile("1", "callback")).toEqual(paid("1"));
    expect(askPlexo).toHaveBeenCalledExactlyOnceWith(claimed("1"), "named");
    // An operation whose answer has not come within a minute is lost.
    const settings = { merchantId: 3243, lostAfter: seconds(60) };
    expect(vi.mocked(applyAnswers).mock.lastCall?.[2]).toEqual(settings);
    const line = { order: "order 1", reference: "ref 1", caller: "callback", result: "confirmed" };
    const payments = [{ id: "p1", status: "approved" }];
    expect(log.info).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ ...line, payments }),
      "reconciled",
    );
  });

  it("whose answer is not what was asked for is an error in the log", async () => {
    const contradicted = { ...paid("1"), result: "contradicted" } as Applied;
    vi.mocked(applyAnswers).mockResolvedValue(new Map([["1", contradicted]]));
    expect(await reconcile("1", "due")).toEqual(contradicted);
    expect(log.error).toHaveBeenCalledOnce();
    expect(log.info).not.toHaveBeenCalled();
  });

  it("that was asked about a moment ago is left alone, and one that is not there is an error", async () => {
    vi.mocked(claimAttempts).mockResolvedValue([]);
    database.found = [{ id: "1" }];
    expect(await reconcile("1", "due")).toEqual({ result: "too-soon" });
    database.found = [];
    await expect(reconcile("1", "due")).rejects.toThrow("There is no attempt 1.");
    expect(askPlexo).not.toHaveBeenCalled();
  });

  it("that Plexo could not be asked about is noted with the reason, and asked about again as the schedule says", async () => {
    vi.mocked(askPlexo).mockRejectedValue(unreachable);
    const old = { ...claimed("1"), createdAt: later(at, -days(9)), expiresAt: later(at, -days(9)) };
    vi.mocked(claimAttempts).mockResolvedValue([old]);
    expect(await reconcile("1", "due")).toEqual({ result: "unreachable" });
    // However long it is over: what was never answered is not given up.
    const next = nextCheck(old, at, "waiting");
    expect(next).not.toBeNull();
    expect(noteUnreachable).toHaveBeenCalledExactlyOnceWith(old, unreachable.message, next);
    expect(applyAnswers).not.toHaveBeenCalled();
  });

  it("that could not be asked about for a fault of ours is not said to be Plexo's, and is in the log", async () => {
    vi.mocked(askPlexo).mockRejectedValue(new TypeError("Our fault."));
    await expect(reconcile("1", "due")).rejects.toThrow("Our fault.");
    expect(noteUnreachable).not.toHaveBeenCalled();
    const line = { order: "order 1", reference: "ref 1", caller: "due" };
    expect(log.error).toHaveBeenCalledExactlyOnceWith(expect.objectContaining(line), expect.anything());
  });
});

describe("Attempts that are asked about at the same time", () => {
  it("are claimed and applied in sets, each gets its own answer, and none is twice in a set, nor its order", async () => {
    const ids = ["1", "21", "22", "3", "3"];
    const reconciled = await Promise.all(ids.map((id) => reconcile(id, "callback")));
    expect(reconciled).toEqual(ids.map(paid));
    expect(vi.mocked(claimAttempts).mock.calls.map(([set]) => set)).toEqual([
      ["1"],
      ["21", "22", "3"],
      ["3"],
    ]);
    expect(sets.every(({ isWaiting }) => !isWaiting)).toBe(true);
    const together = sets.map(
      ({ attempts }) => new Set(attempts.map((id) => id[0])).size === attempts.length,
    );
    expect(together).not.toContain(false);
    expect(sets.some(({ attempts }) => attempts.length > 1)).toBe(true);
  });

  it("and fall out of the set are done alone, with patience for whoever holds the order", async () => {
    vi.mocked(applyAnswers).mockResolvedValueOnce(new Map());
    expect(await reconcile("1", "due")).toEqual(paid("1"));
    vi.mocked(applyAnswers).mockRejectedValueOnce(new Error("One of them is poisoned."));
    expect(await reconcile("2", "due")).toEqual(paid("2"));
    expect(sets).toEqual([
      { attempts: ["1"], isWaiting: true },
      { attempts: ["2"], isWaiting: true },
    ]);
  });
});

describe("An answer that cannot be applied", () => {
  const noted = async (error: unknown) => {
    vi.mocked(applyAnswers).mockRejectedValue(error);
    await expect(reconcile("1", "due")).rejects.toBe(error);
  };

  it("is noted by the name of the error alone, and asked for again within a minute", async () => {
    await noted(new RangeError("A secret."));
    const next = later(at, seconds(60));
    const why = "The answer could not be applied (RangeError).";
    expect(noteUnreachable).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ attemptId: "1" }),
      why,
      next,
    );
    await noted("not even an error");
    expect(vi.mocked(noteUnreachable).mock.lastCall?.[1]).toBe("The answer could not be applied (unknown).");
  });

  it("nor noted is told by its own error, and both are in the log", async () => {
    vi.mocked(noteUnreachable).mockRejectedValue(new Error("The disk is full."));
    await noted(new RangeError("Out of range."));
    expect(log.error).toHaveBeenCalledTimes(2);
  });

  it("because there is no such order is an error", async () => {
    vi.mocked(applyAnswers).mockResolvedValue(new Map());
    await expect(reconcile("1", "due")).rejects.toThrow("There is no order order 1.");
  });
});
