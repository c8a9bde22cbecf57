import { z } from "zod";
import { defaultCheckoutOrigins, isLoopback } from "../plexo/redirect";
import { logLevels } from "./log";
import { mailServer } from "./mail-server";

const production = "https://api.plexo.com.uy";

/** A scheme, a host and perhaps a port, as `URL` writes it: whatever else stands in an address is refused. */
const origin = z.string().transform((text, context) => {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  const isWeb = url?.protocol === "https:" || url?.protocol === "http:";
  if (isWeb && url.href === `${url.origin}/`) return url.origin;
  const message = isWeb
    ? `must end with the host, as in ${url.origin}: no path, no query`
    : "must be an address such as https://shop.example.com";
  context.addIssue({ code: "custom", message });
  return z.NEVER;
});

const schema = z.object({
  DATABASE_URL: z.string().min(1),
  /** Connections that one process keeps to the database: half of them for what is done in transactions. */
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
  /** Off, pages of the catalogue are rendered for each request: for platforms whose processes do not live on. */
  KEPT_PAGES: z.enum(["on", "off"]).default("on"),
  /** A folder for the pictures that the desk takes in, the same for all processes; unset, the database has them. */
  PICTURES_DIR: z.string().min(1).optional(),
  /** Node.js's own switch: with it, any server between shop and Plexo is taken for Plexo. */
  NODE_TLS_REJECT_UNAUTHORIZED: z
    .string()
    .refine((text) => text !== "0", "must not be 0: then no certificate is checked")
    .optional(),
  /** Unset, mails are kept, and shown at the desk. */
  SMTP_URL: mailServer.optional(),
  /** The address that mails come from; their name is the shop's. */
  MAIL_FROM: z.email("must be an e-mail address alone").optional(),
  /** Where mails to the merchant go; unset, to the shop's own address. */
  MAIL_ALERTS: z.email("must be an e-mail address alone").optional(),
  LOG_LEVEL: z.enum(logLevels).default("info"),
  /** Off, this process leaves the reconciling, and the mails, to others (or to the scheduler). */
  RECONCILER: z.enum(["on", "off"]).default("on"),
});

const settings = schema.superRefine((given, context) => {
  const { PLEXO_API_URL, PLEXO_CHECKOUT_ORIGINS, SHOP_URL, SMTP_URL, MAIL_FROM } = given;
  if (SMTP_URL && !MAIL_FROM) {
    context.addIssue({ code: "custom", path: ["MAIL_FROM"], message: "must be set where SMTP_URL is" });
  }
  if (PLEXO_API_URL === production && !SHOP_URL.startsWith("https:")) {
    const message = "must be https where payments are real";
    context.addIssue({ code: "custom", path: ["SHOP_URL"], message });
  }
  // A mistyped host would be sent the credentials.
  if (![...defaultCheckoutOrigins(PLEXO_API_URL), ...PLEXO_CHECKOUT_ORIGINS].length) {
    const message =
      "is no host of Plexo's that the shop knows; if it is one, set PLEXO_CHECKOUT_ORIGINS, too";
    context.addIssue({ code: "custom", path: ["PLEXO_API_URL"], message });
  }
});

export type Env = z.output<typeof schema>;

let parsed: Env | undefined;

/** The environment, read and checked at first use: `next build` runs with none. */
export function env(): Env {
  parsed ??= readEnv(process.env);
  return parsed;
}

/**
 * Reads and checks all settings. Throws one error that names every one that is missing or wrong, without its value.
 */
export function readEnv(variables: NodeJS.Dict<string>): Env {
  // An empty line in an .env file means "not set".
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim() !== ""));
  const result = settings.safeParse(given);
  if (!result.success) {
    const wrong = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The environment is not complete. ${wrong.join("; ")}. See .env.example.`);
  }
  return result.data;
}

/** Whether payments go anywhere but Plexo's production host, so that no shopper takes the shop for real. */
export function isTestMode(): boolean {
  return env().PLEXO_API_URL !== production;
}

/** Where a payer may be sent to pay (only Plexo's address): the API's own hosted checkout, and what was added by hand. */
export function checkoutOrigins(): string[] {
  return [...defaultCheckoutOrigins(env().PLEXO_API_URL), ...env().PLEXO_CHECKOUT_ORIGINS];
}
