import { callbackSpeeds } from "./callbacks";
import { compare, type Speed } from "./measure";
import { report } from "./report";
import { say } from "./say";
import { type Subject, subjectWith } from "./subject";

const BASELINE = 1_000;
const FULL = 100_000;

const MEASURED: [name: keyof Subject["operations"], what: string][] = [
  ["create", "creating a session"],
  ["get", "getting a payment"],
  ["findSession", "listing sessions by reference"],
  ["findPayment", "querying payments by reference"],
  ["listByDate", "listing sessions by date"],
];
const ROUNDS = { rounds: 9, count: 200 };
/** What both sides of a call run often is compiled first, or it would count as the baseline's. */
const WARM_UP = { rounds: 2, count: 200 };

const subjects: Subject[] = [];

try {
  say("Two sandboxes are filled over HTTP; this takes some minutes.");
  for (const stored of [BASELINE, FULL]) subjects.push(await subjectWith(stored));
  const speeds: Record<string, Speed[]> = {};
  for (const [name, what] of MEASURED) {
    say(`Measuring: ${what}`);
    const calls = subjects.map(({ operations }) => operations[name]);
    await compare(calls, WARM_UP);
    speeds[name] = await compare(calls, ROUNDS);
  }
  say("Measuring: paying, each payment with a callback that the shop answers");
  speeds.callbacks = await callbackSpeeds(subjects, ROUNDS);
  const stores = [];
  for (const { stored, readyMs, filled, memory } of subjects) {
    stores.push({ stored, readyMs, filled, measured: await memory() });
  }
  report(stores, speeds);
} finally {
  for (const { stop } of subjects) await stop();
}
