import { expect, it } from "vitest";
import { days, later, minutes } from "../platform/clock";
import { hasLapsed } from "./lapse";

const createdAt = new Date("2026-11-01T12:00:00Z");
const attempt = (startsAfter: number, life: number) => ({
  via: "session" as const,
  createdAt: later(createdAt, startsAfter),
  expiresAt: later(createdAt, startsAfter + life),
  payments: [] as { voucherUntil: Date | null }[],
});

it("an unpaid order keeps its prices until a day after its last session", () => {
  const attempts = [attempt(days(2), minutes(30)), attempt(0, minutes(30))];
  const end = later(createdAt, days(3) + minutes(30));
  expect(hasLapsed({ createdAt, attempts }, later(end, -1))).toBe(false);
  expect(hasLapsed({ createdAt, attempts }, end)).toBe(true);
});

it("a voucher that can be paid for days keeps them for a day longer", () => {
  const voucherUntil = later(createdAt, days(3));
  const attempts = [{ ...attempt(0, minutes(30)), payments: [{ voucherUntil }, { voucherUntil: null }] }];
  expect(hasLapsed({ createdAt, attempts }, later(createdAt, days(4) - 1))).toBe(false);
  expect(hasLapsed({ createdAt, attempts }, later(createdAt, days(4)))).toBe(true);
});

it("an order that never had a session keeps them for a day", () => {
  expect(hasLapsed({ createdAt, attempts: [] }, later(createdAt, days(1) - 1))).toBe(false);
  expect(hasLapsed({ createdAt, attempts: [] }, later(createdAt, days(1)))).toBe(true);
});

it("one whose charge came to nothing keeps them for two weeks: its payer was not there", () => {
  const attempts = [{ ...attempt(0, days(1)), via: "charge" as const }];
  expect(hasLapsed({ createdAt, attempts }, later(createdAt, days(15) - 1))).toBe(false);
  expect(hasLapsed({ createdAt, attempts }, later(createdAt, days(15)))).toBe(true);
});
