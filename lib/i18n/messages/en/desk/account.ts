import type { Translation } from "../../../translation";
import type { account as original } from "../../es/desk/account";

export const account = {
  title: "My account",
  language: "Language",
  wrong: "That password is not right.",
  password: {
    title: "Change the password",
    current: "Your current password",
    change: "Change the password",
    done: "Your password was changed. Every other browser was signed out.",
  },
  logins: {
    title: "Where you are signed in",
    unknown: "A browser that did not say its name",
    this: "this browser",
    times: "Since {since}. Last seen: {seen}.",
    endOthers: "Sign out everywhere else",
    ended: "You are signed out in all other browsers.",
  },
  second: {
    title: "Second factor",
    intro:
      "Besides your password it asks for a code that changes every thirty seconds in an app on your phone.",
    on: "It is on: a code is asked for at sign-in.",
    off: "It is off. With it, knowing your password is not enough to sign in.",
    change: "Change it",
    setUp: "Turn it on",
    begin: "Begin",
    another: "Use another phone",
    makeKey: "Make a key for the app",
    scan: "Add the key to your app",
    scanText:
      "Scan the code with your authenticator app, or type the key into it. Then type the code that it shows here.",
    qr: "QR code with the key. The same key is written below it.",
    key: "Key",
    finish: "Turn on",
    codes: "Recovery codes",
    codesLeft:
      "{count, plural, =0 {You have none left.} one {You have one left.} other {You have # left.}} With them you sign in without the app, with each of them once.",
    renew: "Make new codes",
    codesTitle: "Keep these codes now",
    codesText: "They are shown only once. Each works once, for when the app is not at hand.",
    kept: "I have kept them",
    turnOffTitle: "Turn it off",
    turnOff: "Turn the second factor off",
  },
} as const satisfies Translation<typeof original>;
