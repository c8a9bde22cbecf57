import { expect, it } from "vitest";
import { pageOf } from "./keyset";

it.each([
  ["the only page", [1, 2], "first", { rows: [1, 2], behind: null, before: null }],
  ["the first page", [1, 2, 3], "first", { rows: [1, 2], behind: 2, before: null }],
  ["one in the middle", [3, 4, 5], "on", { rows: [3, 4], behind: 4, before: 3 }],
  ["the last one", [3], "on", { rows: [3], behind: null, before: 3 }],
  ["one that is gone back to", [4, 3, 2], "back", { rows: [3, 4], behind: 4, before: 3 }],
  ["the first one, gone back to", [2, 1], "back", { rows: [1, 2], behind: 2, before: null }],
  ["nothing", [], "on", { rows: [], behind: null, before: null }],
] as const)("Of %s it is known what is shown and where its neighbours begin", (_what, found, way, page) => {
  expect(pageOf<number>(found, 2, way)).toEqual(page);
});
