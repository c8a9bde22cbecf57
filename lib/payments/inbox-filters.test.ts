import { expect, it } from "vitest";
import { readInboxFilters } from "./inbox-filters";

const read = (asked: Record<string, string>) => readInboxFilters((name) => asked[name] ?? "");
const none = { state: null, notUnderstood: false, from: null, to: null, about: null };

it("An address without filters asks for all", () => {
  expect(read({})).toEqual({ filters: none, faults: [] });
});

it("Every filter is read", () => {
  const asked = { state: "flagged", unread: "1", from: "2026-11-01", to: "2026-11-30", about: " #1001 " };
  const filters = { state: "flagged", notUnderstood: true, from: asked.from, to: asked.to, about: "1001" };
  expect(read(asked)).toEqual({ filters, faults: [] });
});

it("A word that is no state is not obeyed, and what cannot be read is named", () => {
  expect(read({ state: "'; DROP", from: "2026-13-01", to: "x", about: "y".repeat(256) })).toEqual({
    filters: none,
    faults: ["from", "to", "about"],
  });
});
