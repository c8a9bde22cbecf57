import { readEnvironment } from "./environment";
import { onOrphaned } from "./orphan";

try {
  // Not at the top: a choices file that cannot be used ends in one sentence, too.
  const { startSandbox } = await import("./start");
  const sandbox = await startSandbox(readEnvironment(process.env));
  console.log(JSON.stringify({ ready: true, url: sandbox.url }));
  const end = () => sandbox.close().then(() => process.exit(0));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, end);
  onOrphaned(end);
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : String(cause));
  process.exit(1);
}
