import { type Answer, Connection } from "../../load/connection";
import { check, type Question, sizeOf } from "../../load/question";
import { quantile } from "../measure";

/** How long and how often; see `plans` in main.ts. */
export type Plan = { rounds: number; milliseconds: number; warmUp: number; connections: number };

export type Compared = {
  /** Pages a second of the baseline and of the subject: the middle one of the rounds. */
  base: number;
  rate: number;
  /** The subject's pages a second to the baseline's in the same round: the middle one of the rounds. */
  ratio: number;
  /** Of one of the subject's answers, as sent. */
  bytes: number;
};

/** Enough for a rate, of pages of which only few are answered in the time. */
const leastAnswers = 20;
/** They are kept until their round is over, to be checked. */
const mostAnswers = 3_000;

/**
 * How many pages a second are answered, beside a baseline. They take turns in short rounds, so that what else
 * the machine does hits both. An answer that is not the page ends the run.
 */
export async function compare(base: Question, subject: Question, plan: Plan): Promise<Compared> {
  const bases: number[] = [];
  const rates: number[] = [];
  let bytes = 0;
  const rounds = [
    async () => void bases.push((await measure(base, plan)).rate),
    async () => {
      const measured = await measure(subject, plan);
      rates.push(measured.rate);
      bytes = measured.bytes;
    },
  ];
  // Unmeasured: a server that has just started is slow.
  for (const question of [base, subject]) await measure(question, { ...plan, milliseconds: plan.warmUp });
  for (let round = 0; round < plan.rounds; round++) {
    for (const measureOne of round % 2 ? rounds.toReversed() : rounds) await measureOne();
  }
  const ratios = rates.map((rate, round) => rate / (bases[round] ?? Number.NaN));
  return { base: quantile(bases, 0.5), rate: quantile(rates, 0.5), ratio: quantile(ratios, 0.5), bytes };
}

/** Asks for a page on so many connections, each again as soon as it was answered. */
async function measure(question: Question, { milliseconds, connections }: Plan) {
  const answers: Answer[] = [];
  const begun = performance.now();
  const isOver = () =>
    answers.length >= mostAnswers ||
    (answers.length >= leastAnswers && performance.now() - begun >= milliseconds);
  let seconds = 0;
  const visit = async () => {
    const connection = new Connection(question.url);
    try {
      while (!isOver()) {
        const answer = await connection.ask(question.request);
        // What comes after the end was asked for while the round went on, and would be counted twice as slow.
        if (isOver()) break;
        answers.push(answer);
        seconds = (performance.now() - begun) / 1_000;
      }
    } finally {
      connection.close();
    }
  };
  await Promise.all(Array.from({ length: connections }, visit));
  for (const answer of answers) check(answer, question);
  const last = answers.at(-1);
  return { rate: answers.length / seconds, bytes: last ? sizeOf(last) : 0 };
}
