import { explainOutput, Problem } from "./problem.mjs";
import { typescript } from "./root.mjs";
import { run } from "./run.mjs";
import type { Secrets } from "./secrets";

/** Who opens the demo's desk. */
export const demoOwner = "owner@demo.example";

/** Makes the demo's owner. The answer is the password, or null where another one was set. */
export async function ensureDemoOwner(
  env: NodeJS.ProcessEnv,
  { ownerPassword }: Secrets,
): Promise<string | null> {
  const { code, output } = await run([...typescript("tools/staff.ts"), "demo-owner"], {
    ...env,
    DEMO_OWNER_PASSWORD: ownerPassword,
  });
  if (code !== 0) throw new Problem(explainOutput(output) ?? `The desk has no owner: ${output.trim()}`);
  return output.includes("password: as made") ? ownerPassword : null;
}
