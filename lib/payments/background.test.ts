import { setImmediate } from "node:timers/promises";
import { beforeEach, expect, it, vi } from "vitest";
import { log } from "../platform/log";
import { processWide } from "../platform/process-wide";
import { reconcileInBackground, untilReconciled } from "./background";
import { reconcile } from "./reconcile";

vi.mock("./reconcile", () => ({ reconcile: vi.fn() }));

let atOnce = 0;
let most = 0;

beforeEach(() => {
  log.level = "silent";
  atOnce = most = 0;
  vi.mocked(reconcile).mockReset();
  vi.mocked(reconcile).mockImplementation(async () => {
    most = Math.max(most, ++atOnce);
    await setImmediate();
    atOnce--;
    return { result: "too-soon" };
  });
});

const reconcileMany = (count: number) =>
  Promise.all(Array.from({ length: count }, (_, number) => reconcileInBackground(`attempt-${number}`)));

it("A hundred callbacks at once are all reconciled, in the order in which they came, sixty-four at a time", async () => {
  await reconcileMany(100);
  expect(vi.mocked(reconcile).mock.calls.map(([id]) => id)).toEqual(
    Array.from({ length: 100 }, (_, number) => `attempt-${number}`),
  );
  expect(most).toBe(64);
});

it("What cannot be reconciled holds up nothing else, and throws nothing", async () => {
  vi.mocked(reconcile).mockRejectedValueOnce(new Error("the database is away"));
  await reconcileMany(100);
  expect(reconcile).toHaveBeenCalledTimes(100);
  await reconcileMany(100);
  expect(most).toBe(64);
});

it("A backlog beyond a thousand is left to what is due", async () => {
  await reconcileMany(5_000);
  expect(reconcile).toHaveBeenCalledTimes(1_064);
});

it("A process that ends waits for what is under way", async () => {
  reconcileMany(100);
  await untilReconciled();
  expect(reconcile).toHaveBeenCalledTimes(100);
  expect(atOnce).toBe(0);
  // Nothing is kept of what is done.
  expect(processWide("reconciling in background", () => new Set()).size).toBe(0);
});
