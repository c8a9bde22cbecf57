import { readFileSync } from "node:fs";

/**
 * The sandbox's choices with those of a JSON file in their place, at any depth. Throws one sentence when
 * the file has a name that is no choice, or another kind of value, or when `check` throws.
 */
export function chosen<T extends object>(
  defaults: T,
  file: string | undefined,
  check: (all: T) => void = () => {},
): T {
  if (!file) return defaults;
  try {
    const all = laidOver(defaults, JSON.parse(readFileSync(file, "utf8")), "") as T;
    check(all);
    return all;
  } catch (cause) {
    throw new Error(`The choices file ${file} cannot be used: ${(cause as Error).message}`);
  }
}

function laidOver(under: unknown, over: unknown, path: string): unknown {
  if (kindOf(under) !== kindOf(over)) throw new Error(`${path || "it"} must be of type ${kindOf(under)}.`);
  if (!isRecord(under) || !isRecord(over)) return over;
  // Names of one's own belong in it.
  if (Object.keys(under).length === 0) return over;
  const laid = Object.entries(over).map(([name, value]) => {
    const place = path ? `${path}.${name}` : name;
    if (!Object.hasOwn(under, name)) throw new Error(`${place} is no choice.`);
    return [name, laidOver(under[name], value, place)];
  });
  return { ...under, ...Object.fromEntries(laid) };
}

const kindOf = (value: unknown) => (Array.isArray(value) ? "list" : value === null ? "null" : typeof value);

const isRecord = (value: unknown): value is Record<string, unknown> => kindOf(value) === "object";
