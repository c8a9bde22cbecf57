// @ts-check
import { installWhenDue } from "./install.mjs";
import { explain } from "./problem.mjs";

const programs = {
  demo: () => import("./demo"),
  dev: () => import("./dev"),
  test: () => import("./test"),
  soak: () => import("../soak/main"),
};

/**
 * Brings the packages up to date, and then runs what is written in TypeScript.
 * @param {keyof typeof programs} name @param {string[]} args
 */
export async function start(name, args) {
  try {
    await installWhenDue();
  } catch (error) {
    process.stderr.write(`\n${explain(error)}\n`);
    if (name === "test") process.stdout.write("\n0 passed, 1 failed\n");
    process.exit(1);
  }
  const { register } = await import("tsx/esm/api");
  register();
  const { main } = await programs[name]();
  await main(args);
}
