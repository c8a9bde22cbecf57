// Starts main.ts in this very process: a wrapper would outlive npm when npm is told to end.
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";

// It runs all day beside a shop, so its garbage is collected before it takes more of the computer's memory.
setFlagsFromString("--optimize-for-size");
process.env.TSX_TSCONFIG_PATH ??= fileURLToPath(new URL("tsconfig.json", import.meta.url));
await import("tsx");
await import("./main.ts");
