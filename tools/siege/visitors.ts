import { readFileSync } from "node:fs";
import type { Sample } from "./sample";
import { type Plan, visit } from "./visit";

/** How often what was seen is told: one line of JSON, a list of samples. */
const tellEvery = 250;

// A process of their own, so that they take nothing of the shop's time. They come at once and stay until they are
// ended; the plan is in the file that is named.
const plan = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as Plan;
let samples: Sample[] = [];
setInterval(() => {
  if (samples.length > 0) console.log(JSON.stringify(samples));
  samples = [];
}, tellEvery);
await Promise.all(
  Array.from({ length: plan.visitors }, (_, number) => visit(plan, number, (sample) => samples.push(sample))),
);
