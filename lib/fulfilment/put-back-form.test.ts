import { expect, it } from "vitest";
import { allStates } from "../orders/state";
import { mayComeBack, readPieces } from "./put-back-form";

const lines = [
  { id: "a", quantity: 3, returned: 1 },
  { id: "b", quantity: 1, returned: 0 },
];

it("Of each line as many come back as were typed, and never more than are left of it", () => {
  expect(readPieces({ a: " 2 ", b: "" }, lines)).toEqual({ ok: true, pieces: new Map([["a", 2]]) });
  expect(readPieces({ a: "3", b: "1" }, lines)).toEqual({ ok: false, problems: { a: "many" } });
  expect(readPieces({ a: "-1", b: "9".repeat(400) }, lines)).toEqual({
    ok: false,
    problems: { a: "number", b: "many" },
  });
  expect(readPieces({ a: "1,5", b: "1e1" }, lines)).toMatchObject({ problems: { a: "number", b: "number" } });
});

it("Only goods that were sold come back, where money went back", () => {
  const back = allStates.filter((state) => mayComeBack({ state, stock: "sold" }));
  expect(back).toEqual(["partially_refunded", "refunded", "cancelled"]);
  for (const stock of ["held", "released"] as const) {
    expect(allStates.filter((state) => mayComeBack({ state, stock }))).toEqual([]);
  }
});
