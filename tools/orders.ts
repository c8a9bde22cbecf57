import { createInterface } from "node:readline/promises";
import { db } from "@/lib/platform/db";
import { connect } from "./launcher/connect";
import { doCommand, usage } from "./orders/commands";

async function confirm(question: string): Promise<void> {
  if (process.argv.includes("--yes")) return;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`${question} [y/N] `);
  terminal.close();
  if (!/^y/i.test(answer)) throw new Error("Nothing was done.");
}

async function main(typed: string[]): Promise<void> {
  const words = typed.filter((word) => !word.startsWith("--"));
  if (typed.includes("--help") || words[0] === "help") return console.log(usage);
  connect();
  await doCommand(words, confirm);
}

main(process.argv.slice(2))
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  })
  .finally(() => db().$disconnect());
