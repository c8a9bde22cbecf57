/*
 * A browser sends an action's arguments, those that the page has bound to it too, and can send anything in their
 * place. So an action's parameters are unknown, and are read by these and their like.
 */

/** The form that was sent. */
export function parseForm(value: unknown): FormData {
  return value instanceof FormData ? value : new FormData();
}

/** A line of text, or "" for whatever can be none: it fits into an address and into a database. */
export function parseLine(value: unknown, max = 100): string {
  const isLine = typeof value === "string" && value.length <= max && value.isWellFormed();
  return isLine && !/\p{Cc}/u.test(value) ? value : "";
}

/** What was typed into a field, as it is; "" where a form has no such text. */
export function readText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** The fields of a form that was sent, as far as they are texts; what is longer than any of ours is cut. */
export function readFields<Name extends string>(data: unknown, ...names: Name[]): Record<Name, string> {
  const form = parseForm(data);
  const values = names.map((name) => {
    const value = form.get(name);
    // NUL is nothing that a database takes.
    return [name, typeof value === "string" ? value.slice(0, 1_000).replaceAll("\0", "").toWellFormed() : ""];
  });
  return Object.fromEntries(values) as Record<Name, string>;
}
