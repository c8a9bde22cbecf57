import { setTimeout as pause } from "node:timers/promises";

/** What is wrong once there is nothing more to wait for: the reconciler works in the background. */
export async function untilSettled(findWrong: () => Promise<string[]>, limit = 90_000): Promise<string[]> {
  for (const deadline = Date.now() + limit; ; await pause(1_000)) {
    const wrong = await findWrong();
    if (wrong.length === 0 || Date.now() > deadline) return wrong;
  }
}
