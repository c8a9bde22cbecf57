import { type Answer, Connection } from "./connection";
import { check, type Question, statusOf } from "./question";

export type Seen = {
  /** Pages that came as asked, and answers with 503. */
  good: number;
  shed: number;
  /** Anything else, with how often. */
  errors: Map<string, number>;
  /** Milliseconds until an answer came; and how long those had waited who were still waiting at the end. */
  waits: number[];
};

type Options = { connections: number; milliseconds: number };

/**
 * So many visitors, each with a connection, ask for the pages in turn, and for the next one as soon as they were
 * answered. At the end they go away, whatever they wait for. What came is looked at when they are gone.
 */
export async function sendVisitors(
  questions: readonly Question[],
  { connections, milliseconds }: Options,
): Promise<Seen> {
  const [first] = questions;
  if (!first) throw new Error("The visitors have nothing to ask for.");
  const seen: Seen = { good: 0, shed: 0, errors: new Map(), waits: [] };
  const fail = (error: unknown) => {
    const what = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    seen.errors.set(what, (seen.errors.get(what) ?? 0) + 1);
  };
  const answered: { answer: Answer; question: Question }[] = [];
  const waitingSince = new Map<number, number>();
  let isOver = false;

  const all = Array.from({ length: connections }, () => new Connection(first.url));
  const visits = all.map(async (connection, visitor) => {
    for (let view = visitor; !isOver; view++) {
      const question = questions[view % questions.length] ?? first;
      const begun = performance.now();
      waitingSince.set(visitor, begun);
      try {
        const answer = await connection.ask(question.request);
        if (isOver) return;
        seen.waits.push(performance.now() - begun);
        answered.push({ answer, question });
      } catch (error) {
        if (!isOver) fail(error);
      }
    }
  });
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  isOver = true;
  for (const begun of waitingSince.values()) seen.waits.push(performance.now() - begun);
  for (const connection of all) connection.close();
  await Promise.all(visits);

  for (const { answer, question } of answered) {
    if (statusOf(answer) === 503) {
      seen.shed++;
      continue;
    }
    try {
      check(answer, question);
      seen.good++;
    } catch (error) {
      fail(error);
    }
  }
  return seen;
}
