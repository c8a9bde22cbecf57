import type { Translation } from "../../../translation";
import type { audit as original } from "../../es/desk/audit";

export const audit = {
  everybody: "Everybody",
  who: "Who",
  subject: "About what",
  filter: "Filter",
  none: "Nothing is written down for that filter.",
  older: "Older",
  nobody: "Not identified",
} as const satisfies Translation<typeof original>;
