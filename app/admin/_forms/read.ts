import { parseForm } from "@/lib/platform/action-arguments";

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
