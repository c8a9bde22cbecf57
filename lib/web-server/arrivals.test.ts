import { setImmediate as nextRound } from "node:timers/promises";
import { expect, it } from "vitest";
import { Arrivals } from "./arrivals";

it("Renderings wait while connections come, one in each round of the event loop", async () => {
  const arrivals = new Arrivals();
  let isQuiet = false;
  arrivals.noteConnection();
  const quiet = arrivals.letPass().then(() => {
    isQuiet = true;
  });
  for (let come = 0; come < 20; come++) {
    arrivals.noteConnection();
    await nextRound();
    expect(isQuiet).toBe(false);
  }
  await quiet;
});

it("Renderings wait for callbacks that are being answered", async () => {
  const arrivals = new Arrivals();
  const answered = arrivals.noteCallback();
  let isOver = false;
  const passed = arrivals.letPass().then(() => {
    expect(isOver).toBe(true);
  });
  await nextRound();
  isOver = true;
  answered();
  await passed;
});

it("nothing is held back for longer than a tenth of a second, and nothing where none comes", async () => {
  const arrivals = new Arrivals();
  const begun = performance.now();
  await arrivals.letPass();
  let isOver = false;
  const coming = (async () => {
    for (; !isOver; await nextRound()) arrivals.noteConnection();
  })();
  arrivals.noteConnection();
  await arrivals.letPass();
  isOver = true;
  await coming;
  arrivals.noteCallback();
  await arrivals.letPass();
  expect(performance.now() - begun).toBeLessThan(1_000);
});
