import { fileURLToPath } from "node:url";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What takes milliseconds comes first, and notices most mutants; what speaks to a database comes last. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) =>
      (/\/(histories|change\.test)/.test(moduleId) ? 1 : 0) + (moduleId.includes(".integration.") ? 2 : 0);
    return files.toSorted((a, b) => rank(a) - rank(b) || a.moduleId.localeCompare(b.moduleId));
  }
}

const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");

// The example shop, also where shop/ exists.
process.env.SHOP = "example";
process.env.TSX_TSCONFIG_PATH = `${root}/tsconfig.example.json`;

export const resolve = { alias: { "@/shop": `${root}/examples/ombu`, "@": root } };

export const testOptions = {
  root,
  setupFiles: ["tools/mutate/setup.ts"],
  env: { LOG_LEVEL: "silent" },
  sequence: { sequencer: QuickFirst },
  testTimeout: 120_000,
};
