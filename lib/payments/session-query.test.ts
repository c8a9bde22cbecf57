import { expect, it } from "vitest";
import { readSessionQuery } from "./session-query";

const read = (asked: Record<string, string>) => readSessionQuery((name) => asked[name] ?? "");
const none = { merchantId: null, referenceId: null, from: null, to: null, page: 1, size: 20 };

it("An empty form asks for the first page of ours", () => {
  expect(read({})).toEqual({ query: none, faults: [] });
});

it("Every field is read", () => {
  const asked = { merchantId: "3243", referenceId: " ses-1 ", from: "2026-11-01", to: "2026-11-30" };
  expect(read({ ...asked, page: "2", size: "50" })).toEqual({
    query: {
      merchantId: 3243,
      referenceId: "ses-1",
      from: "2026-11-01",
      to: "2026-11-30",
      page: 2,
      size: 50,
    },
    faults: [],
  });
});

it.each([
  ["a merchant that is none", { merchantId: "-1" }, ["merchantId"]],
  ["a merchant beyond all numbers", { merchantId: "99999999999" }, ["merchantId"]],
  ["a reference that is too long", { referenceId: "x".repeat(256) }, ["referenceId"]],
  ["a reference of nothing that is seen", { referenceId: "\0\u200b" }, ["referenceId"]],
  ["a day that no month has", { from: "2026-02-30", to: "2026-03-01" }, ["from"]],
  ["one day without the other", { from: "2026-03-01" }, ["pair"]],
  ["the other without the one", { to: "2026-03-01" }, ["pair"]],
  ["days the wrong way round", { from: "2026-03-02", to: "2026-03-01" }, ["order"]],
  ["page nought", { page: "0" }, ["page"]],
  ["a page larger than is asked for", { size: "101" }, ["size"]],
])("%s is named", (_what, asked: Record<string, string>, faults) => {
  expect(read(asked).faults).toEqual(faults);
});
