import { setFlagsFromString } from "node:v8";
import { readArguments, usage } from "./arguments";
import { readEnvironment } from "./environment";
import { onOrphaned } from "./orphan";
import manifest from "./package.json" with { type: "json" };

// It runs all day beside a shop, so its garbage is collected before it takes more of the computer's memory.
setFlagsFromString("--optimize-for-size");

try {
  const asked = readArguments(process.argv.slice(2));
  if (asked === "help") console.log(usage);
  else if (asked === "version") console.log(manifest.version);
  else await run(asked);
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : String(cause));
  process.exit(1);
}

async function run(said: Record<string, string>): Promise<void> {
  Object.assign(process.env, said);
  const environment = readEnvironment(process.env);
  // Not at the top: it reads the choices as it is loaded, and a file that cannot be used ends in one sentence, too.
  const { startSandbox } = await import("./start");
  const sandbox = await startSandbox(environment);
  console.log(JSON.stringify({ ready: true, url: sandbox.url }));
  const end = () => sandbox.close().then(() => process.exit(0));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, end);
  onOrphaned(end);
}
