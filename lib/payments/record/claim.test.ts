import { afterEach, expect, it, vi } from "vitest";
import { days, later, seconds, setClock } from "../../platform/clock";
import { runDirectly } from "../../platform/database/direct";
import { at } from "../rules/plexo.testing";
import { claimAttempts } from "./claim";

vi.mock("../../platform/database/direct", () => ({ runDirectly: vi.fn() }));
setClock(() => at);
afterEach(() => vi.resetAllMocks());

it("Attempts are claimed that were not asked about within two seconds, also by a clock that has been put back since", async () => {
  vi.mocked(runDirectly).mockResolvedValue([]);
  expect(await claimAttempts(["1", "2"])).toEqual([]);
  const [, values] = vi.mocked(runDirectly).mock.calls[0] ?? [];
  const limits = [later(at, -seconds(2)), later(at, seconds(2))];
  expect(values).toEqual([["1", "2"], at, later(at, seconds(60)), ...limits]);
});

it("A claim tells until when the last voucher that waits can be paid, and when it was made", async () => {
  const until = later(at, days(2));
  const waits = { id: "p1", status: "pending", voucherUntil: until.toISOString() };
  const known = [waits, { ...waits, id: "p2", voucherUntil: null }];
  vi.mocked(runDirectly).mockResolvedValue([
    { attemptId: "1", known },
    { attemptId: "2", known: [] },
  ]);
  expect(await claimAttempts(["1", "2"])).toEqual([
    {
      ...{ attemptId: "1", at, voucherUntil: until },
      known: [
        { ...waits, voucherUntil: until },
        { ...waits, id: "p2", voucherUntil: null },
      ],
    },
    { attemptId: "2", at, voucherUntil: null, known: [] },
  ]);
});
