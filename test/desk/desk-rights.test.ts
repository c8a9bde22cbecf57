import { expect, it } from "vitest";
import { unguarded } from "../support/guarded-files";
import { actions, door, handlers, heads, hiddenActions, pages } from "./desk-files";

it("Each page of the desk asks first of all for the right that it needs, and so does what writes its head", () => {
  expect(pages.length).toBeGreaterThan(8);
  expect(unguarded(pages, door.pages)).toEqual([]);
  expect(unguarded(heads, door.pages)).toEqual([]);
});

it("Each server action of the desk asks first of all for the right that it needs", () => {
  expect(actions.length).toBeGreaterThan(10);
  expect(unguarded(actions, door.actions)).toEqual([]);
  expect(hiddenActions).toEqual([]);
});

it("Each route handler of the desk asks first of all for the right that it needs", () => {
  expect(unguarded(handlers)).toEqual([]);
});

it("What is for everybody is there", () => {
  const names = [...pages, ...actions].map(({ name }) => name);
  expect([...door.pages, ...door.actions].filter((name) => !names.includes(name))).toEqual([]);
});
