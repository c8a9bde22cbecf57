import { setImmediate } from "node:timers/promises";
import { beforeEach, expect, it, vi } from "vitest";
import { log } from "../platform/log";
import { settle } from "./settle";
import { settleInBackground } from "./settle-in-background";

vi.mock("./settle", () => ({ settle: vi.fn() }));

let atOnce = 0;
let most = 0;

beforeEach(() => {
  log.level = "silent";
  atOnce = most = 0;
  vi.mocked(settle).mockReset();
  vi.mocked(settle).mockImplementation(async () => {
    most = Math.max(most, ++atOnce);
    await setImmediate();
    atOnce--;
    return { result: "too-soon" };
  });
});

const settleMany = (count: number) =>
  Promise.all(Array.from({ length: count }, (_, number) => settleInBackground(`attempt-${number}`)));

it("A hundred callbacks at once are all settled, in the order in which they came, eight at a time", async () => {
  await settleMany(100);
  expect(vi.mocked(settle).mock.calls.map(([id]) => id)).toEqual(
    Array.from({ length: 100 }, (_, number) => `attempt-${number}`),
  );
  expect(most).toBe(8);
});

it("What cannot be settled holds up nothing else, and throws nothing", async () => {
  vi.mocked(settle).mockRejectedValueOnce(new Error("the database is away"));
  await settleMany(20);
  expect(settle).toHaveBeenCalledTimes(20);
  await settleMany(20);
  expect(most).toBe(8);
});

it("A backlog beyond a thousand is left to the reconciler", async () => {
  await settleMany(5_000);
  expect(settle).toHaveBeenCalledTimes(1_008);
});
