import { describe, expect, it } from "vitest";
import { hours, later, minutes } from "../../platform/clock";
import { decide, type Situation } from "./decide";
import { fact } from "./facts.testing";

const start = new Date("2026-03-02T12:00:00Z");
const end = later(start, minutes(30));

const bySession = { via: "session" as const };

function situation(change: Partial<Situation> = {}): Situation {
  return {
    total: 10_000,
    stock: "held",
    ...{ giftCardId: null, giftCardHeld: false },
    attempts: [{ ...bySession, id: "a1", state: "open", createdAt: start, expiresAt: end }],
    payments: [],
    isUnread: false,
    isWhole: true,
    ...change,
  };
}
const paid = { ...fact("approved"), attemptId: "a1" };

describe("once Plexo has been asked", () => {
  it("sells the goods and closes the attempt of a paid order", () => {
    const decision = decide(situation({ payments: [paid] }), "a1", start);
    expect(decision).toMatchObject({ stock: "sell", close: [{ attemptId: "a1", reason: "paid" }] });
  });

  it("gets the goods once more when they went back to the shelf before the payment", () => {
    expect(decide(situation({ payments: [paid], stock: "released" }), "a1", start).stock).toBe("take-again");
  });

  it("sells the goods only once", () => {
    expect(decide(situation({ payments: [paid], stock: "sold" }), "a1", start).stock).toBe("keep");
  });

  it("closes the other open attempt of a paid order as superseded", () => {
    const older = { ...bySession, id: "a1", state: "closed", createdAt: start, expiresAt: end } as const;
    const newer = { ...bySession, id: "a2", state: "open", createdAt: start, expiresAt: end } as const;
    const decision = decide(situation({ attempts: [older, newer], payments: [paid] }), "a1", start);
    expect(decision.close).toEqual([{ attemptId: "a2", reason: "superseded" }]);
  });

  it("closes as paid only the attempt whose payment took money, be it a cent", () => {
    const attempts = ["a1", "a2"].map(
      (id) => ({ ...bySession, id, state: "open", createdAt: start, expiresAt: end }) as const,
    );
    const payments = [
      { ...paid, captured: 1 },
      { ...fact("denied", { id: "p2" }), attemptId: "a2" },
    ];
    expect(decide(situation({ attempts, payments }), "a1", start).close).toEqual([
      { attemptId: "a1", reason: "paid" },
      { attemptId: "a2", reason: "superseded" },
    ]);
  });

  it("closes the attempt of an authorised order, which waits with its goods for the capture", () => {
    const payments = [{ ...fact("authorized"), attemptId: "a1" }];
    const decision = decide(situation({ payments }), "a1", start);
    expect(decision).toMatchObject({ stock: "keep", close: [{ attemptId: "a1", reason: "paid" }] });
  });

  it.each([
    ["held", "keep"],
    ["released", "keep"],
    ["sold", "keep"],
  ] as const)("neither sells nor gives back goods that are %s for a part of the money", (stock, does) => {
    const payments = [{ ...paid, captured: 9_999 }];
    const decision = decide(situation({ payments, stock }), "a1", later(end, hours(48)));
    expect(decision).toMatchObject({ stock: does, outlook: "waiting", folded: { state: "partially_paid" } });
    const returned = [{ ...paid, status: "refunded", captured: 9_999, refunded: 9_999 }];
    expect(decide(situation({ payments: returned }), "a1", start).stock).toBe("release");
  });

  it("keeps goods and attempt while the session can be paid", () => {
    const decision = decide(situation(), "a1", later(end, -1));
    expect(decision).toMatchObject({ stock: "keep", close: [] });
  });

  it("keeps them a little longer, for a payment made in the last moment", () => {
    expect(decide(situation(), "a1", later(end, minutes(1))).close).toEqual([]);
  });

  it("gives the goods back when the session is over and Plexo knows of no payment", () => {
    const decision = decide(situation(), "a1", later(end, minutes(2)));
    expect(decision).toMatchObject({ stock: "release", close: [{ attemptId: "a1", reason: "expired" }] });
  });

  it("gives them back after a decline only when the session is over", () => {
    const payments = [{ ...fact("denied"), attemptId: "a1" }];
    expect(decide(situation({ payments }), "a1", start).stock).toBe("keep");
    expect(decide(situation({ payments }), "a1", later(end, minutes(2))).stock).toBe("release");
  });

  it.each(["pending", "created", "authorized", "unknown"])(
    "holds on to the goods however long a payment stays %s",
    (status) => {
      const payments = [{ ...fact(status), attemptId: "a1" }];
      expect(decide(situation({ payments }), "a1", later(end, hours(48))).stock).toBe("keep");
    },
  );

  it.each(["pending", "unknown"])(
    "holds on to the goods for a payment that is %s after its attempt was closed",
    (status) => {
      const attempts = [
        { ...bySession, id: "a1", state: "closed", createdAt: start, expiresAt: end } as const,
      ];
      const payments = [{ ...fact(status), attemptId: "a1" }];
      expect(decide(situation({ attempts, payments }), "a1", later(end, hours(1))).stock).toBe("keep");
    },
  );

  it("gives them back, and sells none, when the money was returned before anybody looked", () => {
    const payments = [{ ...fact("refunded"), attemptId: "a1" }];
    expect(decide(situation({ payments }), "a1", start).stock).toBe("release");
    expect(decide(situation({ payments, stock: "released" }), "a1", start).stock).toBe("keep");
  });

  it.each([
    ["waiting", "pending", "a1"],
    ["waiting", "authorized", "a1"],
    ["paid", "approved", "a1"],
    ["paid", "refunded", "a1"],
    ["open", "denied", "a1"],
    ["open", "pending", "a2"],
  ])("looks at the attempt as %s after %s on %s", (outlook, status, attemptId) => {
    expect(decide(situation({ payments: [{ ...fact(status), attemptId }] }), "a1", start).outlook).toBe(
      outlook,
    );
  });

  it("looks on at a paid attempt while Plexo's word for its payment is not known", () => {
    expect(decide(situation({ payments: [paid], isUnread: true }), "a1", start).outlook).toBe("waiting");
  });

  it("does not let an attempt expire that Plexo was not asked about", () => {
    const other = { ...bySession, id: "a2", state: "open", createdAt: start, expiresAt: end } as const;
    const decision = decide(situation({ attempts: [other] }), "a1", later(end, hours(1)));
    expect(decision).toMatchObject({ close: [], stock: "keep" });
  });

  it("takes a session whose end Plexo did not tell to last an hour", () => {
    const attempts = [{ ...bySession, id: "a1", state: "open", createdAt: start, expiresAt: null } as const];
    expect(decide(situation({ attempts }), "a1", later(start, minutes(61))).close).toEqual([]);
    expect(decide(situation({ attempts }), "a1", later(start, minutes(62))).close).toHaveLength(1);
  });

  it("sells nothing where an order has no goods", () => {
    expect(decide(situation({ stock: "none", payments: [paid] }), "a1", start).stock).toBe("keep");
  });

  it("gives back what a closed order still holds", () => {
    const attempts = [{ ...bySession, id: "a1", state: "closed", createdAt: start, expiresAt: end } as const];
    expect(decide(situation({ attempts }), "a1", start).stock).toBe("release");
  });

  const byCard = (stock: Situation["stock"], giftCardHeld: boolean) => ({
    ...{ giftCardId: "card", giftCardHeld, stock },
    attempts: [{ ...bySession, id: "a1", state: "closed", createdAt: start, expiresAt: end } as const],
  });
  const inPart = { ...paid, status: "partially-refunded", refunded: 9_999 };

  it.each([
    ["keep", "held", true, [{ ...fact("pending"), attemptId: "a1" }]],
    ["give-back", "held", true, []],
    ["keep", "held", true, [paid]],
    ["take", "released", false, [paid]],
    ["keep", "sold", true, [paid]],
    ["keep", "sold", true, [inPart]],
    ["give-back", "sold", true, [{ ...fact("refunded"), attemptId: "a1" }]],
    ["keep", "sold", false, [{ ...fact("refunded"), attemptId: "a1" }]],
    ["give-back", "sold", true, [{ ...fact("cancelled"), attemptId: "a1" }]],
    ["keep", "sold", false, [{ ...fact("cancelled"), attemptId: "a1" }]],
    ["take", "sold", false, [{ ...fact("refunded", { id: "p2" }), attemptId: "a1" }, paid]],
  ] as const)(
    "does %s with a gift card's part of goods that are %s, held: %s",
    (does, stock, held, payments) => {
      const given = { ...byCard(stock, held), payments: [...payments] };
      expect(decide(situation(given), "a1", start).giftCard).toBe(does);
      expect(
        decide(situation({ ...given, giftCardId: null, giftCardHeld: false }), "a1", start).giftCard,
      ).toBe("keep");
    },
  );

  it("leaves a gift card's part with an order that is being paid anew, after a cancellation", () => {
    const payments = [{ ...fact("cancelled"), attemptId: "a0" }];
    const given = { giftCardId: "card", giftCardHeld: true, stock: "sold", payments } as const;
    expect(decide(situation({ ...given, payments }), "a1", start).giftCard).toBe("keep");
    expect(decide(situation({ ...given, payments }), "a1", later(end, minutes(2))).giftCard).toBe(
      "give-back",
    );
  });

  it("decides nothing that hangs on payments that it was not asked about, but asks for all of them at once", () => {
    const over = later(end, minutes(2));
    const unsure = { outlook: "unsure", close: [], stock: "keep", giftCard: "keep" };
    expect(decide(situation({ isWhole: false }), "a1", over)).toMatchObject(unsure);
    const attempts = [{ ...bySession, id: "a1", state: "closed", createdAt: start, expiresAt: end } as const];
    expect(decide(situation({ attempts, isWhole: false }), "a1", start)).toMatchObject(unsure);
    // With no goods that hang on it, the attempt itself does.
    expect(decide(situation({ stock: "none", isWhole: false }), "a1", over)).toMatchObject(unsure);
    expect(decide(situation({ isWhole: false }), "a1", start).outlook).toBe("open");
    const bought = decide(situation({ payments: [paid], isWhole: false }), "a1", over);
    expect(bought).toMatchObject({ outlook: "paid", stock: "sell", close: [{ reason: "paid" }] });
  });
});

describe("a charge of a saved card", () => {
  const charge = { id: "a1", via: "charge", state: "open", createdAt: start, expiresAt: end } as const;
  const attempts = [charge];
  const denied = { ...fact("denied"), attemptId: "a1" };

  it("ends with Plexo's decision against it, and its goods go back, while a session goes on", () => {
    expect(decide(situation({ attempts, payments: [denied] }), "a1", start)).toMatchObject({
      close: [{ attemptId: "a1", reason: "declined" }],
      stock: "release",
    });
    expect(decide(situation({ payments: [denied] }), "a1", start)).toMatchObject({
      close: [],
      stock: "keep",
    });
  });

  it("does not end while one of its payments is undecided, nor by what was not asked about whole", () => {
    const pending = { ...fact("pending", { id: "p2" }), attemptId: "a1" };
    expect(decide(situation({ attempts, payments: [denied, pending] }), "a1", start).close).toEqual([]);
    expect(decide(situation({ attempts, payments: [denied], isWhole: false }), "a1", start)).toMatchObject({
      close: [],
      outlook: "unsure",
    });
  });

  it("of which Plexo has nothing goes on until its time is over, whatever became of another", () => {
    const over = later(end, minutes(2));
    const payments = [{ ...denied, attemptId: "a0" }];
    expect(decide(situation({ attempts }), "a1", later(over, -1)).close).toEqual([]);
    expect(decide(situation({ attempts, payments }), "a1", later(over, -1)).close).toEqual([]);
    expect(decide(situation({ attempts }), "a1", over).close).toEqual([
      { attemptId: "a1", reason: "expired" },
    ]);
  });
});
