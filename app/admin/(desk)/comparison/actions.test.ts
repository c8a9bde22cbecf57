import { after } from "next/server";
import { beforeEach, expect, it, vi } from "vitest";
import { runForMerchant } from "@/lib/comparison/run";
import { logError } from "@/lib/platform/log";
import { compareAction } from "./actions";

const left = new Error("to the page");
const away = new Error("the database is away");

vi.mock("node:timers/promises", () => ({ setTimeout: async () => undefined }));
vi.mock("next/navigation", () => ({
  redirect: () => {
    throw left;
  },
}));
vi.mock("next/server", () => ({ after: vi.fn() }));
vi.mock("@/lib/staff/login", () => ({ requireStaff: async () => ({ id: "staff" }) }));
vi.mock("@/lib/comparison/resolve", () => ({}));
vi.mock("@/lib/comparison/run", () => ({ runForMerchant: vi.fn() }));
vi.mock("@/lib/platform/log", () => ({ logError: vi.fn() }));

beforeEach(() => vi.resetAllMocks());

it("A comparison that fails behind its answer is kept running until then, and is logged", async () => {
  let fail = (_error: Error) => {};
  vi.mocked(runForMerchant).mockReturnValueOnce(
    new Promise((_resolve, reject) => {
      fail = reject;
    }),
  );
  await expect(compareAction("2026-03-02")).rejects.toBe(left);
  const [behind] = vi.mocked(after).mock.calls[0] ?? [];
  if (typeof behind !== "function") throw new Error("Nothing goes on behind the answer.");
  const ended = behind();
  fail(away);
  await ended;
  expect(logError).toHaveBeenCalledWith(away, { day: "2026-03-02" }, "comparing failed");
});

it("One that fails before its answer fails the answer", async () => {
  vi.mocked(runForMerchant).mockRejectedValueOnce(away);
  await expect(compareAction("2026-03-02")).rejects.toBe(away);
});

it("A day that is none is not compared", async () => {
  await expect(compareAction("2026-02-30")).rejects.toBe(left);
  expect(runForMerchant).not.toHaveBeenCalled();
});
