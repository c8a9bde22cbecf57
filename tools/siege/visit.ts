import { setTimeout as pause } from "node:timers/promises";
import { createRandom } from "../../test/support/random";
import { type Answer, Connection } from "../load/connection";
import { browserHeaders, check, newQuestion, readAnswer } from "../load/question";
import type { Kind, Sample } from "./sample";

/** A page to look at: its address, what must stand in it, and whether it is kept for all. */
export type Sight = { path: string; cookie?: string; marks: readonly string[]; kind: "kept" | "rendered" };

export type Plan = { shopUrl: string; sights: Sight[]; visitors: number; pauseMs: number };

/** One visitor looks at page after page on one connection, and pauses after each, for up to `pauseMs`; for ever. */
export async function visit(plan: Plan, number: number, onSample: (sample: Sample) => void): Promise<never> {
  const random = createRandom(number);
  const connection = new Connection(new URL(plan.shopUrl));
  for (let view = number; ; view++) {
    await pause(random() * plan.pauseMs);
    const sight = plan.sights[view % plan.sights.length];
    if (sight) onSample(await look(connection, plan.shopUrl, sight));
  }
}

async function look(connection: Connection, shopUrl: string, sight: Sight): Promise<Sample> {
  const question = newQuestion(shopUrl, sight, browserHeaders);
  const begun = Date.now();
  const is = (kind: Kind, what?: string) => ({ at: Date.now(), ms: Date.now() - begun, kind, what });
  let answer: Answer;
  try {
    answer = await connection.ask(question.request);
  } catch (error) {
    return isRefused(error) ? is("away") : is("cut", messageOf(error));
  }
  const sample = is(sight.kind);
  try {
    const { status, head, text } = readAnswer(answer);
    const isStatic = head.includes("\nretry-after:") && text.includes("</html>");
    if (status === 503 && isStatic) return { ...sample, kind: "busy", what: `503: ${titleOf(text)}` };
    if (status >= 500)
      return { ...sample, kind: "broken", what: `${sight.path} was answered with ${status}` };
    check(answer, question);
    return sample;
  } catch (error) {
    return { ...sample, kind: "other", what: messageOf(error) };
  }
}

function isRefused(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ECONNREFUSED";
}

function messageOf(error: unknown): string {
  return error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
}

function titleOf(page: string): string {
  return /<h1>(.*?)<\/h1>/s.exec(page)?.[1] ?? "no title";
}
