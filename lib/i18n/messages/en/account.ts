import type { Translation } from "../../translation";
import type { account as original } from "../es/account";

export const account = {
  title: "My account",
  nav: { label: "Your account", orders: "Orders" },
  lost: "We don't know how that ended. What you typed is still here: try again in a moment.",
  door: {
    title: "Sign in to your account",
    intro:
      "Type your e-mail address and we send you a code to sign in. There is no password, and if you have no account yet, the code makes one.",
    fresh: "For this we ask you to sign in again, although you are in your account.",
    email: "E-mail address",
    send: "Send me a code",
    sending: "Sending…",
    badEmail: "Type an address such as name@example.com.",
    tooMany: "There were too many tries. Please try again in an hour.",
  },
  code: {
    title: "Type the code",
    intro: "We sent a code of six digits to {email}. It works for ten minutes.",
    code: "Code",
    confirm: "Sign in",
    confirming: "Signing in…",
    wrong: "That code is not right, or does not work any more.",
    again: "Send another code",
    sent: "We sent you another code: the one before does not work any more.",
    other: "Use another address",
  },
  orders: {
    title: "Your orders",
    intro: "With {email}. Those that you made with that address before you had an account are here, too.",
    none: "There are no orders yet",
    noneText: "When you buy something, you find it here.",
    shop: "See the goods",
    number: "Order no. {number}",
    older: "Older orders",
  },
  signOut: "Sign out",
  signOutEverywhere: "Sign out in all browsers",
  signingOut: "Signing out…",
} as const satisfies Translation<typeof original>;
