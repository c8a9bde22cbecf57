import { quantile } from "../measure";
import { check, type Question, statusOf } from "./answer";
import { type Answer, Connection } from "./connection";

export type CurvePlan = { rounds: number; milliseconds: number; levels: readonly number[] };

export type Level = {
  connections: number;
  /** Pages a second that were answered as asked, and that were turned away with 503. */
  rate: number;
  shed: number;
  /** Anything else, in all rounds. */
  errors: Map<string, number>;
  /** Milliseconds until a page came, in all rounds; with how long those had waited that were still waiting at the end. */
  waits: number[];
};

/** How many pages a second come out while so many visitors ask, each again as soon as they were answered. */
export async function measureCurve(
  questions: Question[],
  { rounds, milliseconds, levels }: CurvePlan,
): Promise<Level[]> {
  const all = levels.map((connections) => ({
    level: { connections, rate: 0, shed: 0, errors: new Map(), waits: [] } as Level,
    rates: [] as number[],
    sheds: [] as number[],
  }));
  for (let round = 0; round < rounds; round++) {
    for (const { level, rates, sheds } of round % 2 ? all.toReversed() : all) {
      const { good, shed } = await crowdIn(questions, level, milliseconds);
      rates.push((good * 1_000) / milliseconds);
      sheds.push((shed * 1_000) / milliseconds);
      // What was still being made for those who left is no part of the next level.
      for (const question of questions) await askOnce(question);
    }
  }
  return all.map(({ level, rates, sheds }) => ({
    ...level,
    rate: quantile(rates, 0.5),
    shed: quantile(sheds, 0.5),
  }));
}

async function crowdIn(questions: Question[], { connections, errors, waits }: Level, milliseconds: number) {
  const site = questions[0]?.url as URL;
  const all = Array.from({ length: connections }, () => new Connection(site));
  const answered: { answer: Answer; question: Question }[] = [];
  const since = new Map<number, number>();
  let isOver = false;
  const fail = (what: string) => errors.set(what, (errors.get(what) ?? 0) + 1);

  const visit = async (connection: Connection, visitor: number) => {
    for (let view = visitor; !isOver; view++) {
      const question = questions[view % questions.length] as Question;
      const begun = performance.now();
      since.set(visitor, begun);
      try {
        const answer = await connection.ask(question.request);
        if (isOver) return;
        waits.push(performance.now() - begun);
        answered.push({ answer, question });
      } catch (error) {
        if (isOver) return;
        fail(error instanceof Error ? error.message : String(error));
      }
    }
  };
  const visits = all.map(visit);
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  isOver = true;
  for (const begun of since.values()) waits.push(performance.now() - begun);
  for (const connection of all) connection.close();
  await Promise.all(visits);

  let [good, shed] = [0, 0];
  for (const { answer, question } of answered) {
    if (statusOf(answer) === 503) shed++;
    else if (isAsAsked(answer, question, fail)) good++;
  }
  return { good, shed };
}

async function askOnce(question: Question): Promise<void> {
  const connection = new Connection(question.url);
  check(await connection.ask(question.request), question);
  connection.close();
}

function isAsAsked(answer: Answer, question: Question, fail: (what: string) => void): boolean {
  try {
    check(answer, question);
    return true;
  } catch (error) {
    fail(error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error));
    return false;
  }
}
