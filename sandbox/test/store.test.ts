import { statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { Store } from "../store/store";
import type { CheckoutSession } from "../store/types";
import { START, temporaryFolder } from "./harness";

function open(file: string): Store {
  const store = new Store(file);
  onTestFinished(() => store.close());
  return store;
}

/** Session number `n`, a second after the one before. */
const session = (n: number, changes: Partial<CheckoutSession> = {}): CheckoutSession => ({
  id: `id-${n}`,
  type: "checkout",
  token: `token-${n}`,
  clientId: 221,
  merchantId: 3243,
  referenceId: `ñandú-${n}`,
  createdAt: START + n * 1000,
  expiresAt: START + 1_800_000,
  disableThreeds: false,
  payment: {
    referenceId: `payment-${n}`,
    invoiceNumber: `A-${n}`,
    installments: 1,
    amount: 1_000_00 + n,
    currency: "UYU",
    capture: "automatic",
    items: [],
    metadata: { size: "año".repeat(n % 7) },
  },
  ...changes,
});

describe("the store", () => {
  it("reads what it does not hold from its journal, each thing in its latest state", () => {
    const file = join(temporaryFolder(), "journal.jsonl");
    const first = new Store(file);
    for (let n = 0; n < 300; n += 1) first.save({ sessions: [session(n)] });
    for (let n = 0; n < 300; n += 3) first.save({ sessions: [session(n, { cancelledAt: START + n })] });
    first.close();

    const store = open(file);
    for (const n of [0, 1, 150, 298, 299]) {
      const expected = session(n, n % 3 === 0 ? { cancelledAt: START + n } : {});
      expect(store.sessions.get(`id-${n}`)).toEqual(expected);
      expect(store.sessions.with("reference", `ñandú-${n}`)).toEqual([expected]);
    }
    const page = store.sessions.list({
      ...{ minDate: START + 10_000, maxDate: START + 20_000 },
      ...{ page: 2, size: 4 },
    });
    expect(page.total).toBe(11);
    expect(page.items.map(({ id }) => id)).toEqual(["id-16", "id-15", "id-14", "id-13"]);
  });

  it("reads right after its journal was rewritten, which takes only what is still true", () => {
    const file = join(temporaryFolder(), "journal.jsonl");
    const first = new Store(file);
    for (let round = 0; round < 5; round += 1) {
      for (let n = 0; n < 300; n += 1) first.save({ sessions: [session(n, { cancelledAt: START + round })] });
    }
    first.close();
    const before = statSync(file).size;
    const store = open(file);
    expect(statSync(file).size).toBeLessThan(before / 4);
    expect([...store.sessions.values()]).toEqual(
      Array.from({ length: 300 }, (_, n) => session(n, { cancelledAt: START + 4 })),
    );
    store.save({ sessions: [session(300)] });
    expect(store.sessions.get("id-7")?.referenceId).toBe("ñandú-7");
    expect(store.sessions.get("id-300")).toEqual(session(300));
  });

  it("shows a change to whoever holds the thing that changed", () => {
    const store = open(join(temporaryFolder(), "journal.jsonl"));
    store.save({ sessions: [session(1)] });
    const held = store.sessions.get("id-1");
    store.save({ sessions: [session(1, { cancelledAt: START })] });
    expect(held?.cancelledAt).toBe(START);
    expect(store.sessions.get("id-1")).toBe(held);
  });
});
