// Starts main.ts in this very process: a wrapper would outlive npm when npm is told to end.
import { fileURLToPath } from "node:url";

process.env.TSX_TSCONFIG_PATH ??= fileURLToPath(new URL("tsconfig.json", import.meta.url));
await import("tsx");
await import("./main.ts");
