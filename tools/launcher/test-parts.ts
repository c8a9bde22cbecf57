import { build, needsBuild } from "./build";
import { explain } from "./problem.mjs";
import { resolveInstalled } from "./root.mjs";
import { trySecondShop } from "./second-shop";
import type { Result } from "./test-runners";
import { commands, failure, here, playwright, success, tool, types, vitest } from "./test-runners";
import { inTurn } from "./turn.mjs";

export type Part = {
  name: string;
  title: string;
  /** Another part that must be done before. */
  needs?: string;
  run: () => Promise<Result>;
};

/** The parts of `npm test`, the quick ones first. Those of one line are done at once. */
export const stages: Part[][] = [
  [{ name: "generate", title: "Generate", run: generate }],
  [
    { name: "types", title: "Types", run: () => types(here(), [], ["-p", "sandbox"]) },
    {
      name: "lint",
      title: "Lint",
      run: () => commands(here(), [tool("@biomejs/biome", "biome"), "check", "."]),
    },
    { name: "unused", title: "Unused", run: () => commands(here(), [tool("knip", "knip"), "--no-progress"]) },
    { name: "unit", title: "Unit", run: () => project("unit*") },
  ],
  [
    { name: "integration", title: "Integration", run: () => project("integration") },
    { name: "histories", title: "Histories", run: () => project("histories") },
  ],
  [{ name: "build", title: "Build", run: () => check(async () => needsBuild() && build()) }],
  [
    { name: "servers", title: "Servers", needs: "build", run: () => project("servers") },
    { name: "http", title: "HTTP", needs: "build", run: () => project("http") },
  ],
  [{ name: "e2e", title: "Browser", needs: "build", run: () => playwright(here()) }],
  [{ name: "second", title: "Second shop", run: trySecondShop }],
];

function generate() {
  return commands(
    here(),
    [resolveInstalled("prisma/build/index.js"), "generate"],
    [resolveInstalled("next/dist/bin/next"), "typegen"],
  );
}

function project(name: "unit*" | "integration" | "histories" | "servers" | "http") {
  return vitest(here(), "run", "--project", name);
}

/** Something that counts as one: it works, or it throws. A demo of this clone may be doing the same. */
async function check(work: () => Promise<unknown>): Promise<Result> {
  try {
    await inTurn(() => undefined, work);
    return success;
  } catch (error) {
    return failure(explain(error));
  }
}
