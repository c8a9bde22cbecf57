import { resolve } from "node:path";
import { z } from "zod";

const port = z.coerce.number().int().min(0).max(65_535);

const schema = z.object({
  NODE_ENV: z.string().optional(),
  SANDBOX_PORT: port.default(4010),
  SANDBOX_HOST: z.string().min(1).default("127.0.0.1"),
  SANDBOX_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  SANDBOX_HOST_NAMES: z
    .string()
    .transform((list) => list.split(",").map((name) => name.trim().toLowerCase()))
    .default([]),
  SANDBOX_CLIENTS: z.string().min(1).optional(),
  DATA_DIR: z.string().min(1).default(".data"),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

/** The environment of `npm run sandbox`. Throws one sentence when something in it is wrong. */
export function readEnvironment(environment: NodeJS.ProcessEnv) {
  const filled = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(filled);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`The environment variable ${issue?.path.join(".")} is not valid: ${issue?.message}.`);
  }
  const { NODE_ENV, SANDBOX_PORT, SANDBOX_HOST, SANDBOX_PUBLIC_URL, SANDBOX_HOST_NAMES } = parsed.data;
  const { SANDBOX_CLIENTS, DATA_DIR, LOG_LEVEL } = parsed.data;
  if (NODE_ENV === "production") {
    throw new Error("The sandbox takes no real payments and does not start with NODE_ENV=production.");
  }
  return {
    port: SANDBOX_PORT,
    host: SANDBOX_HOST,
    publicUrl: SANDBOX_PUBLIC_URL,
    hostNames: SANDBOX_HOST_NAMES,
    clientsFile: SANDBOX_CLIENTS,
    dataDir: resolve(DATA_DIR),
    logLevel: LOG_LEVEL,
  };
}
