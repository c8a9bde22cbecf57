import { callbackSpeeds } from "./callbacks";
import { type Comparison, compare } from "./measure";
import { report } from "./report";
import { say } from "./say";
import { type Subject, subjectWith } from "./subject";

const BASELINE = 1_000;
/** `npm run bench:sandbox -- 20000` takes less time. */
const FULL = Number(process.argv[2] ?? 100_000);

const MEASURED: [name: keyof Subject["operations"], what: string][] = [
  ["create", "creating a session"],
  ["get", "getting a payment"],
  ["findSession", "listing sessions by reference"],
  ["findPayment", "querying payments by reference"],
  ["listByDate", "listing sessions by date"],
];
/** Short rounds, so that what else the computer does falls upon both sides alike. */
const ROUNDS = { rounds: 100, count: 50 };
const CALLBACK_ROUNDS = { rounds: 20, count: 100 };
/** What both sides of a call run often is compiled first, or it would count as the baseline's. */
const WARM_UP = { rounds: 4, count: 100 };

const subjects: Subject[] = [];

try {
  say("Two sandboxes are filled over HTTP; this takes some minutes.");
  for (const stored of [BASELINE, FULL]) subjects.push(await subjectWith(stored));
  const comparisons: Record<string, Comparison> = {};
  for (const [name, what] of MEASURED) {
    say(`Measuring: ${what}`);
    const calls = subjects.map(({ operations }) => operations[name]);
    await compare(calls, WARM_UP);
    comparisons[name] = await compare(calls, ROUNDS);
  }
  say("Measuring: paying, each payment with a callback that the shop answers");
  comparisons.callbacks = await callbackSpeeds(subjects, CALLBACK_ROUNDS);
  const stores = [];
  for (const { stored, readyMs, filled, memory } of subjects) {
    stores.push({ stored, readyMs, filled, measured: await memory() });
  }
  report(stores, comparisons);
} finally {
  for (const { stop } of subjects) await stop();
}
