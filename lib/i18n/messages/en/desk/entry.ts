import type { Translation } from "../../../translation";
import type { entry as original } from "../../es/desk/entry";

export const entry = {
  title: "Sign in to the desk",
  email: "E-mail",
  password: "Password",
  signIn: "Sign in",
  signingIn: "Signing in…",
  wrong: "The e-mail or the password is not right.",
  tooMany: "There were too many tries. Wait a quarter of an hour and try again.",
  set: {
    title: "Choose your password",
    text: "Hello, {name}. With this password you will sign in to the desk.",
    password: "New password",
    hint: "At least {least} characters. A short sentence is easy to remember.",
    save: "Save",
    saving: "Saving…",
    done: "Your password was saved. You can sign in now.",
    short: "It is short: it needs at least {least} characters.",
    long: "It is too long.",
    simple: "It is easy to guess. Try a sentence.",
    ended: "This link does not work any more",
    endedText:
      "The link was used, or its time is over. Ask who invited you for another, or use “I forgot my password”.",
  },
  forgotten: {
    link: "I forgot my password",
    title: "I forgot my password",
    text: "Type your e-mail, and we send you a link to choose another.",
    send: "Send the link",
    sending: "Sending…",
    sent: "If there is an account with that e-mail, the link is on its way. It works for an hour.",
    back: "Back to sign-in",
  },
  second: {
    title: "One more step",
    text: "Type the six-digit code that your authenticator app shows. If you do not have it at hand, use one of your recovery codes.",
    code: "Code",
    confirm: "Confirm",
    confirming: "Confirming…",
    wrong: "That code is not right, or was used before.",
    other: "Sign in with another account",
  },
} as const satisfies Translation<typeof original>;
