import { parseForm, readText } from "@/lib/platform/action-arguments";
import { longestPassword } from "@/lib/staff/password-rules";

/** A password as it was typed, with whatever signs: what one form takes must be right in every other. */
export function readPassword(data: unknown, name: string): string {
  // One more than the longest: it is too long still.
  return readText(parseForm(data), name).slice(0, longestPassword + 1);
}
