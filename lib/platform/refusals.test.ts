import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { later, minutes, seconds, setClock } from "./clock";
import { log } from "./log";
import { noteRefusal } from "./refusals";

const noon = new Date("2026-03-02T12:00:00Z");
let lines: { limit: string; by?: string; refused: number }[] = [];
let days = 0;

beforeEach(() => {
  // Each test has windows of its own.
  const start = later(noon, ++days * 86_400_000);
  setClock(() => start);
  lines = [];
  vi.spyOn(log, "warn").mockImplementation((facts: unknown) => void lines.push(facts as (typeof lines)[0]));
});
afterEach(() => {
  setClock();
  vi.restoreAllMocks();
});

const refuse = (times: number, limit = "pay", by = "ana") => {
  for (let time = 0; time < times; time++) noteRefusal(limit, by);
};

it("A limit that refuses a thousand times leaves four lines, with how often", () => {
  refuse(1_999);
  expect(lines.map(({ refused }) => refused)).toEqual([1, 10, 100, 1_000]);
  expect(lines[0]).toMatchObject({ limit: "pay" });
});

it("Each is counted by itself, and anew in the next minute", () => {
  const start = later(noon, days * 86_400_000);
  refuse(3);
  refuse(2, "pay", "beto");
  refuse(2, "reconcile");
  setClock(() => later(start, minutes(1) - 1));
  refuse(1);
  setClock(() => later(start, minutes(1)));
  refuse(1);
  expect(lines.map(({ limit, refused }) => [limit, refused])).toEqual([
    ["pay", 1],
    ["pay", 1],
    ["reconcile", 1],
    ["pay", 1],
  ]);
  expect(new Set(lines.map(({ by }) => by)).size).toBe(2);
});

it("Ten thousand strangers at once are a few hundred lines, and no memory", () => {
  for (let stranger = 0; stranger < 10_000; stranger++) refuse(1, "pay", `stranger ${stranger}`);
  expect(lines.length).toBeLessThan(210);
  expect(lines.at(-1)?.refused).toBe(1_000);
});

it("Whom it refused is not in the log, only a name for it", () => {
  refuse(1, "pay", "0d96b3f4d8f94c7bb6f5e8");
  expect(lines[0]?.by).toMatch(/^[0-9a-f]{8}$/);
  noteRefusal("wrong reconcile secret");
  expect(lines[1]).toEqual({ limit: "wrong reconcile secret", refused: 1 });
});

it("A clock that was put back begins a new window", () => {
  refuse(5);
  const before = later(noon, days * 86_400_000 - seconds(90));
  setClock(() => before);
  refuse(1);
  expect(lines).toHaveLength(2);
});
