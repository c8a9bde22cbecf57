/** Reads what was typed, right or wrong: whatever becomes of the form, this can be shown again. */
export function readFields(data: FormData, names: Iterable<string>): Partial<Record<string, string>> {
  const values: Partial<Record<string, string>> = {};
  for (const name of names) {
    const value = data.get(name);
    if (typeof value === "string") values[name] = value.slice(0, 2_000);
  }
  return values;
}
