import { Connection } from "../../load/connection";
import { check, type Question } from "../../load/question";
import { type Seen, sendVisitors } from "../../load/visitors";
import { quantile } from "../measure";

export type CurvePlan = { rounds: number; milliseconds: number; levels: readonly number[] };

export type Level = Pick<Seen, "errors" | "waits"> & {
  connections: number;
  /** Pages a second that came as asked, and that were turned away with 503: the middle one of the rounds. */
  rate: number;
  shed: number;
};

/** How many pages a second come out while so many visitors ask, each again as soon as they were answered. */
export async function measureCurve(
  questions: Question[],
  { rounds, milliseconds, levels }: CurvePlan,
): Promise<Level[]> {
  const all = levels.map((connections) => ({ connections, seen: [] as Seen[] }));
  for (let round = 0; round < rounds; round++) {
    for (const { connections, seen } of round % 2 ? all.toReversed() : all) {
      seen.push(await sendVisitors(questions, { connections, milliseconds }));
      // What was still being made for those who left is no part of the next level.
      for (const question of questions) await askOnce(question);
    }
  }
  const perSecond = (counts: number[]) => (quantile(counts, 0.5) * 1_000) / milliseconds;
  return all.map(({ connections, seen }) => ({
    connections,
    rate: perSecond(seen.map(({ good }) => good)),
    shed: perSecond(seen.map(({ shed }) => shed)),
    errors: new Map(seen.flatMap(({ errors }) => [...errors])),
    waits: seen.flatMap(({ waits }) => waits),
  }));
}

async function askOnce(question: Question): Promise<void> {
  const connection = new Connection(question.url);
  check(await connection.ask(question.request), question);
  connection.close();
}
