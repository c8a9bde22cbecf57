import { expect, it } from "vitest";
import {
  attemptReferences,
  couldBeOurReference,
  firstIdAt,
  isUuid,
  parseUuid,
  randomToken,
  timeOrderedId,
} from "./ids";

it("A token is 128 random bits, written in letters that an address takes as they are", () => {
  const tokens = Array.from({ length: 10_000 }, randomToken);
  expect(new Set(tokens).size).toBe(10_000);
  for (const token of tokens) expect(token).toMatch(/^[\w-]{22}$/);
  const bits = tokens.map((token) => Buffer.from(token, "base64url"));
  for (let bit = 0; bit < 128; bit++) {
    const set = bits.filter((bytes) => (bytes[bit >> 3] ?? 0) & (1 << (bit & 7))).length;
    // Ten standard deviations from one half.
    expect(Math.abs(set - 5_000), `bit ${bit}`).toBeLessThan(500);
  }
});

it("Of what one attempt shows to Plexo, nothing tells the rest", () => {
  const { sessionReference, paymentReference, callbackKey, invoiceNumber } = attemptReferences();
  const random = [sessionReference.slice(4), paymentReference.slice(4), callbackKey, invoiceNumber];
  expect(new Set(random).size).toBe(4);
});

it("Of what is told at one moment each has an id after the one before", () => {
  const at = new Date("2026-03-02T12:00:00Z");
  const ids = [
    ...Array.from({ length: 1_000 }, () => timeOrderedId(at)),
    timeOrderedId(new Date(at.getTime() + 1)),
  ];
  expect(ids.toSorted()).toEqual(ids);
  for (const id of ids)
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});

it("Rows are found by their time: an id of a moment is not before the first of it, and before that of the next", () => {
  for (let time = Date.UTC(2026, 2, 2); time < Date.UTC(2026, 2, 2) + 2_000; time++) {
    const id = timeOrderedId(new Date(time));
    expect(firstIdAt(new Date(time)) <= id && id < firstIdAt(new Date(time + 1)), id).toBe(true);
  }
  expect(firstIdAt(new Date("1900-01-01"))).toBe("00000000-0000-7000-8000-000000000000");
});

it("References that an attempt shows to Plexo are told from those of other shops", () => {
  const { sessionReference, paymentReference } = attemptReferences();
  expect([sessionReference, paymentReference].every(couldBeOurReference)).toBe(true);
  for (const other of ["ses-1", `pos-${randomToken()}`, `${paymentReference}x`, ` ${paymentReference}`, ""]) {
    expect(couldBeOurReference(other), other).toBe(false);
  }
});

it("An id that comes from an address or a form is one that the database takes", () => {
  expect(isUuid(timeOrderedId(new Date()))).toBe(true);
  for (const other of [
    "",
    "x",
    null,
    7,
    "01993e2a00007000800000000000000",
    `${timeOrderedId(new Date())}\n`,
  ]) {
    expect(isUuid(other), String(other)).toBe(false);
  }
});

it("An id in capitals is read as the one that the database writes", () => {
  const id = timeOrderedId(new Date());
  expect(parseUuid(id.toUpperCase())).toBe(id);
  expect(parseUuid(`${id}0`)).toBeNull();
});
