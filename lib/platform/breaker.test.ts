import { afterEach, beforeEach, expect, it } from "vitest";
import { BreakerOpen, closedBreaker, createBreaker } from "./breaker";
import { later, seconds, setClock } from "./clock";

let at = new Date("2026-03-02T12:00:00Z");
const pass = (milliseconds: number) => {
  at = later(at, milliseconds);
};
beforeEach(() => setClock(() => at));
afterEach(() => setClock());

const down = () => Promise.reject(new Error("down"));
const up = () => Promise.resolve("up");
const always = () => true;

async function opened() {
  const run = createBreaker({ failures: 3, pause: seconds(10) });
  for (let time = 0; time < 3; time++) await expect(run(down, always)).rejects.toThrow("down");
  return run;
}

it("turns callers away at once after so many failures in a row", async () => {
  const run = await opened();
  let called = false;
  const work = async () => {
    called = true;
  };
  await expect(run(work, always)).rejects.toBeInstanceOf(BreakerOpen);
  expect(called).toBe(false);
});

it("lets one call try after the pause, and all again once it succeeded", async () => {
  const run = await opened();
  pass(seconds(10));
  let finish: (answer: string) => void = () => undefined;
  const answer = new Promise<string>((resolve) => {
    finish = resolve;
  });
  const trying = run(() => answer, always);
  await expect(run(up, always)).rejects.toBeInstanceOf(BreakerOpen);
  finish("back");
  expect(await trying).toBe("back");
  expect(await run(up, always)).toBe("up");
});

it("stays open for another pause when the one that tries fails", async () => {
  const run = await opened();
  pass(seconds(10));
  await expect(run(down, always)).rejects.toThrow("down");
  pass(seconds(9));
  await expect(run(up, always)).rejects.toBeInstanceOf(BreakerOpen);
});

it("counts failures in a row only, and no errors that the service means", async () => {
  const run = createBreaker({ failures: 2, pause: seconds(10) });
  for (let time = 0; time < 5; time++) {
    await expect(run(down, always)).rejects.toThrow("down");
    expect(await run(up, always)).toBe("up");
  }
  for (let time = 0; time < 5; time++) await expect(run(down, () => false)).rejects.toThrow("down");
  expect(await run(up, always)).toBe("up");
});

it("holds nobody up because of a clock that was put back, and says what opened it", async () => {
  const run = await opened();
  await expect(run(up, always)).rejects.toMatchObject({ cause: new Error("down") });
  pass(-seconds(3_600));
  expect(await run(up, always)).toBe("up");
});

it("tells by its state how many failed, until when calls are turned away, and what opened it", async () => {
  const state = closedBreaker();
  const run = createBreaker({ failures: 2, pause: seconds(10) }, state);
  for (let time = 0; time < 2; time++) await expect(run(down, always)).rejects.toThrow("down");
  expect(state).toEqual({ failed: 2, openUntil: later(at, seconds(10)), last: new Error("down") });
  pass(seconds(10));
  await run(up, always);
  expect(state).toEqual(closedBreaker());
});
