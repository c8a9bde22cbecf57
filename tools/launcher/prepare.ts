import { build, generate, needsBuild, needsGenerate } from "./build";
import { say, step } from "./progress.mjs";
import { inTurn } from "./turn.mjs";

/**
 * Brings database client and (for production) the build up to date, each only when it isn't. Launchers of one clone
 * that start together take turns.
 */
export async function prepare(options: { withBuild: boolean; checkGoing: () => void }): Promise<void> {
  const { withBuild, checkGoing } = options;
  const isDone = () => !needsGenerate() && !(withBuild && needsBuild());
  if (isDone()) return say(`✓ ${withBuild ? "Packages and build are" : "Packages are"} up to date`);

  await inTurn(checkGoing, async () => {
    if (needsGenerate()) await step("Generate", generate);
    checkGoing();
    if (withBuild && needsBuild()) await step("Build", build);
    checkGoing();
  });
}
