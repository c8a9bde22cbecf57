import { expect, it } from "vitest";
import { paymentStatuses } from "../../plexo/payment";
import { isPossible } from "./on-its-way";
import { awaitedStatuses } from "./status";

it.each([
  ["authorized", ["capture", "cancellation"]],
  // Captured in part, there may be more to capture.
  ["approved", ["capture", "cancellation", "refund"]],
  ["partially-refunded", ["refund"]],
] as const)("What can be done to a payment that is %s is %j", (status, kinds) => {
  expect((["capture", "cancellation", "refund"] as const).filter((kind) => isPossible(kind, status))).toEqual(
    kinds,
  );
});

it("Nothing can be done to any other, nor to one whose status is not known", () => {
  const others = [...paymentStatuses, "unknown", "word of another build"].filter(
    (status) => !["authorized", "approved", "partially-refunded"].includes(status),
  );
  const kinds = ["capture", "cancellation", "refund"] as const;
  expect(others.filter((status) => kinds.some((kind) => isPossible(kind, status)))).toEqual([]);
});

it("Plexo's decision is awaited on what is under way, and not where its word is not known", () => {
  expect(awaitedStatuses).toEqual(["created", "pending", "authorized"]);
});
