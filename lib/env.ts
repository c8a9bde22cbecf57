import { z } from "zod";
import { defaultCheckoutOrigins, isLoopback } from "./plexo/redirect";

const production = "https://api.plexo.com.uy";

const origin = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ""));

const schema = z.object({
  DATABASE_URL: z.string().min(1),
  /** Connections that one process keeps to the database. */
  DATABASE_POOL: z.coerce.number().int().positive().default(10),
  /** Where shoppers reach the shop. Plexo is told to come back, and to call back, here. */
  SHOP_URL: origin,
  /** What cookies and addresses are signed with: the same in every process, and kept, or carts are lost. */
  SHOP_SECRET: z.string().min(32),
  // The credentials travel with every request: in the clear only within this machine.
  PLEXO_API_URL: origin.refine(
    (url) => url.startsWith("https:") || isLoopback(new URL(url).hostname),
    "must be https (plain http only for a sandbox on this machine)",
  ),
  PLEXO_CLIENT_ID: z.string().min(1),
  PLEXO_API_KEY: z.string().min(1),
  PLEXO_MERCHANT_ID: z.coerce.number().int().positive(),
  /** Further origins of hosted checkout pages that a payer may be sent to, comma-separated. */
  PLEXO_CHECKOUT_ORIGINS: z
    .string()
    .default("")
    .transform((list) =>
      list
        .split(",")
        .map((entry) => entry.trim())
        .filter(Boolean),
    )
    .pipe(z.array(origin)),
  /** Longest wait for one answer of Plexo, in milliseconds. */
  PLEXO_TIMEOUT_MS: z.coerce.number().int().positive().default(10_000),
  /** Opens POST /api/reconcile to a scheduler; unset, that address does not exist. */
  RECONCILE_SECRET: z.string().min(16).optional(),
  /**
   * Where a visitor's address is read from: so many proxies of ours stand in front of the shop (0: the address of
   * the connection), or the name of the one header in which the platform gives it.
   */
  TRUSTED_PROXIES: z
    .union([
      z.coerce.number().int().min(0).max(10),
      z
        .string()
        .regex(/^[a-z][a-z0-9-]+$/i)
        .toLowerCase(),
    ])
    .default(0),
  /** A process that is told to end is gone after so many milliseconds. */
  SHUTDOWN_MS: z.coerce.number().int().min(1_000).default(8_000),
  /** Off, this process leaves the reconciling to others (or to the scheduler). */
  RECONCILER: z.enum(["on", "off"]).default("on"),
});

const readable = schema.superRefine((settings, context) => {
  if (settings.PLEXO_API_URL === production && !settings.SHOP_URL.startsWith("https:")) {
    const message = "must be https where payments are real";
    context.addIssue({ code: "custom", path: ["SHOP_URL"], message });
  }
});

export type Env = z.output<typeof schema>;

let parsed: Env | undefined;

/**
 * The environment, read and checked at first use: `next build` runs with none.
 * Throws one error that names every variable that is missing or wrong, without their values.
 */
export function env(): Env {
  if (parsed) return parsed;
  // An empty line in an .env file means "not set".
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
  const result = readable.safeParse(given);
  if (!result.success) {
    const wrong = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The environment is not complete. ${wrong.join("; ")}. See .env.example.`);
  }
  parsed = result.data;
  return parsed;
}

/** Whether payments go anywhere but Plexo's production host, so that nobody takes the shop for real. */
export function isTestMode(): boolean {
  return process.env.PLEXO_API_URL?.replace(/\/+$/, "") !== production;
}

/** Where a payer may be sent to pay (invariant 8): the API's own hosted checkout, and what was added by hand. */
export function checkoutOrigins(): string[] {
  return [...defaultCheckoutOrigins(env().PLEXO_API_URL), ...env().PLEXO_CHECKOUT_ORIGINS];
}
