import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { days, later } from "../../platform/clock";
import type { Transaction } from "../../platform/db";
import { log } from "../../platform/log";
import { unreachableFlag } from "../rules/flags";
import { at } from "../rules/plexo.testing";
import { flagOrder } from "./flag-order";
import { noteUnreachable } from "./unreachable";

const database = vi.hoisted(() => ({ given: [] as unknown[], row: [] as { since: Date }[] }));
vi.mock("../../platform/db", () => ({
  db: () => ({
    async $queryRaw(_text: unknown, ...values: unknown[]) {
      database.given = values;
      return database.row;
    },
  }),
}));
vi.mock("./flag-order", () => ({ flagOrder: vi.fn() }));

const owner = { orderId: "1", attemptId: "a1" };
const noteSince = (since: Date) => {
  database.row = [{ since }];
  return noteUnreachable({ ...owner, at, nextCheckAt: at }, "x".repeat(400), null);
};

beforeEach(() => void vi.spyOn(log, "error").mockReturnValue());
afterEach(() => vi.resetAllMocks());

it("Why there was no answer is noted, as far as there is room; before a day of it no person is needed", async () => {
  await noteSince(later(at, 1 - days(1)));
  expect(database.given).toContain("x".repeat(300));
  database.row = [];
  await noteUnreachable({ ...owner, at, nextCheckAt: at }, "Of an attempt that is not there.", null);
  expect(flagOrder).not.toHaveBeenCalled();
});

it("After a day the order is flagged, if it is still so then, and the log has it", async () => {
  const since = later(at, -days(1));
  await noteSince(since);
  expect(flagOrder).toHaveBeenCalledExactlyOnceWith(
    owner,
    unreachableFlag("a1", since),
    at,
    expect.anything(),
  );
  const isSo = vi.mocked(flagOrder).mock.lastCall?.[3];
  const count = vi.fn(async () => 1);
  const tx = { checkoutAttempt: { count } } as unknown as Transaction;
  expect(await isSo?.(tx)).toBe(true);
  expect(count).toHaveBeenCalledExactlyOnceWith({ where: { id: "a1", unreachableSince: since } });
  expect(log.error).toHaveBeenCalledOnce();
  count.mockResolvedValue(0);
  expect(await isSo?.(tx)).toBe(false);
  expect(log.error).toHaveBeenCalledOnce();
});
