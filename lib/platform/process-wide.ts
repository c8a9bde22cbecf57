/**
 * Something of which a process has one. Next.js bundles a module once for each kind of entry (pages, route
 * handlers, proxy, instrumentation), and a server of our own is outside of them all: what a module keeps in a
 * variable is there several times.
 */
export function processWide<T>(name: string, make: () => T): T {
  const key = Symbol.for(`shop: ${name}`);
  const kept = globalThis as typeof globalThis & { [key: symbol]: T | undefined };
  const existing = kept[key];
  if (existing !== undefined) return existing;
  const made = make();
  kept[key] = made;
  return made;
}
