import { describe, expect, it } from "vitest";
import { later, minutes } from "../platform/clock";
import { voucherOf } from "./voucher";

const at = new Date("2026-03-02T12:00:00Z");
const until = later(at, minutes(1));
const payment = { status: "pending", brand: "abitab", voucherCode: "2710", voucherUntil: until };
const cash = { means: "cash" as const, redirectUrl: "https://plexo.example/s", payments: [payment] };
const card = { ...cash, means: "card" as const };

describe("the voucher that an order waits to be paid with", () => {
  it("is that of its pending payment, with the way back to Plexo's page", () => {
    expect(voucherOf([cash], at)).toEqual({
      ...{ means: "cash", collector: "abitab", code: "2710", until, isOver: false },
      url: "https://plexo.example/s",
    });
  });

  it("is over at its last moment, and is still told of until Plexo has said what became of it", () => {
    expect(voucherOf([cash], until)).toMatchObject({ isOver: true });
    expect(voucherOf([{ ...cash, payments: [{ ...payment, voucherUntil: null }] }], until)).toMatchObject({
      isOver: false,
    });
  });

  it.each(["approved", "denied", "expired", "cancelled", "unknown"])(
    "is none once Plexo says %s",
    (status) => {
      expect(voucherOf([{ ...cash, payments: [{ ...payment, status }] }], at)).toBeNull();
    },
  );

  it("is none while a card is being decided on, so that nobody pays twice", () => {
    expect(voucherOf([card], at)).toBeNull();
    expect(voucherOf([cash, card], at)).toBeNull();
    expect(voucherOf([card, cash], at)).toBeNull();
    expect(voucherOf([{ ...card, payments: [] }, cash], at)).toMatchObject({ means: "cash" });
  });
});
