import { expect, it } from "vitest";
import { actions, door, handlers, heads, hiddenActions, pages } from "./desk-files";

const unasked = (all: { name: string; file: string; right: string | null }[], open: string[] = []) =>
  all
    .filter(({ name, right }) => right === null && !open.includes(name))
    .map(({ name, file }) => `${name} (${file})`);

it("Each page of the desk asks first of all for the right that it needs, and so does what writes its head", () => {
  expect(pages.length).toBeGreaterThan(8);
  expect(unasked(pages, door.pages)).toEqual([]);
  expect(unasked(heads, door.pages)).toEqual([]);
});

it("Each server action of the desk asks first of all for the right that it needs", () => {
  expect(actions.length).toBeGreaterThan(10);
  expect(unasked(actions, door.actions)).toEqual([]);
  expect(hiddenActions).toEqual([]);
});

it("Each route handler of the desk asks first of all for the right that it needs", () => {
  expect(unasked(handlers)).toEqual([]);
});

it("What is for everybody is there", () => {
  const names = [...pages, ...actions].map(({ name }) => name);
  expect([...door.pages, ...door.actions].filter((name) => !names.includes(name))).toEqual([]);
});
