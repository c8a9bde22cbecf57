import { cpSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { root } from "./root.mjs";
import { sum } from "./test-reports";
import {
  commands,
  type Place,
  playwright,
  type Result,
  testEnvironment,
  types,
  vitest,
} from "./test-runners";

const secondShop = path.join(root, "test", "shops", "calzado");

/** The goods change nothing of what thousands more of random bodies and forms find. */
const historyRuns = "200";

/** Turbopack reads nothing outside its root, and the packages are there. */
const configuration = `import own from "./next.config.own.js";
export default { ...own, turbopack: { root: ${JSON.stringify(path.parse(root).root)} } };
`;

/**
 * A merchant's clone, with a shop that is as unlike the example as it can be: its build, its types, the unit tests of
 * what depends on a shop, and a purchase in the browser.
 */
export async function trySecondShop(): Promise<Result> {
  const folder = mkdtempSync(path.join(tmpdir(), "plexo-storefront-shop-"));
  // Also when the run is interrupted.
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  copySources(folder);
  const own = { SHOP: "own", TSX_TSCONFIG_PATH: path.join(folder, "tsconfig.json") };
  const place = { folder, env: { ...testEnvironment(), ...own, HISTORY_RUNS: historyRuns } };
  // The types of its routes come with the build. The unit tests need neither, and each leaves processors idle.
  const first = together(await Promise.all([inOrder(place, [buildShop, checkTypes]), testUnits(place)]));
  return first.counts.failed > 0 ? first : together([first, await playwright(place)]);
}

/** All that is written in this repository, without what a merchant has in it, and the second shop as a merchant's. */
function copySources(folder: string): void {
  const left = /^(\.|dist|shop$|public.shop$|test-results$)|(^|[\\/])node_modules$/;
  const isSource = (place: string) => !left.test(path.relative(root, place));
  cpSync(root, folder, { recursive: true, filter: isSource });
  cpSync(secondShop, path.join(folder, "shop"), { recursive: true });
  renameSync(path.join(folder, "shop", "pictures"), path.join(folder, "public", "shop"));
  symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"), "dir");
  renameSync(path.join(folder, "next.config.js"), path.join(folder, "next.config.own.js"));
  writeFileSync(path.join(folder, "next.config.js"), configuration);
}

/** One after the other, until one fails. */
async function inOrder(place: Place, steps: ((place: Place) => Promise<Result>)[]): Promise<Result> {
  const results: Result[] = [];
  for (const step of steps) {
    const result = await step(place);
    results.push(result);
    if (result.counts.failed > 0) break;
  }
  return together(results);
}

function together(results: Result[]): Result {
  return {
    counts: sum(results.map(({ counts }) => counts)),
    output: results.map(({ output }) => output).join("\n"),
  };
}

function buildShop(place: Place) {
  const program = `import { build } from "./tools/launcher/build"; await build();`;
  return commands(place, ["--import", "tsx", "--input-type=module", "--eval", program]);
}

function checkTypes(place: Place) {
  return types(place, []);
}

async function testUnits(place: Place): Promise<Result> {
  const parts = ["shop", "catalogue", "texts"].map((name) => `shop/${name}.ts`);
  const { counts, output } = await vitest(place, "related", "--run", "--project", "unit*", ...parts);
  // What only the example offers is no test that is missing here.
  return { counts: { ...counts, skipped: 0 }, output };
}
