import { z } from "zod";
import { cleanLine } from "../platform/typed-text";
import { builtIn } from "../shop/built-in-fields";

const schema = z.email().max(builtIn.email.max);

/** An e-mail address as accounts have it, in small letters; null where what was typed is none. */
export function parseEmail(typed: string): string | null {
  const read = schema.safeParse(cleanLine(typed).toLowerCase());
  return read.success ? read.data : null;
}
