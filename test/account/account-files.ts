import { guardedFiles } from "../support/guarded-files";

/** What stands before an account's door, and is open to all. */
export const door = {
  pages: ["/1/account/sign-in", "/1/account/code"],
  actions: [
    ...["askCodeAction", "askAnotherCodeAction", "signInAction"],
    ...["askPasskeyAction", "passkeyAction"],
    ...["signOutAction", "signOutEverywhereAction"],
  ],
};

const all = guardedFiles("app/[locale]/account", {
  page: String.raw`(require(?:Fresh)?Customer)\(`,
  handler: String.raw`(customerForRequest)\(`,
});

/** The pages behind the door. */
export const pages = all.pages.filter(({ name }) => !door.pages.includes(name));
export const { actions, handlers, hiddenActions } = all;
export const names = [...all.pages, ...all.actions].map(({ name }) => name);
