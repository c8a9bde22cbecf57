import type { Right } from "@/lib/staff/rights";
import { guardedFiles } from "../support/guarded-files";

/** What stands before the desk's door, and is open to all: pages by their address, actions by their name. */
export const door = {
  pages: ["/admin/sign-in", "/admin/second-factor", "/admin/forgotten", "/admin/password"],
  actions: ["signInAction", "secondFactorAction", "signOutAction", "forgottenAction", "setPasswordAction"],
};

const right = String.raw`\(\s*"(\w+)"`;

/** The desk, by its sources. */
export const { pages, handlers, actions, hiddenActions, heads } = guardedFiles<Right>("app/admin", {
  page: `requireStaff${right}`,
  handler: `staffForRequest${right}`,
});
