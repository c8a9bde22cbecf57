import { parseArgs } from "node:util";

/** What can be said at the start, by the variable of the environment that says the same. */
const settings = {
  SANDBOX_PORT: { flag: "port", value: "PORT", text: "where it listens (4010); 0 takes any free port" },
  SANDBOX_HOST: { flag: "host", value: "HOST", text: "the address that it listens on (127.0.0.1)" },
  SANDBOX_PUBLIC_URL: { flag: "public-url", value: "URL", text: "origin of the payers' pages" },
  SANDBOX_HOST_NAMES: { flag: "host-names", value: "A,B", text: "more names that it is called by" },
  SANDBOX_CLIENTS: { flag: "clients", value: "FILE", text: "your own clients and merchants, as JSON" },
  SANDBOX_CHOICES: { flag: "choices", value: "FILE", text: "other values for what Plexo leaves open" },
  DATA_DIR: { flag: "data", value: "FOLDER", text: "state is kept in FOLDER/sandbox (.data)" },
  LOG_LEVEL: { flag: "log-level", value: "LEVEL", text: "debug, info, warn, error or silent (info)" },
};

const lines = Object.entries(settings).map(
  ([name, { flag, value, text }]) => `  ${`--${flag} ${value}`.padEnd(20)} ${text.padEnd(47)} ${name}`,
);

export const usage = `A Plexo that runs on your computer: the REST API, the hosted payment pages and the callbacks,
with no account, no network and no real money.

  npx plexo-sandbox [options]

${lines.join("\n")}
  ${"--help".padEnd(20)} this text
  ${"--version".padEnd(20)} which one this is

The name at the end of a line is the variable of the environment that says the same. When it is ready it says so
in a line of JSON: {"ready":true,"url":"http://127.0.0.1:4010"}. Open that address for the control panel, the
credentials and the test cards; /openapi/v2.json is the contract.`;

/**
 * What the words after the program's name ask for: one of two texts, or to run with these variables in the
 * environment. Throws one sentence when a word means nothing.
 */
export function readArguments(words: string[]): "help" | "version" | Record<string, string> {
  const values = parse(words);
  if (values.help) return "help";
  if (values.version) return "version";
  const said: Record<string, string> = {};
  for (const [name, { flag }] of Object.entries(settings)) {
    const value = values[flag];
    if (typeof value === "string") said[name] = value;
  }
  return said;
}

function parse(args: string[]) {
  const options: Record<string, { type: "string" | "boolean" }> = {
    help: { type: "boolean" },
    version: { type: "boolean" },
  };
  for (const { flag } of Object.values(settings)) options[flag] = { type: "string" };
  try {
    return parseArgs({ args, options }).values;
  } catch (cause) {
    const [sentence] = (cause as Error).message.split(/\.(?:\s|$)/);
    throw new Error(`${sentence}. --help says what there is.`);
  }
}
