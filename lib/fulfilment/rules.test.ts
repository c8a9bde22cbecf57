import { describe, expect, it } from "vitest";
import { allStates } from "../orders/state";
import { allSteps, type Fulfilment, isToldToShopper, obstacleOf, stepsFrom } from "./rules";

function walk(delivery: "delivery" | "pickup"): Fulfilment[] {
  const steps: Fulfilment[] = [];
  for (let at: Fulfilment | null = "to_pack"; at; at = stepsFrom({ delivery, fulfilment: at }).on)
    steps.push(at);
  return steps;
}

describe("goods", () => {
  it("are packed, shipped and delivered, or packed, ready and picked up", () => {
    expect(walk("delivery")).toEqual(["to_pack", "packed", "shipped", "delivered"]);
    expect(walk("pickup")).toEqual(["to_pack", "packed", "ready", "picked_up"]);
  });

  it.each(["delivery", "pickup"] as const)("of a %s go back by the step that they came by", (delivery) => {
    const way = walk(delivery);
    const back = way.map((fulfilment) => stepsFrom({ delivery, fulfilment }).back);
    expect(back).toEqual([null, ...way.slice(0, -1)]);
  });

  it("make no step of the other way", () => {
    for (const delivery of ["delivery", "pickup"] as const) {
      const others = allSteps.filter((step) => !walk(delivery).includes(step));
      expect(others).toHaveLength(2);
      for (const fulfilment of others) {
        expect(stepsFrom({ delivery, fulfilment })).toEqual({ on: null, back: null });
      }
    }
  });

  it.each(allSteps)("leave the shop only where their money is there whole, or why not: %s", (to) => {
    expect(Object.fromEntries(allStates.map((state) => [state, obstacleOf(state, to)]))).toEqual({
      awaiting_payment: "unpaid",
      confirming: "unpaid",
      // Packed they are as soon as their money is set aside.
      authorized: to === "to_pack" || to === "packed" ? null : "not-captured",
      partially_paid: "in-part",
      paid: null,
      partially_refunded: null,
      refunded: "refunded",
      cancelled: "unpaid",
    });
  });

  it("are told of to their shopper as soon as there is money for them, and for good once they made a step", () => {
    const told = (fulfilledAt: Date | null, delivery: "delivery" | null = "delivery") =>
      allStates.filter((state) => isToldToShopper({ delivery, state, fulfilledAt }));
    expect(told(null)).toEqual(["authorized", "paid", "partially_refunded"]);
    expect(told(new Date())).toEqual(allStates);
    expect(told(new Date(), null)).toEqual([]);
  });
});
