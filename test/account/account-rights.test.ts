import { expect, it } from "vitest";
import { unguarded } from "../support/guarded-files";
import { actions, door, handlers, hiddenActions, names, pages } from "./account-files";
import { calls } from "./calls";

it("Each page of an account asks first of all who is signed in", () => {
  expect(pages.length).toBeGreaterThan(7);
  expect(unguarded(pages)).toEqual([]);
});

it("Each server action and each route handler of an account asks first of all who is signed in", () => {
  expect(unguarded(actions, door.actions)).toEqual([]);
  expect(unguarded(handlers)).toEqual([]);
  expect(hiddenActions).toEqual([]);
});

it("What is for everybody is there", () => {
  expect([...door.pages, ...door.actions].filter((name) => !names.includes(name))).toEqual([]);
});

it("Each server action of an account behind its door is called with what is another account's", () => {
  const behind = actions.map(({ name }) => name).filter((name) => !door.actions.includes(name));
  expect(Object.keys(calls).sort()).toEqual(behind.sort());
});
