import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Gate } from "./gate";

const stays = new AbortController().signal;

describe("A gate", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const gate = () => new Gate({ atATime: 2, waiting: 2, patienceMs: 1_000 });

  it("lets in as many as it may, and the others in the order in which they came", async () => {
    const lane = gate();
    const [first, second] = [await lane.enter(stays), await lane.enter(stays)];
    const order: string[] = [];
    const third = lane.enter(stays).then((leave) => {
      order.push("third");
      return leave;
    });
    const fourth = lane.enter(stays).then(() => order.push("fourth"));
    first?.();
    const leaveThird = await third;
    expect(order).toEqual(["third"]);
    leaveThird?.();
    await fourth;
    expect(order).toEqual(["third", "fourth"]);
    second?.();
  });

  it("turns away at once whom there is no room for", async () => {
    const lane = gate();
    await lane.enter(stays);
    await lane.enter(stays);
    const waiting = [lane.enter(stays), lane.enter(stays)];
    expect(await lane.enter(stays)).toBeNull();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await Promise.all(waiting)).toEqual([null, null]);
  });

  it("gives the place of one that left to the next, and is not held up by it", async () => {
    const lane = gate();
    const leave = await lane.enter(stays);
    await lane.enter(stays);
    const gone = new AbortController();
    const left = lane.enter(gone.signal);
    const next = lane.enter(stays);
    gone.abort();
    expect(await left).toBeNull();
    leave?.();
    expect(await next).toBeTypeOf("function");
    expect(await lane.enter(gone.signal)).toBeNull();
  });

  it("whose line is dismissed turns away those in it, and lets in only who need not wait", async () => {
    const lane = gate();
    const leave = await lane.enter(stays);
    await lane.enter(stays);
    const waiting = [lane.enter(stays), lane.enter(stays)];
    lane.dismissLine();
    expect(await Promise.all(waiting)).toEqual([null, null]);
    expect(await lane.enter(stays)).toBeNull();
    leave?.();
    expect(await lane.enter(stays)).toBeTypeOf("function");
  });

  it("counts an end that is told twice once", async () => {
    const lane = gate();
    const leave = await lane.enter(stays);
    await lane.enter(stays);
    leave?.();
    leave?.();
    expect(await lane.enter(stays)).toBeTypeOf("function");
    const waits = lane.enter(stays);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await waits).toBeNull();
  });
});
