import { expect, it } from "vitest";
import { changeFlags } from "./flags";

const over = (reason: string) => reason.startsWith("unreachable");

it("An order's flags stand until they are over, each once, and an unchanged row is not written", () => {
  const none = { raised: [], over };
  expect(changeFlags(null, none)).toBeUndefined();
  expect(changeFlags("paid-twice", none)).toBeUndefined();
  expect(changeFlags("paid-twice", { raised: ["paid-twice"], over })).toBeUndefined();
  expect(changeFlags(null, { raised: ["a", "b"], over })).toBe("a, b");
  expect(changeFlags("paid-twice", { raised: ["a"], over })).toBe("paid-twice, a");
  expect(changeFlags("unreachable:1", none)).toBeNull();
  expect(changeFlags("paid-twice, unreachable:1, a", none)).toBe("paid-twice, a");
});
