import { describe, expect, it } from "vitest";
import { readSearch } from "./search";

describe("The search box takes", () => {
  it.each([
    ["1042", "order", "1042"],
    ["#1042", "order", "1042"],
    ["Nº 1042", "order", "1042"],
    ["pay-MZ9x0g3Qy1bW2eR4tY6u8A", "reference", "pay-MZ9x0g3Qy1bW2eR4tY6u8A"],
    ["op-MZ9x0g3Qy1bW2eR4tY6u8A", "reference", "op-MZ9x0g3Qy1bW2eR4tY6u8A"],
    ["7KQ2M9XWH4TP", "reference", "7KQ2M9XWH4TP"],
    ["https://tienda.uy/orders/MZ9x0g3Qy1bW2eR4tY6u8A?x=1", "reference", "MZ9x0g3Qy1bW2eR4tY6u8A"],
    ["/en/checkout/result/MZ9x0g3Qy1bW2eR4tY6u8A", "reference", "MZ9x0g3Qy1bW2eR4tY6u8A"],
    ["64f1c0ffee64f1c0ffee1234", "payment", "64f1c0ffee64f1c0ffee1234"],
    ["Ana@Example.com", "email", "ana@example.com"],
    ["@example.com", "email", "@example.com"],
    ["Pérez", "name", "Pérez"],
    ["  ana\u00a0maría  ", "name", "ana maría"],
    ["099 123 456", "phone", "99123456"],
    ["099123456", "phone", "99123456"],
    ["+598 99 123 456", "phone", "99123456"],
    ["0059899123456", "phone", "99123456"],
    ["94555123", "phone", "94555123"],
    ["2400 1234", "phone", "24001234"],
    ["1.234.567-2", "document", "12345672"],
    ["12345672", "document", "12345672"],
    ["211234567890", "document", "211234567890"],
    ["AB123456", "document", "AB123456"],
    ["•••• 1111", "last4", "1111"],
    ["**** **** **** 1111", "last4", "1111"],
    ["1.240,50", "amount", "124050"],
    ["$ 1.240", "amount", "124000"],
    ["1240,5", "amount", "124050"],
    ["1.240", "amount", "124000"],
    ["1240.50", "amount", "124050"],
    ["27/11/2026", "date", "2026-11-27"],
    ["2026-11-27", "date", "2026-11-27"],
    ["1-3-2026", "date", "2026-03-01"],
  ])("%j as %s", (typed, kind, value) => {
    expect(readSearch(typed)).toMatchObject({ kind, value });
  });

  it("an amount with its currency", () => {
    expect(readSearch("U$S 32")).toMatchObject({ kind: "amount", value: "3200", currency: "USD" });
    expect(readSearch("$ 32")).toMatchObject({ kind: "amount", value: "3200", currency: "UYU" });
    expect(readSearch("32,00")?.currency).toBeUndefined();
  });

  it("what it was told to take it as, where that is possible", () => {
    expect(readSearch("1111")).toMatchObject({ kind: "order", others: ["last4", "amount"] });
    expect(readSearch("1111", "last4")).toMatchObject({ kind: "last4", others: ["order", "amount"] });
    expect(readSearch("1111", "email")?.kind).toBe("order");
    expect(readSearch("1111", "__proto__")?.kind).toBe("order");
    expect(readSearch("12345672")?.others).toEqual(["order", "phone", "amount", "payment"]);
  });

  it.each(["", "  ", "\u0000", "\u200b", undefined, ["a"], {}])("nothing of %j", (typed) => {
    expect(readSearch(typed)).toBeNull();
  });

  it.each(["?", "a", "ab", "%", "99999999999999999999", "31/02/2026", "-5", "' OR 1=1"])(
    "%j as nothing that can be looked for",
    (typed) => {
      expect(readSearch(typed)).toBeUndefined();
    },
  );
});
