import type { Translation } from "../../../translation";
import type { forms as original } from "../../es/desk/forms";

export const forms = {
  check: "It was not saved. Look at what is marked.",
  changed: "This changed since you opened it. It was not saved, and what you typed is still here.",
  changedNow: "Now {field} says “{value}”.",
  changedEmpty: "Now {field} is empty.",
  changedAgain: "If you save again, yours counts.",
  trouble: "Something failed and it was not saved. What you typed is still here. Try again in a moment.",
  save: "Save",
  saving: "Saving…",
} as const satisfies Translation<typeof original>;
