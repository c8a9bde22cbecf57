/** Reads what was typed, right or wrong, so that the form can show it again. */
export function readFields(data: FormData, names: Iterable<string>): Partial<Record<string, string>> {
  const values: Partial<Record<string, string>> = {};
  for (const name of names) {
    const value = data.get(name);
    if (typeof value === "string") values[name] = value.slice(0, 2_000);
  }
  return values;
}
