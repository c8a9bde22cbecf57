import { readEnvironment } from "./environment";
import { startSandbox } from "./start";

try {
  const sandbox = await startSandbox(readEnvironment(process.env));
  console.log(JSON.stringify({ ready: true, url: sandbox.url }));
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => sandbox.close().then(() => process.exit(0)));
  }
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : String(cause));
  process.exit(1);
}
