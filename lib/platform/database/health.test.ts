import { expect, it, vi } from "vitest";

const asked = vi.hoisted(() => ({ answers: [] as ((error: Error | null) => void)[] }));
vi.mock("./probe", () => ({
  tryDatabase: () => new Promise((resolve) => asked.answers.push(resolve)),
}));

import { isDatabaseDown, watched } from "./health";

const work = (outcome: Promise<unknown>) =>
  watched({ work: () => outcome, patience: 1_000 }).catch(() => undefined);
const fails = () => work(Promise.reject(new Error("Connection terminated unexpectedly")));
const lost = new Error("Connection terminated unexpectedly");

/** What the question whether the database is there, asked for the n-th time, comes back with. */
async function answer(n: number, error: Error | null) {
  await expect.poll(() => asked.answers.length).toBe(n);
  asked.answers[n - 1]?.(error);
}

it("A connection that ends while the database is being asked is not taken for gone by with an earlier answer", async () => {
  await fails();
  await expect.poll(() => asked.answers.length).toBe(1);
  await work(Promise.resolve("an answer, after the question was sent"));
  await fails();
  await answer(1, lost);
  await answer(2, lost);
  await expect.poll(isDatabaseDown).toBe(true);
  await answer(3, null);
  await expect.poll(isDatabaseDown).toBe(false);
  expect(asked.answers).toHaveLength(3);
});
