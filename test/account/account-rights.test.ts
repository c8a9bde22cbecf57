import { expect, it } from "vitest";
import { guardedFiles, unguarded } from "../support/guarded-files";

/** What stands before an account's door, and is for everybody. */
const door = {
  pages: ["/1/account/sign-in", "/1/account/code"],
  actions: [
    ...["askCodeAction", "askAnotherCodeAction", "signInAction"],
    ...["signOutAction", "signOutEverywhereAction"],
  ],
};

const { pages, actions, handlers, hiddenActions } = guardedFiles("app/[locale]/account", {
  page: String.raw`(require(?:Fresh)?Customer)\(`,
  handler: String.raw`(customerForRequest)\(`,
});

it("Each page of an account asks first of all who is signed in", () => {
  expect(pages.length).toBeGreaterThan(8);
  expect(unguarded(pages, door.pages)).toEqual([]);
});

it("Each server action and each route handler of an account asks first of all who is signed in", () => {
  expect(unguarded(actions, door.actions)).toEqual([]);
  expect(unguarded(handlers)).toEqual([]);
  expect(hiddenActions).toEqual([]);
});

it("What is for everybody is there", () => {
  const names = [...pages, ...actions].map(({ name }) => name);
  expect([...door.pages, ...door.actions].filter((name) => !names.includes(name))).toEqual([]);
});
