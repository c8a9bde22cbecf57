import { loadEnv } from "./prisma/load-env";

// Before the framework is loaded: it chooses its production build by this.
Object.assign(process.env, { NODE_ENV: "production" });
loadEnv();
const { captureOutput } = await import("./lib/platform/capture-output");
captureOutput();
const { serve } = await import("./lib/web-server/serve");
await serve();
