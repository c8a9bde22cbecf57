import { describe, expect, it } from "vitest";
import { maxNote, readNote, readOperation } from "./operation-form";

const values = { amount: "1.240,50", reason: "customer-request", note: "" };
const read = (change: Partial<typeof values>, room = 129_050) =>
  readOperation("refund", { ...values, ...change }, room);

describe("an operation's form", () => {
  it.each([
    ["1.240,50", 124_050],
    ["1240,5", 124_050],
    ["1240.50", 124_050],
    ["1.240", 124_000],
    [" 0,01 ", 1],
    ["1.290,50", 129_050],
  ])("takes the amount %s as it is", (amount, minor) => {
    expect(read({ amount })).toEqual({ ok: true, amount: minor, reason: "customer-request" });
  });

  it.each([
    ["", "required"],
    ["  ", "required"],
    ["0", "nothing"],
    ["0,00", "nothing"],
    ["-1", "not-an-amount"],
    ["1e9", "not-an-amount"],
    ["1.240,505", "not-an-amount"],
    ["1,240.50", "not-an-amount"],
    ["1.24.0", "not-an-amount"],
    ["100%", "not-an-amount"],
    ["12\u0000", "not-an-amount"],
    ["99999999999", "not-an-amount"],
    ["21474836,48", "not-an-amount"],
    ["1.290,51", "too-much"],
    ["21474836,47", "too-much"],
  ])("refuses the amount %j: %s", (amount, problem) => {
    expect(read({ amount })).toEqual({ ok: false, problems: { amount: problem } });
  });

  it("asks for one of the reasons, but for none of a capture, which Plexo takes none for", () => {
    expect(read({ reason: "ClientRequest" })).toEqual({ ok: false, problems: { reason: "choose" } });
    expect(readOperation("capture", { ...values, reason: "" }, 129_050)).toEqual({
      ok: true,
      amount: 124_050,
    });
  });

  it("takes all that there is for a cancellation, whatever amount is sent with it", () => {
    const whole = { ok: true, amount: 129_050, reason: "customer-request" };
    expect(readOperation("cancellation", { ...values, amount: "1" }, 129_050)).toEqual(whole);
  });
});

describe("a note", () => {
  it("is taken as it is, in its lines", () => {
    expect(readNote(" Llamó Ana:\r\n\tquiere  cambiar 🧉 ")).toEqual({
      ...{ ok: true, note: " Llamó Ana:\n\tquiere  cambiar 🧉 " },
    });
  });

  it.each([
    ["\n ", "required"],
    ["a\u0000b", "unreadable"],
    ["a\ud83e", "unreadable"],
    ["a\u0007", "unreadable"],
    ["a".repeat(maxNote + 1), "too-long"],
  ])("is refused: %j", (typed, problem) => {
    expect(readNote(typed)).toEqual({ ok: false, problem });
  });
});
