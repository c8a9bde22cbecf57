import { afterAll, vi } from "vitest";

// Test files that follow each other in one process, each of them as in a process of its own: a new process and its
// packages cost a file two seconds of a processor. What the shop keeps in a process is forgotten after each file.
const { fetch } = globalThis;
const env = { ...process.env };

// Imported before anything of the shop, so that all of it is imported anew.
vi.resetModules();

afterAll(() => {
  vi.doUnmock("next/server");
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
  Object.assign(process.env, env);
  globalThis.fetch = fetch;
  const kept = Object.getOwnPropertySymbols(globalThis).filter((key) =>
    key.description?.startsWith("shop: "),
  );
  for (const key of kept) Reflect.deleteProperty(globalThis, key);
  Reflect.deleteProperty(globalThis, "catalogueVersion");
});
