import { describe, expect, it } from "vitest";
import type { StoryEntry } from "@/lib/orders/story";
import { sentenceOf } from "./sentence";

const told = (kind: string, raw: StoryEntry["raw"]) =>
  sentenceOf({ kind, raw, key: "k", at: new Date(0), source: "shop" }, "UYU", "es").detail;

describe("An order's story says in the desk's words", () => {
  it("which operation it was, and how it ended", () => {
    const data = { operation: "refund", reference: "op-1" };
    expect(told("operation.sent", { ...data, amount: 124050 })).toMatch(
      /^Devolución · \$\s1\.240,50 · op-1$/,
    );
    expect(told("operation.ended", { ...data, state: "refused" })).toBe("Devolución · Rechazada · op-1");
    // Plexo's own word is left as it is.
    expect(told("operation.answered", { ...data, status: "created" })).toBe("Devolución · created · op-1");
  });

  it("why it is to be looked at, and why it is not any more", () => {
    expect(told("order.flagged", { reason: "contradicted:64f1c0" })).toBe(
      "Un pago en Plexo no es el que pedimos",
    );
    const raw = { action: "order.unflag", before: { reason: "paid-twice" }, note: "Devuelto" };
    expect(told("audit", raw)).toBe("Se pagó más de una vez · Devuelto");
  });

  it("why a callback did nothing", () => {
    const raw = { state: "ignored", reason: "no-payment-at-plexo", paymentId: "64f1c0" };
    expect(told("callback", raw)).toBe("Plexo no tenía ningún pago de ese intento · 64f1c0");
    expect(told("callback", { state: "received", problem: "not JSON" })).toBe("not JSON");
  });

  it("why money was given back", () => {
    const raw = {
      action: "order.refund",
      after: { amount: 5_00, reason: "wrong-or-damaged" },
      note: "Vino rota",
    };
    expect(told("audit", raw)).toMatch(/^\$\s5,00 · Llegó mal o no era eso · Vino rota$/);
  });

  it("and shows a word that is not known as it is", () => {
    expect(told("operation.ended", { operation: "chargeback", state: "won" })).toBe("chargeback · won");
    expect(told("order.flagged", { reason: "of-a-later-version:1" })).toBe("of-a-later-version:1");
  });
});
